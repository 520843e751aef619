package dev.knowhow.markdown.source;

import dev.knowhow.note.NoteId;
import java.util.Locale;
import java.util.Set;

/** What the name of a file says of how it is written. */
public final class MarkdownFile {

    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx", "mkd");

    private MarkdownFile() {}

    /** Whether it is Markdown. */
    public static boolean isOne(NoteId id) {
        String name = id.fileName();
        return name.indexOf('.') >= 0 && ENDINGS.contains(ending(name));
    }

    /** Whether its Markdown holds components and expressions of JavaScript. */
    public static boolean isMdx(NoteId id) {
        return ending(id.fileName()).equals("mdx");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
