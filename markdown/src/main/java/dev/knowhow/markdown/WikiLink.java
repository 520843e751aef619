package dev.knowhow.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** A {@code [[wiki link]]} in the tree of a note, or an {@code ![[embed]]}. */
final class WikiLink extends CustomNode {

    private static final Pattern SIZE = Pattern.compile("\\d+(?:x\\d+)?");

    private final WikiTarget target;
    private final boolean embed;

    WikiLink(WikiTarget target, boolean embed) {
        this.target = target;
        this.embed = embed;
    }

    WikiTarget target() {
        return target;
    }

    /** The words of its own, which do not include what only says how large a picture is. */
    String text() {
        return embed && SIZE.matcher(target.text()).matches() ? "" : target.text();
    }

    boolean isEmbed() {
        return embed;
    }
}
