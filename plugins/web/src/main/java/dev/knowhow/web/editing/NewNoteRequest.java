package dev.knowhow.web.editing;

/**
 * What a member states about a new note.
 *
 * @param title the title
 * @param kind the kind of the template
 * @param folder the folder below the notes folder; empty for that of the kind
 * @param topic the topic whose evidence the text begins with; empty for none
 * @param ask the person whom the note asks; empty for nobody
 */
public record NewNoteRequest(String title, String kind, String folder, String topic, String ask) {}
