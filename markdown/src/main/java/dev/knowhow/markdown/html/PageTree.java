package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.HtmlText;
import dev.knowhow.markdown.body.LineText;
import dev.knowhow.markdown.body.LinkCollector;
import dev.knowhow.markdown.body.Prose;
import dev.knowhow.markdown.syntax.Admonition;
import dev.knowhow.markdown.syntax.Attributes;
import dev.knowhow.markdown.syntax.Footnote;
import dev.knowhow.markdown.syntax.Formula;
import dev.knowhow.markdown.syntax.MarkerLine;
import dev.knowhow.markdown.syntax.Template;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.markdown.syntax.WikiLink;
import dev.knowhow.note.Section;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Converts the tree of a note to plain CommonMark with resolved links, for the renderer. */
final class PageTree {

    private final TreeParser.Tree tree;
    private final PageLinks links;
    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Node, String> callouts = new IdentityHashMap<>();
    private final List<String> anchors = new ArrayList<>();
    private final HtmlText html = new HtmlText(new LinkCollector(1), anchors::add);

    private PageTree(TreeParser.Tree tree, PageLinks links) {
        this.tree = tree;
        this.links = links;
    }

    /**
     * Converts a tree.
     *
     * @param sections the sections that were read from the same tree, for the ids of its headings
     */
    static PageTree of(TreeParser.Tree tree, List<Section> sections, PageLinks links) {
        PageTree page = new PageTree(tree, links);
        List<Node> nodes = nodes(tree.document());
        page.nameHeadings(nodes, sections);
        nodes.forEach(page::plain);
        return page;
    }

    Node document() {
        return tree.document();
    }

    void addAttributes(Node node, String tagName, Map<String, String> attributes) {
        String id = ids.get(node);
        if (id != null && !id.isEmpty()) {
            attributes.put("id", id);
        }
        String kind = callouts.get(node);
        if (kind != null) {
            attributes.put("class", "callout" + (kind.matches("[a-z]+") ? " " + kind : ""));
        }
        if (node instanceof TaskListItemMarker task) {
            attributes.put("aria-label", task.isChecked() ? "done" : "to do");
        }
    }

    /** All nodes in document order, collected before any node is changed. */
    private static List<Node> nodes(Node document) {
        List<Node> nodes = new ArrayList<>();
        Node node = document;
        while (node != null) {
            nodes.add(node);
            Node next = node.getFirstChild();
            while (next == null && node != null) {
                next = node.getNext();
                node = node.getParent();
            }
            node = next;
        }
        return nodes;
    }

    private void nameHeadings(List<Node> nodes, List<Section> sections) {
        Iterator<Section> named =
                sections.stream().filter(section -> !section.path().isEmpty()).iterator();
        for (Node node : nodes) {
            if (node instanceof Heading && !(node.getParent() instanceof BlockQuote) && named.hasNext()) {
                ids.put(node, named.next().anchor());
            }
        }
    }

    private void plain(Node node) {
        switch (node) {
            case Text text -> text(text);
            case Code code -> code.setLiteral(tree.original(code.getLiteral()));
            case FencedCodeBlock code -> code.setLiteral(tree.original(code.getLiteral()));
            case IndentedCodeBlock code -> code.setLiteral(tree.original(code.getLiteral()));
            case Link link -> links.resolve(link, link.getDestination(), link::setDestination, false);
            case Image image -> links.resolve(image, image.getDestination(), image::setDestination, true);
            case WikiLink link -> links.resolve(link);
            case HtmlInline tag -> {
                html.read(tag.getLiteral(), new Prose(), 1);
                insertAnchors(tag);
                remove(tag);
            }
            case HtmlBlock block -> html(block);
            case Formula formula -> replace(formula, new Text(tree.original(formula.literal())));
            case Template template -> remove(template);
            case Attributes attributes -> remove(attributes);
            case Footnote.Reference reference -> replace(reference, new Text("[" + reference.label() + "]"));
            case Footnote.Inline footnote -> {
                footnote.prependChild(new Text(" ("));
                footnote.appendChild(new Text(")"));
                unwrap(footnote);
            }
            case Footnote footnote -> quote(footnote, "[" + footnote.label() + "]");
            case Admonition admonition ->
                callouts.put(
                        quote(admonition, admonition.title()), admonition.type().toLowerCase(Locale.ROOT));
            case MarkerLine marker -> {
                addTitle(marker, tree.original(marker.title()));
                marker.unlink();
            }
            case Block block -> html.close(new Prose());
            default -> {
                // The renderer handles the node.
            }
        }
    }

    private void text(Text text) {
        String literal = tree.original(text.getLiteral());
        String block = LineText.blockProperty(text, literal);
        if (block != null) {
            if (!block.isEmpty()) {
                anchors.add("^" + block);
                insertAnchors(text);
            }
            text.setLiteral("");
            return;
        }
        if (LineText.beginsCallout(text)) {
            String kind = LineText.calloutKind(text);
            literal = LineText.withoutCallout(literal);
            boolean untitled = literal.isBlank() && (text.getNext() == null || endsLine(text.getNext()));
            callout(text, kind);
            literal = untitled && !kind.isEmpty()
                    ? kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)
                    : literal;
        }
        int id = text.getNext() == null ? LineText.blockIdStart(literal, LineText.startsLine(text)) : -1;
        String shown = id < 0 ? literal : literal.substring(0, id).stripTrailing();
        if (id >= 0) {
            anchors.add(literal.substring(id));
            insertAnchors(text);
        }
        text.setLiteral(html.isHidden() ? "" : shown);
    }

    /** Makes the first line of a callout its title. */
    private void callout(Text first, String kind) {
        Node paragraph = Objects.requireNonNull(first.getParent());
        callouts.put(Objects.requireNonNull(paragraph.getParent()), kind);
        StrongEmphasis strong = new StrongEmphasis();
        Paragraph title = new Paragraph();
        title.appendChild(strong);
        Node node = first;
        while (node != null && !endsLine(node)) {
            Node next = node.getNext();
            strong.appendChild(node);
            node = next;
        }
        if (node != null) {
            node.unlink();
        }
        paragraph.insertBefore(title);
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    private static boolean endsLine(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Inserts the collected anchors before a node. */
    private void insertAnchors(Node node) {
        for (String id : anchors) {
            Anchor anchor = new Anchor(id);
            node.insertBefore(anchor);
        }
        anchors.clear();
    }

    /** Replaces an HTML block by its text. */
    private void html(HtmlBlock block) {
        Prose prose = new Prose();
        html.read(tree.original(block.getLiteral()), prose, 1);
        html.close(prose);
        if (!prose.isEmpty() || !anchors.isEmpty()) {
            Paragraph paragraph = new Paragraph();
            Text text = new Text(prose.take());
            paragraph.appendChild(text);
            insertAnchors(text);
            block.insertBefore(paragraph);
        }
        block.unlink();
    }

    private BlockQuote quote(Node container, String title) {
        BlockQuote quote = new BlockQuote();
        container.insertBefore(quote);
        Node first = container.getFirstChild();
        if (first != null) {
            addTitle(first, tree.original(title));
        }
        while (container.getFirstChild() != null) {
            quote.appendChild(container.getFirstChild());
        }
        container.unlink();
        return quote;
    }

    private static void addTitle(Node before, String text) {
        if (!text.isBlank()) {
            StrongEmphasis strong = new StrongEmphasis();
            strong.appendChild(new Text(text));
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(strong);
            before.insertBefore(paragraph);
        }
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    private static void replace(Node node, Node with) {
        node.insertBefore(with);
        node.unlink();
    }

    private static void remove(Node node) {
        Node parent = node.getParent();
        node.unlink();
        if (parent instanceof Paragraph && parent.getFirstChild() == null) {
            parent.unlink();
        }
    }
}
