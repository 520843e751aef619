package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.util.List;
import java.util.Set;

/**
 * The state of a {@link NoteEnricher} at the start of an update. Immutable.
 *
 * @param mark a value that the enricher receives at the next preparation, to know the state of the index; it is stored
 *     in the same transaction as the notes
 * @param changed the notes that the enricher would now enrich differently, even if their files are unchanged
 * @param problems problems that are not about single notes
 */
public record Preparation(String mark, Set<NoteId> changed, List<Problem> problems) {

    /** The preparation of an enricher without state, changes or problems. */
    public static final Preparation NONE = new Preparation("", Set.of(), List.of());

    /** Copies the collections. */
    public Preparation {
        changed = Set.copyOf(changed);
        problems = List.copyOf(problems);
    }
}
