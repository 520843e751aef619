package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.HtmlText;
import dev.knowhow.markdown.body.LinkCollector;
import dev.knowhow.markdown.body.Prose;
import dev.knowhow.markdown.syntax.Fold;
import dev.knowhow.markdown.syntax.MarkerLine;
import dev.knowhow.markdown.syntax.TreeParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds blocks between a line that begins and one that ends them, among the children of a block: {@code <details>} to
 * {@code </details>}, {@code :::note} to {@code :::}, {@code #+BEGIN_NOTE} to {@code #+END_NOTE}. What is not ended
 * stays as it is.
 */
final class Enclosures {

    private static final Pattern DETAILS = Pattern.compile(
            "(?i)<details(?<attributes>[^<>]*+)>\\s*(?:<summary[^<>]*+>(?<summary>(?:(?!</summary>).){0,1000})</summary>)?|</details>",
            Pattern.DOTALL);
    private static final Pattern OPEN = Pattern.compile("(?i)(?:^|\\s)open(?=[\\s=/]|$)");
    private static final Pattern SUMMARY =
            Pattern.compile("(?i)\\s*<summary[^<>]*+>(?<summary>.{0,1000}?)</summary>\\s*", Pattern.DOTALL);

    private final TreeParser.Tree tree;

    Enclosures(TreeParser.Tree tree) {
        this.tree = tree;
    }

    /** A tag of a fold, apart from the HTML around it. */
    private static final class Tag extends CustomBlock {

        private final boolean begins;
        private final boolean open;
        private final String summary;
        private final List<String> ids;

        Tag(boolean begins, boolean open, String summary, List<String> ids) {
            this.begins = begins;
            this.open = open;
            this.summary = summary;
            this.ids = ids;
        }
    }

    /** Encloses the children of these nodes. */
    void enclose(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof HtmlBlock block
                    && DETAILS.matcher(block.getLiteral()).find()) {
                split(block);
            }
        }
        for (Node node : nodes) {
            children(node);
        }
    }

    private void split(HtmlBlock block) {
        String html = tree.original(block.getLiteral());
        Matcher tag = DETAILS.matcher(html);
        int done = 0;
        while (tag.find()) {
            insertHtml(block, html.substring(done, tag.start()));
            boolean begins = tag.group("attributes") != null;
            boolean open = begins && OPEN.matcher(tag.group("attributes")).find();
            List<String> ids = new ArrayList<>();
            String title = text(tag.group(), ids);
            block.insertBefore(new Tag(begins, open, begins ? title : "", ids));
            done = tag.end();
        }
        insertHtml(block, html.substring(done));
        block.unlink();
    }

    private static void insertHtml(Node before, String html) {
        if (!html.isBlank()) {
            HtmlBlock part = new HtmlBlock();
            part.setLiteral(html);
            before.insertBefore(part);
        }
    }

    private static String text(String html, List<String> ids) {
        Prose prose = new Prose();
        HtmlText text = new HtmlText(new LinkCollector(1), ids::add);
        text.read(html, prose, 1);
        text.close(prose);
        return prose.take().replace('\n', ' ');
    }

    private void children(Node parent) {
        Deque<Node> begun = new ArrayDeque<>();
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            if (begins(child)) {
                begun.push(child);
            } else if (ends(child)) {
                Class<?> type = child.getClass();
                Node start = begun.stream().filter(type::isInstance).findFirst().orElse(null);
                if (start != null) {
                    while (!begun.pop().equals(start)) {
                        // What began within it and did not end is part of its content.
                    }
                    enclose(start, child);
                }
                child.unlink();
            }
        }
        begun.forEach(Enclosures::unwrap);
    }

    private static boolean begins(Node node) {
        return node instanceof Tag tag
                ? tag.begins
                : node instanceof MarkerLine line && line.mark() == MarkerLine.Mark.BEGINS;
    }

    private static boolean ends(Node node) {
        return node instanceof Tag tag
                ? !tag.begins
                : node instanceof MarkerLine line && line.mark() == MarkerLine.Mark.ENDS;
    }

    private void enclose(Node start, Node end) {
        Node container = container(start);
        if (container == null) {
            return;
        }
        start.insertBefore(container);
        for (Node node = start.getNext(); node != null && !node.equals(end); node = start.getNext()) {
            container.appendChild(node);
        }
        start.unlink();
    }

    /** The element that a line begins; null if its content is not enclosed. */
    private @Nullable Node container(Node start) {
        if (start instanceof Tag tag) {
            List<String> ids = new ArrayList<>(tag.ids);
            Node fold = Callouts.fold(tag.summary.isEmpty() ? summaryAfter(tag, ids) : tag.summary, tag.open);
            ids.forEach(id -> fold.appendChild(Element.anchor(id)));
            return fold;
        }
        MarkerLine line = (MarkerLine) start;
        String kind = Callouts.kind(line.kind());
        if (kind == null) {
            return null;
        }
        String title = tree.original(line.title());
        return kind.equals("details")
                ? Callouts.fold(title, false)
                : Callouts.of(kind, title.isBlank() ? null : new Text(title), Fold.NONE);
    }

    /** The title of a fold, if an empty line separates it from its first tag. */
    private static String summaryAfter(Node start, List<String> ids) {
        if (start.getNext() instanceof HtmlBlock block) {
            Matcher summary = SUMMARY.matcher(block.getLiteral());
            if (summary.lookingAt()) {
                block.setLiteral(block.getLiteral().substring(summary.end()));
                return text(summary.group(), ids);
            }
        }
        return "";
    }

    /** Keeps the title of a fold that does not end. */
    private static void unwrap(Node start) {
        if (start instanceof Tag tag) {
            if (!tag.summary.isEmpty()) {
                start.insertBefore(Callouts.line(new Text(tag.summary)));
            }
            start.unlink();
        }
    }
}
