package dev.knowhow.markdown.html;

import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.MarkdownFile;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.RawNote;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders notes as HTML that is safe on any page, also for untrusted notes. Raw HTML is reduced to its text and to
 * folds ({@code <details>}), links are resolved by the host, and the result passes a sanitizer with a short list of
 * allowed elements as its last step.
 *
 * <p>Headings have the ids of {@link dev.knowhow.note.Section#anchor()}, and blocks have their ids after {@code ^}.
 * Templates are omitted. Callouts are block quotes or folds of the class {@code callout}. Formulas are MathML. Tokens
 * of program text are spans with a class of one letter. A diagram of Mermaid is its source in {@code <pre
 * class="mermaid">}. Embedded parts are block quotes of the class {@code embed}, and links to missing notes are spans
 * of the class {@code missing}. Thread-safe.
 */
public final class SafeHtml implements NoteRenderer {

    private static final Pattern ID = Pattern.compile("\\S+");
    private static final Pattern CALLOUT = Pattern.compile("callout(?: [a-z]+)?|embed");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\p{L}\\p{N}+#._-]+");
    private static final Pattern WIDTH = Pattern.compile("-?[0-9.]+em");

    /** Created with the first page: most commands render none, and creating the policy costs as much as a query. */
    private static final class Policy {
        private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre")
                .allowElements(
                        "code", "em", "strong", "del", "mark", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
                .allowElements("input", "details", "summary", "dl", "dt", "dd", "section", "sup", "span")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("id")
                .matching(ID)
                .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "sup", "li", "dt")
                .allowAttributes("class")
                .matching(LANGUAGE)
                .onElements("code")
                .allowAttributes("class")
                .matching(CALLOUT)
                .onElements("blockquote", "details")
                .allowAttributes("class")
                .matching(false, "mermaid")
                .onElements("pre")
                .allowAttributes("class")
                .matching(false, "footnotes")
                .onElements("section")
                .allowAttributes("class")
                .matching(false, "c", "k", "n", "s", "t", "v", "missing")
                .onElements("span")
                .allowAttributes("title")
                .onElements("span")
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("start")
                .onElements("ol")
                .allowAttributes("align")
                .matching(true, "left", "right", "center")
                .onElements("th", "td")
                .allowAttributes("href", "title")
                .onElements("a")
                .allowAttributes("src", "alt", "title")
                .onElements("img")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("disabled", "checked")
                .onElements("input")
                .allowAttributes("aria-label")
                .onElements("input", "a", "section")
                .allowElements(
                        "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup")
                .allowElements("msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd")
                .allowAttributes("display")
                .matching(false, "block")
                .onElements("math")
                .allowAttributes("alttext")
                .onElements("math")
                .allowAttributes("mathvariant")
                .matching(false, "normal")
                .onElements("mi")
                .allowAttributes("stretchy")
                .matching(false, "true", "false")
                .onElements("mo")
                .allowAttributes("accent")
                .matching(false, "true")
                .onElements("mover")
                .allowAttributes("linethickness")
                .matching(false, "0")
                .onElements("mfrac")
                .allowAttributes("width")
                .matching(WIDTH)
                .onElements("mspace")
                .allowAttributes("class")
                .matching(false, "aligned", "cases", "substack")
                .onElements("mtable")
                .toFactory();
    }

    private final Limits limits;
    private final TreeParser trees;

    /** A renderer with {@link Limits#DEFAULT}. */
    public SafeHtml() {
        this(Limits.DEFAULT);
    }

    /** A renderer with other limits. */
    public SafeHtml(Limits limits) {
        this.limits = limits;
        this.trees = new TreeParser(limits.nesting(), AutolinkExtension.create());
    }

    @Override
    public boolean accepts(NoteId id) {
        return MarkdownFile.matches(id);
    }

    @Override
    public String html(RawNote raw, String title, Targets targets) {
        return Policy.SAFE.sanitize(new Rendering(limits, trees).note(raw, title, targets));
    }

    /**
     * Renders a note.
     *
     * @param markdown the note; its front matter is left out
     * @param links resolves links within the vault
     * @return elements for embedding in a page
     */
    public String html(String markdown, Targets links) {
        String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
        return Policy.SAFE.sanitize(new Rendering(limits, trees).text(text, links));
    }
}
