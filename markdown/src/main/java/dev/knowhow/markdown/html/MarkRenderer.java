package dev.knowhow.markdown.html;

import dev.knowhow.markdown.syntax.Mark;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Renders {@link Mark} nodes. */
final class MarkRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    MarkRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Mark.class);
    }

    @Override
    public void render(Node node) {
        context.getWriter().tag("mark");
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/mark");
    }
}
