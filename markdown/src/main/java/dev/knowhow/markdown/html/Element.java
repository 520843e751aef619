package dev.knowhow.markdown.html;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** An element of a page for which CommonMark has no node. */
sealed interface Element {

    /** Its name in HTML. */
    String name();

    /** Its attributes by name, unescaped; their order is always the same. */
    Map<String, String> attributes();

    /** An invisible link target. */
    static Inline anchor(String id) {
        return new Inline("a", Map.of("id", id));
    }

    /** Whether a node is an invisible link target. */
    static boolean isAnchor(Node node) {
        return node instanceof Inline element && element.name.equals("a") && !element.attributes.containsKey("href");
    }

    /** An element that contains blocks, or one line of text. */
    final class Block extends CustomBlock implements Element {

        private final String name;
        private final Map<String, String> attributes;

        Block(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = new TreeMap<>(attributes);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<String, String> attributes() {
            return attributes;
        }
    }

    /** An element within a line. */
    final class Inline extends CustomNode implements Element {

        private final String name;
        private final Map<String, String> attributes;

        Inline(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = new TreeMap<>(attributes);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<String, String> attributes() {
            return attributes;
        }
    }

    /** HTML that is already rendered. */
    final class Html extends CustomNode {

        private final String html;

        Html(String html) {
            this.html = html;
        }
    }

    /** Renders elements. */
    final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Block.class, Inline.class, Html.class);
        }

        @Override
        public void render(Node node) {
            HtmlWriter writer = context.getWriter();
            if (node instanceof Html rendered) {
                writer.raw(rendered.html);
            } else if (node instanceof Element element) {
                boolean block = node instanceof Block;
                if (block) {
                    writer.line();
                }
                writer.tag(element.name(), element.attributes());
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
                writer.tag("/" + element.name());
                if (block) {
                    writer.line();
                }
            }
        }
    }
}
