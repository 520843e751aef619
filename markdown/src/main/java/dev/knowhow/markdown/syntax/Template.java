package dev.knowhow.markdown.syntax;

import org.commonmark.node.CustomNode;

/** A template of Liquid, Jinja, Hugo or Logseq in the text of a note. */
public final class Template extends CustomNode {

    private final String content;

    /** Takes what stands between the braces. */
    Template(String content) {
        this.content = content;
    }

    /** What is between the braces. */
    public String content() {
        return content;
    }
}
