package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.Body;
import dev.knowhow.markdown.body.BodyReader;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.MarkdownFile;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.source.Source;
import dev.knowhow.markdown.source.SourceSplitter;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.RawNote;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders notes as HTML that is safe on any page, also for untrusted notes. Raw HTML is reduced to its text, links are
 * resolved by the host, and the result passes a sanitizer with a short list of allowed elements.
 *
 * <p>Headings have the ids of {@link dev.knowhow.note.Section#anchor()}, and blocks have their ids after {@code ^}.
 * Templates are omitted; callouts and admonitions become block quotes with a title and the class {@code callout}.
 * Thread-safe.
 */
public final class SafeHtml implements NoteRenderer {

    private static final Pattern ID = Pattern.compile("\\S+");
    private static final Pattern CALLOUT = Pattern.compile("callout( [a-z]+)?");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\p{L}\\p{N}+#._-]+");

    /** Created with the first page: most commands render none, and creating the policy costs as much as a query. */
    private static final class Policy {
        private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre")
                .allowElements(
                        "code", "em", "strong", "del", "mark", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
                .allowElements("input")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("id")
                .matching(ID)
                .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a")
                .allowAttributes("class")
                .matching(LANGUAGE)
                .onElements("code")
                .allowAttributes("class")
                .matching(CALLOUT)
                .onElements("blockquote")
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
                .allowAttributes("disabled", "checked", "aria-label")
                .onElements("input")
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
    public String html(RawNote raw, Targets targets) {
        String text = Decoder.decode(
                raw.content(), limits.noteBytes(), new Problems(raw.id().path()));
        return html(text, MarkdownFile.isMdx(raw.id()), raw.conventions(), targets);
    }

    /**
     * Renders a note.
     *
     * @param markdown the note; its front matter is left out
     * @param links resolves links within the vault
     * @return elements for embedding in a page
     */
    public String html(String markdown, Targets links) {
        return html(markdown.replace("\r\n", "\n").replace('\r', '\n'), false, Conventions.NONE, links);
    }

    private String html(String markdown, boolean isMdx, Conventions conventions, Targets links) {
        Source source = SourceSplitter.split(markdown, conventions.hasBareMetadata());
        TreeParser.Tree tree = trees.parse(source.body(), isMdx, conventions);
        Body body = BodyReader.read(tree, limits, source.bodyLine(), new Problems(""));
        PageTree page = PageTree.of(tree, body.sections(), new PageLinks(links, source.bodyLine()));
        String html = HtmlRenderer.builder()
                .extensions(TreeParser.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new WebUrls())
                .attributeProviderFactory(context -> page::addAttributes)
                .nodeRendererFactory(MarkRenderer::new)
                .nodeRendererFactory(Anchor.Renderer::new)
                .build()
                .render(page.document());
        return Policy.SAFE.sanitize(html);
    }
}
