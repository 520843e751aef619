package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.BlockIds;
import dev.knowhow.markdown.body.HtmlText;
import dev.knowhow.markdown.body.LineText;
import dev.knowhow.markdown.body.LinkCollector;
import dev.knowhow.markdown.body.Prose;
import dev.knowhow.markdown.body.Slugger;
import dev.knowhow.markdown.body.TemplateText;
import dev.knowhow.markdown.syntax.Admonition;
import dev.knowhow.markdown.syntax.Attributes;
import dev.knowhow.markdown.syntax.Footnote;
import dev.knowhow.markdown.syntax.Formula;
import dev.knowhow.markdown.syntax.MarkerLine;
import dev.knowhow.markdown.syntax.Template;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.markdown.syntax.WikiLink;
import dev.knowhow.markdown.syntax.WikiTarget;
import dev.knowhow.note.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Converts the tree of a note to CommonMark and {@linkplain Element elements} with resolved links. */
final class PageTree {

    /** Renders the notes that a note embeds. */
    interface Embeds {

        /** The part of a note that a link embeds, as HTML; null to show the link. */
        @Nullable String html(dev.knowhow.note.Link link);
    }

    private final TreeParser.Tree tree;
    private final PageLinks links;
    private final Embeds embeds;
    private final Headings headings;
    private final Footnotes footnotes;
    private final List<String> anchors = new ArrayList<>();
    private final List<WikiLink> embedding = new ArrayList<>();
    private final HtmlText html = new HtmlText(new LinkCollector(1), anchors::add);

    /**
     * Converts a tree.
     *
     * @param sections the sections that were read from the same tree
     * @param title the title that the page shows; a heading at the start with this text is that title
     */
    PageTree(
            TreeParser.Tree tree,
            List<Section> sections,
            String title,
            PageLinks links,
            Embeds embeds,
            Footnotes footnotes) {
        this.tree = tree;
        this.links = links;
        this.embeds = embeds;
        this.footnotes = footnotes;
        List<Node> nodes = nodes(tree.document());
        this.headings = new Headings(nodes, sections);
        new Enclosures(tree).enclose(nodes);
        nodes.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .forEach(DefinitionLists::convert);
        nodes(tree.document()).forEach(this::plain);
        headings.leaveOneTitle(tree.document(), title);
    }

    Node document() {
        return tree.document();
    }

    /**
     * Adds the list of footnotes.
     *
     * @param all whether it includes footnotes to which the text does not refer
     */
    void addFootnotes(boolean all) {
        footnotes.appendTo(tree.document(), all);
    }

    /** Removes the ids of headings and blocks, for a part of a page that has ids of its own. */
    void forgetIds() {
        headings.forgetIds();
        for (Node node : nodes(tree.document())) {
            if (Element.isAnchor(node)) {
                node.unlink();
            } else if (node instanceof Element.Block block) {
                block.attributes().remove("id");
            }
        }
    }

    /** The id of a heading; empty if it has none. */
    String id(Node heading) {
        return headings.id(heading);
    }

    /** Adds the attributes of the elements that the library renders. */
    void addAttributes(Node node, String tagName, Map<String, String> attributes) {
        String id = headings.id(node);
        if (!id.isEmpty()) {
            attributes.put("id", id);
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

    private void plain(Node node) {
        switch (node) {
            case Text text -> text(text);
            case Code code -> code.setLiteral(tree.original(code.getLiteral()));
            case FencedCodeBlock code -> code.setLiteral(tree.original(code.getLiteral()));
            case IndentedCodeBlock code -> code.setLiteral(tree.original(code.getLiteral()));
            case Link link -> links.resolve(link);
            case Image image -> links.resolve(image);
            case WikiLink link -> wikiLink(link);
            case HtmlInline tag -> {
                html.read(tag.getLiteral(), new Prose(), 1);
                insertAnchors(tag);
                remove(tag);
            }
            case HtmlBlock block -> html(block);
            case Formula formula -> replace(formula, Formulas.node(tree.original(formula.literal())));
            case Template template -> template(template);
            case Attributes attributes -> remove(attributes);
            case Footnote.Reference reference -> footnotes.refer(reference);
            case Footnote.Inline footnote -> footnotes.move(footnote);
            case Footnote footnote -> footnotes.move(footnote);
            case Admonition admonition -> admonition(admonition);
            case MarkerLine marker -> {
                String title = tree.original(marker.title());
                if (!title.isBlank()) {
                    marker.insertBefore(Callouts.line(new Text(title)));
                }
                marker.unlink();
            }
            case Block block -> html.close(new Prose());
            default -> {
                // The renderer handles the node.
            }
        }
    }

    private void wikiLink(WikiLink link) {
        if (PageLinks.isTag(link)) {
            links.tag(link);
            return;
        }
        if (link.isEmbed() && isAlone(link)) {
            embedding.add(link);
        } else {
            links.resolve(link);
        }
    }

    private void embedded(Template template, WikiTarget target) {
        WikiLink link = new WikiLink(target, true);
        replace(template, link);
        if (isAlone(link) || !BlockIds.REFERENCE.matcher(target.target()).matches()) {
            wikiLink(link);
        } else {
            Text reference = new Text(target.target());
            replace(link, reference);
            links.blocks(reference);
        }
    }

    private void template(Template template) {
        WikiTarget embedded = TemplateText.embedded(template.content());
        if (embedded != null) {
            embedded(template, embedded);
            return;
        }
        anchors.addAll(TemplateText.ids(template.content()));
        insertAnchors(template);
        remove(template);
    }

    private static boolean isAlone(Node node) {
        return node.getParent() instanceof Paragraph && node.getPrevious() == null && node.getNext() == null;
    }

    /** Renders the parts that the page embeds; after a cut, only those in the part that is left. */
    void embed() {
        embedding.stream().filter(this::isLeft).forEach(this::embed);
    }

    private boolean isLeft(Node node) {
        Node top = node;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.equals(tree.document());
    }

    private void embed(WikiLink link) {
        Node parent = link.getParent();
        dev.knowhow.note.Link target = links.link(link);
        String part = target == null ? null : embeds.html(target);
        if (parent != null && part != null) {
            Element.Block quote = new Element.Block("blockquote", Map.of("class", "embed"));
            quote.appendChild(new Element.Html(part));
            replace(parent, quote);
        } else {
            links.resolve(link);
        }
    }

    private void admonition(Admonition admonition) {
        String title = admonition.title();
        String kind = tree.original(admonition.type()).toLowerCase(Locale.ROOT);
        Node heading = title == null ? null : new Text(tree.original(title));
        if (title != null && heading != null && kind.equals("tab")) {
            Node tab = new Element.Inline("span", Map.of());
            tab.appendChild(Element.anchor(Slugger.slug(title)));
            tab.appendChild(heading);
            heading = tab;
        }
        Node container = Callouts.of(kind, heading, admonition.fold());
        moveChildren(admonition, container);
        replace(admonition, container);
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
            literal = callout(text, literal);
        }
        if (LineText.isLabel(text, literal)) {
            anchors.add(literal.substring(1, literal.length() - 2));
            insertAnchors(text);
            text.setLiteral("");
            return;
        }
        int id = LineText.blockIdStart(text, literal);
        String shown = id < 0 ? literal : literal.substring(0, id).stripTrailing();
        if (id >= 0) {
            anchors.add(literal.substring(id));
            insertAnchors(text);
        }
        text.setLiteral(html.isHidden() ? "" : shown);
        links.blocks(text);
        links.tags(text);
    }

    /** Makes the quote around a text a callout with the first line as its title. Returns the rest of the text. */
    private static String callout(Text first, String literal) {
        Node paragraph = Objects.requireNonNull(first.getParent());
        Node quote = Objects.requireNonNull(paragraph.getParent());
        String rest = LineText.withoutCallout(literal);
        Node title = new Element.Inline("span", Map.of());
        boolean untitled = rest.isBlank() && (first.getNext() == null || endsLine(first.getNext()));
        Node callout = Callouts.of(LineText.calloutKind(first), untitled ? null : title, LineText.calloutFold(first));
        Node node = first;
        while (node != null && !endsLine(node)) {
            Node next = node.getNext();
            title.appendChild(node);
            node = next;
        }
        if (node != null) {
            node.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        moveChildren(quote, callout);
        replace(quote, callout);
        return rest;
    }

    private static boolean endsLine(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Inserts the collected anchors before a node, or before the link around it, since links do not nest. */
    private void insertAnchors(Node node) {
        Node place = node;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            place = at instanceof Link ? at : place;
        }
        Node before = place;
        anchors.forEach(id -> before.insertBefore(Element.anchor(id)));
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

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
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
