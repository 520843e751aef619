package dev.knowhow.markdown.body;

import dev.knowhow.note.Link;
import dev.knowhow.note.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a note's body.
 *
 * @param title the title from the headings; null if missing
 * @param labels the names of places that links from other notes use without the path of the note
 */
public record Body(
        @Nullable String title, List<Section> sections, List<Link> links, List<String> tags, List<String> labels) {

    /** The characters of all of it; a heading counts for each section below it. */
    public long length() {
        long length = 0;
        for (Section section : sections) {
            length += section.text().length() + section.code().length();
            length += section.path().stream().mapToLong(String::length).sum();
        }
        for (Link link : links) {
            length += link.target().length()
                    + link.text().length()
                    + link.fragment().length();
        }
        return length;
    }
}
