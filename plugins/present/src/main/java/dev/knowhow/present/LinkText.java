package dev.knowhow.present;

import dev.knowhow.note.Link;

/** Links in the notation of their authors. */
public final class LinkText {

    private LinkText() {}

    /** A link in approximately the notation of its author. */
    public static String written(Link link) {
        String target = link.fragment().isEmpty() ? link.target() : link.target() + "#" + link.fragment();
        return switch (link.kind()) {
            case WIKI -> link.target().startsWith("((") ? link.target() : "[[" + target + "]]";
            case EMBED -> "![[" + target + "]]";
            case MARKDOWN, EXTERNAL -> "(" + target + ")";
        };
    }
}
