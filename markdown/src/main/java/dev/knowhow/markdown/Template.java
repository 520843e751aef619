package dev.knowhow.markdown;

import org.commonmark.node.CustomNode;

/** A template of Liquid, Jinja, Hugo or Logseq in the text of a note. */
final class Template extends CustomNode {

    private final String content;

    /** Takes what stands between the braces. */
    Template(String content) {
        this.content = content;
    }

    String content() {
        return content;
    }
}
