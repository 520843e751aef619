package dev.knowhow.markdown.html;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** An invisible link target on a page. */
final class Anchor extends CustomNode {

    private final String id;

    Anchor(String id) {
        this.id = id;
    }

    /** Renders anchors. */
    static final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Anchor.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().tag("a", Map.of("id", ((Anchor) node).id));
            context.getWriter().tag("/a");
        }
    }
}
