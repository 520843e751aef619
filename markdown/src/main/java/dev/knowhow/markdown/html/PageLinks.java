package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.BlockIds;
import dev.knowhow.markdown.body.LinkCollector;
import dev.knowhow.markdown.body.TagFinder;
import dev.knowhow.markdown.syntax.WikiLink;
import dev.knowhow.markdown.syntax.WikiTarget;
import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import dev.knowhow.spi.NoteRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Resolves the links and tags of a page to the URLs of the host. A link without a URL is replaced by its text. */
final class PageLinks {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|bmp|avif)");
    private static final Pattern NOTE = Pattern.compile("(?i)(?:.*/)?(?:[^./]*|.*\\.(?:md|mdx|markdown|html?))");

    /** The number of different blocks of a page that become links. */
    private static final int MAX_BLOCKS = 200;

    private final NoteRenderer.Targets targets;
    private final int firstLine;
    private final Map<String, Optional<Block>> blocks = new HashMap<>();

    private record Block(String href, String title) {}

    PageLinks(NoteRenderer.Targets targets, int firstLine) {
        this.targets = targets;
        this.firstLine = firstLine;
    }

    void resolve(org.commonmark.node.Link node) {
        Link link = link(node, node.getDestination(), false);
        String href = link == null ? null : href(link);
        if (href != null) {
            node.setDestination(href);
        } else {
            replaceByText(node, link);
        }
    }

    void resolve(Image node) {
        Link link = link(node, node.getDestination(), true);
        String href = link == null ? null : href(link);
        if (link == null || href == null) {
            replaceByText(node, link);
        } else if (link.kind() == Kind.EXTERNAL
                || PICTURE.matcher(link.target()).matches()) {
            node.setDestination(href);
        } else {
            org.commonmark.node.Link shown = new org.commonmark.node.Link(href, null);
            moveChildren(node, shown);
            replace(node, shown);
        }
    }

    void resolve(WikiLink node) {
        Link link = link(node);
        String href = link == null ? null : href(link);
        boolean picture =
                node.isEmbed() && PICTURE.matcher(node.target().target()).matches();
        Node text = new Text(picture ? node.text() : node.target().shown());
        if (href != null) {
            Node shown = picture ? new Image(href, null) : new org.commonmark.node.Link(href, null);
            shown.appendChild(text);
            replace(node, shown);
        } else {
            replace(node, link == null || picture ? new Text(node.target().shown()) : missing(text));
        }
    }

    /** A wiki link as a link; null if it is empty. */
    @Nullable Link link(WikiLink node) {
        LinkCollector one = new LinkCollector(1);
        one.wiki(node.target(), node.isEmbed(), node.text(), line(node));
        List<Link> found = one.done();
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Whether a wiki link is a tag of several words, as in Logseq: {@code #[[several words]]}. */
    static boolean isTag(WikiLink node) {
        return !node.isEmbed()
                && node.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("#");
    }

    /** Replaces a wiki link that is a tag. */
    void tag(WikiLink node) {
        String name = node.target().target();
        replace(node, tag(name, name));
    }

    /** Replaces a text by pieces, in which tags are links. */
    void tags(Text text) {
        String literal = text.getLiteral();
        if (literal.indexOf('#') < 0 || isWithinLinkOrHeading(text)) {
            return;
        }
        int done = 0;
        for (TagFinder.Range range : TagFinder.ranges(literal)) {
            text.insertBefore(new Text(literal.substring(done, range.start())));
            text.insertBefore(tag(
                    literal.substring(range.start() + 1, range.end()), literal.substring(range.start(), range.end())));
            done = range.end();
        }
        text.setLiteral(literal.substring(done));
    }

    /** Replaces references to blocks, {@code ((id))}, by links with the title of the note that has the block. */
    void blocks(Text text) {
        String literal = text.getLiteral();
        if (!literal.contains("((") || isWithinLinkOrHeading(text)) {
            return;
        }
        int done = 0;
        Matcher reference = BlockIds.REFERENCE.matcher(literal);
        while (reference.find()) {
            Block block = block(reference.group(1), line(text));
            if (block != null) {
                Text before = new Text(literal.substring(done, reference.start()));
                text.insertBefore(before);
                tags(before);
                Node link = new org.commonmark.node.Link(block.href(), null);
                link.appendChild(new Text(block.title()));
                text.insertBefore(link);
                done = reference.end();
            }
        }
        text.setLiteral(literal.substring(done));
    }

    /** Each block is looked up once, because that reads its note and its file. */
    private @Nullable Block block(String id, int line) {
        if (blocks.size() < MAX_BLOCKS) {
            blocks.computeIfAbsent(id, any -> {
                WikiTarget target = BlockIds.target(id);
                NoteRenderer.Embed found =
                        targets.embed(new Link(Kind.WIKI, target.target(), target.fragment(), "", line));
                return Optional.ofNullable(found).map(one -> new Block(one.href(), one.title()));
            });
        }
        return blocks.getOrDefault(id, Optional.empty()).orElse(null);
    }

    private Node tag(String name, String shown) {
        String href = targets.tag(name);
        Text text = new Text(shown);
        if (href == null) {
            return text;
        }
        Node link = new org.commonmark.node.Link(href, null);
        link.appendChild(text);
        return link;
    }

    private static boolean isWithinLinkOrHeading(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof org.commonmark.node.Link || at instanceof Image || at instanceof Heading) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Link link(Node node, String destination, boolean embed) {
        LinkCollector one = new LinkCollector(1);
        one.markdown(destination, embed, "", line(node));
        List<Link> found = one.done();
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void replaceByText(Node node, @Nullable Link link) {
        boolean missing = link != null
                && link.kind() != Kind.EXTERNAL
                && NOTE.matcher(link.target()).matches();
        Node text = missing ? missing() : null;
        if (text != null) {
            moveChildren(node, text);
            replace(node, text);
        } else {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }
    }

    private static Element.Inline missing(Node text) {
        Element.Inline missing = missing();
        missing.appendChild(text);
        return missing;
    }

    private static Element.Inline missing() {
        return new Element.Inline("span", Map.of("class", "missing", "title", "Not found, or no access"));
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

    private @Nullable String href(Link link) {
        if (link.kind() == Kind.EXTERNAL) {
            return WebUrls.isSafe(link.target()) ? link.target() : null;
        }
        return targets.href(link);
    }

    private int line(Node node) {
        Node at = node;
        while (at != null && at.getSourceSpans().isEmpty()) {
            at = at.getParent();
        }
        return at == null ? firstLine : firstLine + at.getSourceSpans().get(0).getLineIndex();
    }
}
