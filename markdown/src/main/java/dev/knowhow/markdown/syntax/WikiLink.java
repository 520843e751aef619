package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** A {@code [[wiki link]]} in the tree of a note, or an {@code ![[embed]]}. */
public final class WikiLink extends CustomNode {

    private static final Pattern SIZE = Pattern.compile("\\d+(?:x\\d+)?");

    private final WikiTarget target;
    private final boolean embed;

    /**
     * Creates a link.
     *
     * @param target the content of its brackets
     * @param embed whether the target is embedded
     */
    public WikiLink(WikiTarget target, boolean embed) {
        this.target = target;
        this.embed = embed;
    }

    /** The content of its brackets. */
    public WikiTarget target() {
        return target;
    }

    /** The link text; empty for the size of an image. */
    public String text() {
        return embed && SIZE.matcher(target.text()).matches() ? "" : target.text();
    }

    /** Whether the target is embedded. */
    public boolean isEmbed() {
        return embed;
    }
}
