package dev.knowhow.markdown.body;

import dev.knowhow.markdown.syntax.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Removes markup of the dialects that CommonMark treats as text. */
public final class LineText {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([^\\]|\\s]+)[^\\]]*\\]([+-]?)\\s*");
    private static final Pattern PROPERTY = Pattern.compile("(id|collapsed)::\\s*(\\S+)");

    /** A label of MyST, on a line before what it names. */
    private static final Pattern LABEL = Pattern.compile("\\(([A-Za-z][\\w.:-]*)\\)=");

    private final Outline outline;
    private final LinkCollector links;
    private final List<String> labels = new ArrayList<>();

    LineText(Outline outline, LinkCollector links) {
        this.outline = outline;
        this.links = links;
    }

    /** Whether the text begins a callout. The title of the callout ends with the line. */
    public static boolean beginsCallout(Text text) {
        return text.getLiteral().startsWith("[!")
                && text.getPrevious() == null
                && text.getParent() instanceof Paragraph paragraph
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof BlockQuote
                && CALLOUT.matcher(text.getLiteral()).lookingAt();
    }

    /** The text without the callout marker at its start. */
    public static String withoutCallout(String literal) {
        Matcher callout = CALLOUT.matcher(literal);
        return callout.lookingAt() ? literal.substring(callout.end()) : literal;
    }

    /** The kind of the callout that a text begins, in lower case, as in {@code tip}. */
    public static String calloutKind(Text text) {
        Matcher callout = CALLOUT.matcher(text.getLiteral());
        return callout.lookingAt() ? callout.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether readers can fold the callout that a text begins: {@code [!tip]-} is closed, {@code [!tip]+} is open. */
    public static Fold calloutFold(Text text) {
        Matcher callout = CALLOUT.matcher(text.getLiteral());
        String sign = callout.lookingAt() ? callout.group(2) : "";
        return sign.isEmpty() ? Fold.NONE : sign.equals("+") ? Fold.OPEN : Fold.CLOSED;
    }

    /** Whether a node is the first on its line. */
    public static boolean startsLine(Node node) {
        Node before = node.getPrevious();
        return before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }

    /** The text without Logseq's properties, block references and block ids. */
    String plain(Text node, String literal, int line) {
        String text = literal;
        String block = blockProperty(node, text);
        if (block != null) {
            if (!block.isEmpty()) {
                outline.block(block);
            }
            return "";
        }
        if (isLabel(node, text)) {
            String label = text.substring(1, text.length() - 2);
            labels.add(label);
            outline.label(label, node.getNext() == null && node.getParent().getNext() instanceof Heading);
            return "";
        }
        if (text.contains("((")) {
            Matcher reference = BlockIds.REFERENCE.matcher(text);
            while (reference.find()) {
                links.block(reference.group(1), "", line);
            }
            text = reference.replaceAll("");
        }
        return withoutBlockId(node, text);
    }

    /** The labels in the text so far. */
    List<String> labels() {
        return labels;
    }

    /** Whether a text is a label of MyST, which is not displayed. */
    public static boolean isLabel(Text node, String literal) {
        return literal.startsWith("(")
                && startsLine(node)
                && (node.getNext() == null || node.getNext() instanceof SoftLineBreak)
                && LABEL.matcher(literal).matches();
    }

    /**
     * The block id, if the text is Logseq's property {@code id}; empty for another property that is not displayed; null
     * if the text is not a property.
     */
    public static @Nullable String blockProperty(Text node, String literal) {
        if (literal.indexOf("::") <= 0 || !startsLine(node)) {
            return null;
        }
        Matcher property = PROPERTY.matcher(literal);
        return !property.matches() ? null : property.group(1).equals("id") ? property.group(2) : "";
    }

    private String withoutBlockId(Text node, String text) {
        int start = blockIdStart(node, text);
        if (start < 0) {
            return text;
        }
        outline.block(text.substring(start + 1));
        return text.substring(0, start).stripTrailing();
    }

    /** The start of the block id that ends a text or is a line of it, including its {@code ^}; -1 if missing. */
    public static int blockIdStart(Text node, String text) {
        int caret = text.lastIndexOf('^');
        boolean startsLine = startsLine(node);
        boolean ends = node.getNext() == null || (caret == 0 && startsLine && node.getNext() instanceof SoftLineBreak);
        if (caret < 0 || caret == text.length() - 1 || !ends) {
            return -1;
        }
        boolean apart = caret == 0 ? startsLine : Character.isWhitespace(text.charAt(caret - 1));
        for (int i = caret + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!part) {
                return -1;
            }
        }
        return apart ? caret : -1;
    }
}
