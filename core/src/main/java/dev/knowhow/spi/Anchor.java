package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * A link that leads here from another note, with the words it is shown by.
 *
 * @param from the note that links
 * @param text the words shown; empty if the link has none of its own, as {@code [[note]]}: then it tells no name
 * @param by the authors of that note, as it names them, sorted; none if not everyone may find it
 */
public record Anchor(NoteId from, String text, List<String> by) {

    /** Copies the list. */
    public Anchor {
        by = List.copyOf(by);
    }
}
