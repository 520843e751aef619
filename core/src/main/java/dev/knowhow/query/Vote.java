package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A note that matches a topic, with the people associated with it: the input of the ranking of people. Immutable. */
public sealed interface Vote permits VoteBuilder.Values {

    /** The note. */
    NoteId id();

    /** The title of the note. */
    String title();

    /** The day of the last update, else of creation; null if unknown. */
    @Nullable LocalDate date();

    /** The score for the topic, above 0; comparable within one answer only. */
    double score();

    /** The share of the query that the note contains, from 0 to 1; rare words weigh more. */
    double coverage();

    /** The people associated with the note. */
    List<Association> associations();

    /** The authors, as written, of notes that link to this one and are open to everyone. */
    List<String> linkedBy();

    /** The teams that the front matter names as owners of the note. */
    List<Owner> owners();

    /** Returns a copy with other associations. */
    default Vote withAssociations(List<Association> others) {
        return toBuilder().associations(others).build();
    }

    /** Returns a copy that others link to. */
    default Vote withLinkedBy(List<String> others) {
        return toBuilder().linkedBy(others).build();
    }

    /**
     * A person's association with a note.
     *
     * @param name the person as the note names them
     * @param role the role
     * @param share their share in the history of the note relative to the largest one, in hundredths, 1 to 100; 100
     *     without history; 0 for the author of a question, who asks
     * @param notes the number of notes open to everyone that name them as {@link Role#MENTIONED}; 0 for other roles
     */
    record Association(String name, Role role, int share, int notes) {

        /**
         * The associations of a note. An unanswered question has none: it shows who asks, not who knows. Neither has an
         * opportunity that seeks people.
         *
         * @param note the note
         * @return the associations, each once, without a number of notes
         */
        public static List<Association> of(Note note) {
            Collection<Attribution> parts = note.attributions();
            boolean asks = note.isQuestion();
            if ((asks && !note.isAnswered()) || note.isSeeking()) {
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

        /** Returns a copy with another number of notes. */
        public Association notes(int count) {
            return new Association(name, role, share, count);
        }
    }

    /**
     * An owner of a note, from its front matter: {@code team}, {@code owner}, or a key that begins with {@code owning},
     * such as {@code owning-sig}.
     *
     * @param name the owner as written
     * @param team whether the key says that it is a team; an {@code owner} may be a person
     */
    record Owner(String name, boolean team) {

        private static final int MOST = 5;

        /** The owners of a note, each once, teams first. */
        public static List<Owner> of(Note note) {
            Map<String, Owner> owners = new LinkedHashMap<>();
            for (boolean team : new boolean[] {true, false}) {
                note.properties().keySet().stream()
                        .filter(key -> team ? isTeam(key) : isOwner(key))
                        .flatMap(key -> note.values(key).stream())
                        .forEach(name -> owners.putIfAbsent(name, new Owner(name, team)));
            }
            return owners.values().stream().limit(MOST).toList();
        }

        private static boolean isTeam(String key) {
            String plain = Fold.ofCase(key);
            return plain.equals("team") || plain.equals("teams") || plain.startsWith("owning");
        }

        private static boolean isOwner(String key) {
            String plain = Fold.ofCase(key);
            return plain.equals("owner") || plain.equals("owners");
        }
    }

    /**
     * Returns a builder of a vote for nobody that contains the whole query.
     *
     * @param id see {@link #id}
     * @param title see {@link #title}
     * @param score see {@link #score}
     */
    static VoteBuilder builder(NoteId id, String title, double score) {
        return new VoteBuilder(id, title, score);
    }

    private VoteBuilder toBuilder() {
        return new VoteBuilder(id(), title(), score())
                .date(date())
                .coverage(coverage())
                .associations(associations())
                .linkedBy(linkedBy())
                .owners(owners());
    }
}
