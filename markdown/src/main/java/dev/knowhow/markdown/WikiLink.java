package dev.knowhow.markdown;

import org.commonmark.node.CustomNode;

/** A {@code [[wiki link]]} in the tree of a note, or an {@code ![[embed]]}. */
final class WikiLink extends CustomNode {

    private final WikiTarget target;
    private final boolean embed;

    WikiLink(WikiTarget target, boolean embed) {
        this.target = target;
        this.embed = embed;
    }

    WikiTarget target() {
        return target;
    }

    boolean isEmbed() {
        return embed;
    }
}
