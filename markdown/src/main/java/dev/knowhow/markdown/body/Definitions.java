package dev.knowhow.markdown.body;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Definition lists as in PHP Markdown Extra: a line with a term, then lines that begin with a colon, with or without an
 * empty line between them. A term is a link target, as in Hugo.
 */
public final class Definitions {

    private Definitions() {}

    /** The lines of a paragraph. */
    public static List<List<Node>> lines(Node paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(node);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Whether a line defines the term before it. */
    public static boolean isDefinition(List<Node> line) {
        return !line.isEmpty() && begins(line.getFirst());
    }

    private static boolean begins(@Nullable Node node) {
        return node instanceof Text text
                && (text.getLiteral().startsWith(": ") || text.getLiteral().startsWith(":\t"));
    }

    /** The id of a term; empty if it has no letters. */
    public static String id(List<Node> term) {
        StringBuilder text = new StringBuilder();
        for (Node node : term) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return Slugger.slug(text.toString());
    }

    /** The ids of the terms of a paragraph. */
    static List<String> ids(Paragraph paragraph) {
        boolean continues = paragraph.getNext() instanceof Paragraph next && begins(next.getFirstChild());
        boolean contains = false;
        for (Node node = paragraph.getFirstChild(); node != null && !contains; node = node.getNext()) {
            contains = begins(node) && LineText.startsLine(node);
        }
        return continues || contains
                ? lines(paragraph).stream()
                        .takeWhile(line -> !isDefinition(line))
                        .map(Definitions::id)
                        .filter(id -> !id.isEmpty())
                        .toList()
                : List.of();
    }
}
