package dev.knowhow.markdown.body;

import dev.knowhow.note.Link;
import dev.knowhow.note.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a note says.
 *
 * @param title what its headings call it; null if they do not
 */
public record Body(@Nullable String title, List<Section> sections, List<Link> links, List<String> tags) {}
