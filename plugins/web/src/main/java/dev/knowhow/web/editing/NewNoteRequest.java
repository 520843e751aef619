package dev.knowhow.web.editing;

import dev.knowhow.query.RisingQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a member states about a new note.
 *
 * @param title the title
 * @param kind the kind of the template
 * @param folder the folder below the notes folder; empty for that of the kind
 * @param trend the topic whose evidence the text begins with, and its periods; null for none
 * @param ask the person whom the note asks; empty for nobody
 */
public record NewNoteRequest(
        String title, String kind, String folder, @Nullable RisingQuery trend, String ask) {

    /** The topic of the trend; empty for none. */
    public String topic() {
        return trend == null || trend.topic() == null ? "" : trend.topic();
    }
}
