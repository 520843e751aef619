package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that matches a topic, with the people associated with it: the input of the ranking of people.
 *
 * @param id the note
 * @param title its title
 * @param date the day it was last updated, else created; null if unknown
 * @param score its score for the topic, above 0; comparable within one answer only
 * @param coverage the share of the query that the note contains, from 0 to 1; rare words weigh more
 * @param associations the people associated with it
 * @param linkedBy the authors, as written, of notes that link to it and are open to everyone
 */
public record Vote(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        double score,
        double coverage,
        List<Association> associations,
        List<String> linkedBy) {

    /** Copies the lists. */
    public Vote {
        associations = List.copyOf(associations);
        linkedBy = List.copyOf(linkedBy);
    }

    /** The same note, with other associations. */
    public Vote withAssociations(List<Association> others) {
        return new Vote(id, title, date, score, coverage, others, linkedBy);
    }

    /** The same note, linked to by others. */
    public Vote withLinkedBy(List<String> others) {
        return new Vote(id, title, date, score, coverage, associations, others);
    }

    /**
     * Somebody's part in a note.
     *
     * @param name the person as the note names them
     * @param role the part
     * @param share their share in the history of the note beside the largest one there, in hundredths, 1 to 100; 100
     *     for those not known by history; 0 for the author of a question, who asks
     * @param notes how many of the notes that everyone may find name them as {@link Role#MENTIONED}; 0 for other roles
     */
    public record Association(String name, Role role, int share, int notes) {

        /**
         * The associations of a note. A question that nobody has answered has none: it tells who asks, not who knows.
         *
         * @param note the note
         * @return the associations, each once, as yet without a number of notes
         */
        public static List<Association> of(Note note) {
            Collection<Attribution> parts = note.attributions();
            boolean asks = note.isQuestion();
            if (asks && parts.stream().noneMatch(part -> part.role() == Role.ANSWERER)) {
                return List.of();
            }
            double largest = parts.stream()
                    .filter(part -> part.origin() == Origin.HISTORY)
                    .mapToDouble(Attribution::share)
                    .max()
                    .orElse(1);
            List<Association> associations = new ArrayList<>();
            for (Attribution part : parts) {
                double share = part.origin() == Origin.HISTORY ? part.share() / largest : 1;
                int hundredths = asks && part.role() == Role.AUTHOR ? 0 : Math.clamp(Math.round(100 * share), 1, 100);
                associations.add(new Association(part.name(), part.role(), hundredths, 0));
            }
            return associations.stream().distinct().toList();
        }

        /** The same, with another number of notes. */
        public Association notes(int count) {
            return new Association(name, role, share, count);
        }
    }
}
