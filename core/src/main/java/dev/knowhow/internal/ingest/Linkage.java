package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.Catalog;
import dev.knowhow.internal.link.LinkResolver;
import dev.knowhow.internal.link.NamedNote;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The targets of the links of some notes, before or after a change. */
final class Linkage {

    /** The parts of a note that decide which links lead to it, and which of them may be shown. */
    record Card(NamedNote named, boolean open, Set<String> audience) {

        static Card of(Note note) {
            return new Card(NamedNote.of(note), isOpen(note), note.audience());
        }

        private static boolean isOpen(Note note) {
            return note.isPublishedOn(null);
        }

        /**
         * A link reveals the note that contains it, so it counts only if all who have access to the target also have
         * access to that note.
         */
        boolean mayHearOf(Card source) {
            return source.open
                    && (source.audience.isEmpty() || (!audience.isEmpty() && source.audience.containsAll(audience)));
        }
    }

    private final LinkResolver resolver;
    private final Function<NoteId, Optional<Card>> cards;

    /**
     * Links among some notes.
     *
     * @param notes the notes
     * @param cards finds one of them
     */
    Linkage(Catalog notes, Function<NoteId, Optional<Card>> cards) {
        this.resolver = new LinkResolver(notes);
        this.cards = cards;
    }

    /** The links of a note to others with their texts, by target. */
    Map<NoteId, Set<Anchor>> anchors(@Nullable Note from) {
        Map<NoteId, Set<Anchor>> anchors = new LinkedHashMap<>();
        if (from == null || !Card.isOpen(from)) {
            return anchors;
        }
        Card source = Card.of(from);
        List<String> by = source.audience.isEmpty() ? authors(from) : List.of();
        for (Link link : from.links()) {
            List<NoteId> to = resolver.resolve(from, link);
            if (to.isEmpty() || to.getFirst().equals(from.id())) {
                continue;
            }
            NoteId target = to.getFirst();
            if (cards.apply(target).filter(card -> card.mayHearOf(source)).isPresent()) {
                Anchor anchor = new Anchor(from.id(), resolver.shown(from, link, target), by);
                anchors.computeIfAbsent(target, any -> new LinkedHashSet<>()).add(anchor);
            }
        }
        return anchors;
    }

    private static List<String> authors(Note note) {
        return note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .distinct()
                .sorted()
                .toList();
    }
}
