package dev.knowhow.markdown.source;

import dev.knowhow.note.NoteId;
import java.util.Locale;
import java.util.Set;

/** Determines the dialect of a file from its name. */
public final class MarkdownFile {

    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx", "mkd", "mdown", "qmd", "rmd");

    private MarkdownFile() {}

    /** Whether a file is Markdown. */
    public static boolean matches(NoteId id) {
        String name = id.fileName();
        return name.indexOf('.') >= 0 && ENDINGS.contains(ending(name));
    }

    /** Whether a file is MDX, with JavaScript components and expressions. */
    public static boolean isMdx(NoteId id) {
        return ending(id.fileName()).equals("mdx");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
