package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import java.util.function.Function;

/**
 * A new note that is not written yet.
 *
 * @param id the id, named after the title
 * @param text the text
 */
public record FilledTemplate(NoteId id, String text) {

    /**
     * The text with material after it, such as evidence.
     *
     * @param material the Markdown for a note, whose links it can be relative to
     */
    public String with(Function<NoteId, String> material) {
        return text + material.apply(id);
    }
}
