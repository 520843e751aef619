package dev.knowhow.markdown.body;

import dev.knowhow.note.Link;
import dev.knowhow.note.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a note's body.
 *
 * @param title the title from the headings; null if there is none
 */
public record Body(@Nullable String title, List<Section> sections, List<Link> links, List<String> tags) {}
