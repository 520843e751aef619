package dev.knowhow.markdown.html;

import dev.knowhow.markdown.syntax.Fold;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes callouts: quotes with a kind and a title, or folds if readers can fold them. */
final class Callouts {

    /** The kinds of callouts of Docusaurus, VitePress, Quarto and Logseq; other blocks of theirs have no frame. */
    private static final Set<String> KINDS = Set.of(
            "note",
            "tip",
            "info",
            "warning",
            "danger",
            "caution",
            "important",
            "success",
            "question",
            "failure",
            "bug",
            "example",
            "quote",
            "abstract",
            "summary",
            "hint",
            "attention",
            "error",
            "seealso",
            "todo",
            "check",
            "secondary",
            "details");

    private Callouts() {}

    /** The kind that a name in a dialect means; null if it is not the name of a callout. */
    static @Nullable String kind(String name) {
        String kind = name.startsWith("callout-") ? name.substring("callout-".length()) : name;
        return KINDS.contains(kind) ? kind : null;
    }

    /**
     * A callout without content but its title.
     *
     * @param kind in lower case
     * @param title the title; null for that of the kind
     * @param fold whether readers can fold it
     */
    static Element.Block of(String kind, @Nullable Node title, Fold fold) {
        Node shown = title == null ? new Text(titleOf(kind)) : title;
        String look = "callout" + (kind.matches("[a-z]+") ? " " + kind : "");
        if (fold == Fold.NONE) {
            Element.Block quote = new Element.Block("blockquote", Map.of("class", look));
            if (!(shown instanceof Text text && text.getLiteral().isBlank())) {
                quote.appendChild(line(shown));
            }
            return quote;
        }
        Element.Block details = new Element.Block(
                "details", fold == Fold.OPEN ? Map.of("class", look, "open", "") : Map.of("class", look));
        details.appendChild(summary(shown));
        return details;
    }

    /** A fold without content but its title. */
    static Element.Block fold(String title, boolean open) {
        Element.Block details = new Element.Block("details", open ? Map.of("open", "") : Map.of());
        details.appendChild(summary(new Text(title.isBlank() ? "Details" : title)));
        return details;
    }

    /** A line in strong letters. */
    static Paragraph line(Node title) {
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(title);
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(strong);
        return paragraph;
    }

    private static Element.Block summary(Node title) {
        Element.Block summary = new Element.Block("summary", Map.of());
        summary.appendChild(title);
        return summary;
    }

    private static String titleOf(String kind) {
        return kind.isEmpty() ? "Note" : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
