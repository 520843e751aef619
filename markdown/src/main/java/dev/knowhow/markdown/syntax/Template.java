package dev.knowhow.markdown.syntax;

import org.commonmark.node.CustomNode;

/** A template of Liquid, Jinja, Hugo or Logseq in the text of a note. */
public final class Template extends CustomNode {

    private final String content;

    /** Creates a node from the content of the braces. */
    Template(String content) {
        this.content = content;
    }

    /** The content of the braces. */
    public String content() {
        return content;
    }
}
