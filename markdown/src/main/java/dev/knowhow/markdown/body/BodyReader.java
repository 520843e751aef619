package dev.knowhow.markdown.body;

import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.syntax.Admonition;
import dev.knowhow.markdown.syntax.Attributes;
import dev.knowhow.markdown.syntax.Footnote;
import dev.knowhow.markdown.syntax.Formula;
import dev.knowhow.markdown.syntax.MarkerLine;
import dev.knowhow.markdown.syntax.Template;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.markdown.syntax.WikiLink;
import dev.knowhow.markdown.syntax.WikiTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads sections, links and tags from a note's tree in one walk, without recursion, at any depth. */
public final class BodyReader {

    private static final Pattern COMMENT = Pattern.compile("<!--.*\\S.*-->", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile(
            "(?i).*\\.(?:png|jpe?g|gif|svg|webp|bmp|avif|mp[34]|m4a|ogg|wav|webm|mov|pdf|canvas|excalidraw|base)");
    private static final Pattern CODE_ID = Pattern.compile("\\{[^{}#]*+#([\\w-]++)[^{}]*+\\}");
    private static final Pattern RAW = Pattern.compile("\\{%-? ?(?:end)?raw ?-?%\\}");
    private static final Pattern EMBED_PREFIX =
            Pattern.compile("(?:^|.*\\s)((?:full|content)(?:-card|-inline)?|card|inline)", Pattern.DOTALL);

    private final TreeParser.Tree tree;
    private final int lineOffset;
    private final Outline outline;
    private final LinkCollector links;
    private final TagFinder tags;
    private final HtmlText html;
    private final BareLinks bareLinks;
    private final TemplateText templates;
    private final LineText lines;
    private final Deque<Integer> openLinks = new ArrayDeque<>();
    private final Prose headingText = new Prose();
    private Prose prose;
    private @Nullable Heading heading;
    private String headingId = "";
    private boolean calloutTitle;
    private @Nullable String htmlTitle;

    private BodyReader(TreeParser.Tree tree, Limits limits, int firstLine) {
        this.tree = tree;
        this.lineOffset = firstLine;
        this.outline = new Outline(limits.sections(), firstLine);
        this.links = new LinkCollector(limits.links());
        this.tags = new TagFinder(limits.names());
        this.html = new HtmlText(links, outline::block);
        this.bareLinks = new BareLinks(links);
        this.templates = new TemplateText(links, outline::block);
        this.lines = new LineText(outline, links);
        this.prose = outline.prose();
    }

    /**
     * Reads a tree.
     *
     * @param firstLine the line of the file on which the tree's text begins, from 1
     */
    public static Body read(TreeParser.Tree tree, Limits limits, int firstLine, Problems problems) {
        BodyReader reader = new BodyReader(tree, limits, firstLine);
        reader.walk(tree.document());
        reader.reportLimits(limits, problems);
        String title = reader.htmlTitle == null ? reader.outline.title() : reader.htmlTitle;
        return new Body(title, reader.outline.done(), reader.links.done(), reader.tags.found(), reader.lines.labels());
    }

    private void reportLimits(Limits limits, Problems problems) {
        if (outline.isFull()) {
            problems.warning(
                    0,
                    "the note has more than " + limits.sections() + " sections; further headings are text",
                    "split it");
        }
        if (links.isFull()) {
            problems.warning(
                    0, "the note has more than " + limits.links() + " links; the others are ignored", "split it");
        }
    }

    private void walk(Node document) {
        if (document.getFirstChild() != null) {
            outline.beginsAt(line(document.getFirstChild()));
        }
        Node node = document;
        while (true) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (!(node instanceof Document) && node.getNext() == null) {
                leave(node);
                node = node.getParent();
            }
            leave(node);
            if (node instanceof Document) {
                return;
            }
            node = node.getNext();
        }
    }

    /** Reads the content of a node itself, before its children. */
    private void enter(Node node) {
        switch (node) {
            case Text text -> text(text);
            case SoftLineBreak lineBreak -> lineBreak();
            case HardLineBreak lineBreak -> lineBreak();
            case Code code -> prose.append(code(code.getLiteral()));
            case Link link -> openLinks.push(prose.mark());
            case Image image -> openLinks.push(prose.mark());
            case WikiLink link -> wikiLink(link);
            case Formula formula ->
                prose.append(tree.original(formula.literal()).replace('\n', ' '));
            case Template template -> templates.read(template.content(), prose, line(node));
            case Attributes attributes -> attributes(attributes.id());
            case HtmlInline tag -> {
                generatedHeading(tag);
                html.read(tree.original(tag.getLiteral()), prose, line(node));
            }
            case Footnote.Inline footnote -> prose.space();
            case TableCell cell -> cell(cell);
            case Heading title -> enterHeading(title);
            case Paragraph paragraph -> Definitions.ids(paragraph).forEach(outline::block);
            case FencedCodeBlock code -> fenced(code);
            case IndentedCodeBlock code -> outline.code(code(code.getLiteral()));
            case HtmlBlock block -> htmlBlock(block);
            case Admonition admonition -> admonition(admonition);
            case MarkerLine marker -> marker(marker);
            case LinkReferenceDefinition definition ->
                links.definition(definition.getLabel(), definition.getDestination());
            default -> {
                // Only the children of the node have content.
            }
        }
    }

    private void leave(Node node) {
        switch (node) {
            case Text text -> {}
            case Link link -> leaveLink(link, link.getDestination(), false);
            case Image image -> leaveLink(image, image.getDestination(), true);
            case Heading title -> leaveHeading(title);
            case TableCell cell -> prose.space();
            case TableRow row -> prose.newline();
            case Block block -> {
                html.close(prose);
                prose.newline();
                calloutTitle = false;
            }
            default -> {}
        }
    }

    private void text(Text node) {
        if (html.isHidden()) {
            return;
        }
        String literal = tree.original(node.getLiteral());
        if (LineText.beginsCallout(node)) {
            literal = LineText.withoutCallout(literal);
            calloutTitle = true;
        }
        literal = lines.plain(node, literal, literal.contains("((") ? line(node) : 0);
        if (heading == null && openLinks.isEmpty() && literal.indexOf('#') >= 0) {
            boolean glued = literal.charAt(0) == '#' && !LineText.startsLine(node);
            tags.find(glued ? literal.substring(1) : literal);
        }
        if (openLinks.isEmpty() && BareLinks.mayBeIn(literal)) {
            bareLinks.find(literal, line(node));
        }
        prose.append(literal);
    }

    /** An id of a heading is its anchor; one of a paragraph or a link, or on the line after a heading, is a place. */
    private void attributes(String id) {
        if (heading != null) {
            headingId = id;
        } else if (!id.isEmpty()) {
            outline.block(id);
        }
    }

    /** A heading of nothing but a comment gets its text and id from a hook of the site, which the comment names. */
    private void generatedHeading(HtmlInline tag) {
        String literal = tree.original(tag.getLiteral());
        if (tag.getParent() instanceof Heading
                && tag.getPrevious() == null
                && tag.getNext() == null
                && COMMENT.matcher(literal).matches()) {
            for (String word : literal.substring("<!--".length(), literal.length() - "-->".length())
                    .strip()
                    .split("\\s+")) {
                outline.block(word);
            }
        }
    }

    /** The attributes of code may name it, as in {@code { .sh #example }}. */
    private void fenced(FencedCodeBlock node) {
        Matcher id = CODE_ID.matcher(node.getInfo() == null ? "" : node.getInfo());
        if (id.find()) {
            outline.block(id.group(1));
        }
        outline.code(code(node.getLiteral()));
    }

    /** The label of a tab is a link target, alone or after that of its heading. */
    private void admonition(Admonition node) {
        String title = Objects.requireNonNullElse(node.title(), "");
        line(title);
        if (node.type().equals("tab")) {
            String slug = Slugger.slug(title);
            outline.block(slug);
            outline.block(outline.anchor() + "-" + slug);
        }
    }

    private void cell(TableCell cell) {
        if (cell.getFirstChild() != null) {
            prose.bar();
        }
    }

    /** Removes Liquid's {@code raw} tags, which only protect the code from Liquid. */
    private String code(String literal) {
        String code = tree.original(literal);
        return code.contains("raw") && code.contains("{%") ? RAW.matcher(code).replaceAll("") : code;
    }

    private void lineBreak() {
        if (calloutTitle) {
            prose.newline();
            calloutTitle = false;
        } else {
            prose.space();
        }
    }

    private void wikiLink(WikiLink node) {
        WikiTarget target = node.target();
        String before = node.getPrevious() instanceof Text text ? text.getLiteral() : "";
        if (before.endsWith("#") && !node.isEmbed()) {
            tags.add(target.target());
            prose.append(target.target());
            return;
        }
        if (node.isEmbed()) {
            Matcher prefix = EMBED_PREFIX.matcher(before);
            if (prefix.matches() && prose.endsWith(prefix.group(1))) {
                prose.cut(prefix.group(1));
            }
        }
        links.wiki(target, node.isEmbed(), node.text(), line(node));
        if (!node.isEmbed() || !MEDIA.matcher(target.target()).matches()) {
            prose.append(target.shown());
        }
    }

    private void leaveLink(Node node, String destination, boolean embed) {
        String text = prose.since(openLinks.pop());
        boolean bare =
                text.equals(destination) || destination.toLowerCase(Locale.ROOT).equals("mailto:" + text);
        links.markdown(destination, embed, bare ? "" : text, line(node));
    }

    private void enterHeading(Heading node) {
        if (node.getParent() instanceof BlockQuote || outline.isFull()) {
            return;
        }
        heading = node;
        headingId = "";
        prose = headingText;
    }

    private void leaveHeading(Heading node) {
        html.close(prose);
        if (heading == null) {
            prose.newline();
            return;
        }
        heading = null;
        prose = outline.prose();
        outline.heading(node.getLevel(), headingText.take().replace('\n', ' '), headingId, line(node));
        String written = written(node);
        if (!written.isEmpty()) {
            outline.block(written);
        }
    }

    /** The text of a heading with the targets of its wiki links, as Obsidian links to it; empty if it has none. */
    private static String written(Heading node) {
        StringBuilder written = new StringBuilder();
        boolean labelled = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof WikiLink link) {
                WikiTarget target = link.target();
                labelled |= !target.text().isEmpty();
                written.append(target.target() + " " + target.fragment() + " " + target.text());
            } else if (child instanceof Text text) {
                written.append(text.getLiteral());
            } else if (child instanceof Code code) {
                written.append(code.getLiteral());
            }
        }
        return labelled ? written.toString() : "";
    }

    private void htmlBlock(HtmlBlock block) {
        html.read(tree.original(block.getLiteral()), prose, line(block));
        if (htmlTitle == null && outline.title() == null && !(block.getParent() instanceof BlockQuote)) {
            htmlTitle = html.title();
        }
    }

    private void marker(MarkerLine marker) {
        line(marker.title());
        links.markdown(marker.file(), true, "", line((Node) marker));
    }

    private void line(String text) {
        if (!text.isBlank()) {
            prose.newline();
            prose.append(tree.original(text));
            prose.newline();
        }
    }

    /** The line of the file on which a node begins. */
    private int line(Node node) {
        Node at = node;
        while (at != null && at.getSourceSpans().isEmpty()) {
            at = at.getParent();
        }
        return at == null ? lineOffset : lineOffset + at.getSourceSpans().get(0).getLineIndex();
    }
}
