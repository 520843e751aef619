package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** A {@code [[wiki link]]} in the tree of a note, or an {@code ![[embed]]}. */
public final class WikiLink extends CustomNode {

    private static final Pattern SIZE = Pattern.compile("\\d+(?:x\\d+)?");

    private final WikiTarget target;
    private final boolean embed;

    WikiLink(WikiTarget target, boolean embed) {
        this.target = target;
        this.embed = embed;
    }

    /** What is between its brackets. */
    public WikiTarget target() {
        return target;
    }

    /** The words of its own, which do not include what only says how large a picture is. */
    public String text() {
        return embed && SIZE.matcher(target.text()).matches() ? "" : target.text();
    }

    /** Whether it shows its target in place. */
    public boolean isEmbed() {
        return embed;
    }
}
