package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * A link to this note from another note, with its anchor text. Immutable.
 *
 * @param from the note that contains the link
 * @param text the anchor text; empty if the link has none, as in {@code [[note]]}
 * @param by the authors of that note as written, sorted; empty unless the note is open to everyone
 */
public record Anchor(NoteId from, String text, List<String> by) {

    /** Copies the list. */
    public Anchor {
        by = List.copyOf(by);
    }
}
