package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.LinkCollector;
import dev.knowhow.markdown.syntax.WikiLink;
import dev.knowhow.note.Link;
import dev.knowhow.note.Link.Kind;
import dev.knowhow.spi.NoteRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Resolves the links of a page to the URLs of the host. A link without a URL is replaced by its text. */
final class PageLinks {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|bmp|avif)");

    private final NoteRenderer.Targets targets;
    private final int firstLine;

    PageLinks(NoteRenderer.Targets targets, int firstLine) {
        this.targets = targets;
        this.firstLine = firstLine;
    }

    void resolve(Node node, String destination, Consumer<String> setDestination, boolean embed) {
        LinkCollector one = new LinkCollector(1);
        one.markdown(destination, embed, "", line(node));
        List<Link> found = one.done();
        String href = found.isEmpty() ? null : href(found.getFirst());
        if (href != null) {
            setDestination.accept(href);
        } else {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }
    }

    void resolve(WikiLink node) {
        LinkCollector one = new LinkCollector(1);
        one.wiki(node.target(), node.isEmbed(), node.text(), line(node));
        List<Link> found = one.done();
        String href = found.isEmpty() ? null : href(found.getFirst());
        Node shown = new Text(node.target().shown());
        if (href != null) {
            boolean picture =
                    node.isEmbed() && PICTURE.matcher(node.target().target()).matches();
            Node link = picture ? new Image(href, null) : new org.commonmark.node.Link(href, null);
            link.appendChild(picture ? new Text(node.text()) : shown);
            shown = link;
        }
        node.insertBefore(shown);
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
