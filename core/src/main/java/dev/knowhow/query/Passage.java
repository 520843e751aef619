package dev.knowhow.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most relevant section of a note, or the most relevant page of a file that it links to.
 *
 * @param section the headings of the section, outermost first; empty before the first heading and in a file
 * @param anchor the fragment that links to it; empty before the first heading and in a file
 * @param line the first line of the section, from 1; 0 in a file
 * @param snippet the excerpt to show
 * @param attachment the file that the excerpt is from; null if it is from the note
 */
public record Passage(
        List<String> section,
        String anchor,
        int line,
        Snippet snippet,
        @Nullable InAttachment attachment) {

    /**
     * A place in an attachment.
     *
     * @param path the path of the file below the root of the notes
     * @param page the number of the page, slide or sheet, from 1; 0 if the file has only one
     */
    public record InAttachment(String path, int page) {}

    /** Copies the list. */
    public Passage {
        section = List.copyOf(section);
    }

    /** A section of the note itself. */
    public Passage(List<String> section, String anchor, int line, Snippet snippet) {
        this(section, anchor, line, snippet, null);
    }
}
