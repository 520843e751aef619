package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.util.List;
import java.util.Set;

/**
 * How things stand with a {@link NoteEnricher} at the beginning of an indexing.
 *
 * @param mark what the enricher wants to be told at the next preparation, to know what the index has; kept together with
 *     the notes, so that it is never newer or older than they are
 * @param changed the notes it would now enrich otherwise than the index has them, though their files may be the same
 * @param problems what a person should mend, apart from single notes
 */
public record Preparation(String mark, Set<NoteId> changed, List<Problem> problems) {

    /** Nothing to remember, nothing changed, nothing wrong. */
    public static final Preparation NONE = new Preparation("", Set.of(), List.of());

    /** Copies the collections. */
    public Preparation {
        changed = Set.copyOf(changed);
        problems = List.copyOf(problems);
    }
}
