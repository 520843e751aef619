package dev.knowhow.note;

import java.util.List;

/**
 * A file that a note links to, with its text. It belongs to the note: those who may see the note may see the file.
 *
 * @param path its path below the root of the notes
 * @param pages its plain text by page, slide or sheet; empty if it has no text or the text cannot be read
 */
public record Attachment(String path, List<String> pages) {

    /** Copies the list. */
    public Attachment {
        pages = List.copyOf(pages);
    }
}
