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
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.NoteRenderer.Embed;
import dev.knowhow.spi.NoteRenderer.Targets;
import dev.knowhow.spi.RawNote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** The rendering of one page, with the parts of other notes that it embeds. The result is not sanitized. */
final class Rendering {

    private static final int MAX_DEPTH = 3;
    private static final int MAX_EMBEDS = 50;
    private static final int MAX_EMBEDDED_BYTES = 1_000_000;

    private final Limits limits;
    private final TreeParser trees;
    private final Colours colours = new Colours();
    private final Deque<Place> open = new ArrayDeque<>();
    private int embeds;
    private long embeddedBytes;

    /** What is being rendered, so that a note does not contain itself. */
    private record Place(NoteId note, String place) {}

    Rendering(Limits limits, TreeParser trees) {
        this.limits = limits;
        this.trees = trees;
    }

    /** A whole note. */
    String note(RawNote raw, String title, Targets targets) {
        open.push(new Place(raw.id(), ""));
        String text = Decoder.decode(
                raw.content(), limits.noteBytes(), new Problems(raw.id().path()));
        return whole(page(text, MarkdownFile.isMdx(raw.id()), raw.conventions(), title, targets, ""));
    }

    /** A text that is the content of a note. */
    String text(String markdown, Targets targets) {
        return whole(page(markdown, false, Conventions.NONE, null, targets, ""));
    }

    private String whole(PageTree page) {
        page.addFootnotes(true);
        return html(page);
    }

    private PageTree page(
            String text, boolean isMdx, Conventions conventions, @Nullable String title, Targets targets, String part) {
        Source source = SourceSplitter.split(text, conventions.hasBareMetadata());
        TreeParser.Tree tree = trees.parse(source.body(), isMdx, conventions);
        Body body = BodyReader.read(tree, limits, source.bodyLine(), new Problems(""));
        String shown = title != null ? title : body.title() == null ? "" : body.title();
        return new PageTree(
                tree,
                body.sections(),
                shown,
                new PageLinks(targets, source.bodyLine()),
                link -> embedded(link, targets),
                new Footnotes(part));
    }

    private @Nullable String embedded(Link link, Targets targets) {
        if (open.size() > MAX_DEPTH || embeds >= MAX_EMBEDS) {
            return null;
        }
        Embed embed = targets.embed(link);
        if (embed == null) {
            return null;
        }
        Place place = new Place(embed.raw().id(), embed.place());
        embeddedBytes += embed.raw().content().length;
        if (open.contains(place) || embeddedBytes > MAX_EMBEDDED_BYTES) {
            return null;
        }
        embeds++;
        open.push(place);
        try {
            return part(embed);
        } finally {
            open.pop();
        }
    }

    private @Nullable String part(Embed embed) {
        RawNote raw = embed.raw();
        String text = Decoder.decode(
                raw.content(), limits.noteBytes(), new Problems(raw.id().path()));
        PageTree page = page(text, MarkdownFile.isMdx(raw.id()), raw.conventions(), "", embed.targets(), embeds + ".");
        if (!Parts.cut(page, embed.place())) {
            return null;
        }
        page.forgetIds();
        page.addFootnotes(embed.place().isEmpty());
        Element.Inline link = new Element.Inline("a", Map.of("href", embed.href()));
        link.appendChild(new Text(embed.title()));
        Paragraph source = new Paragraph();
        source.appendChild(new Text("From "));
        source.appendChild(link);
        page.document().appendChild(source);
        return html(page);
    }

    private String html(PageTree page) {
        page.embed();
        return HtmlRenderer.builder()
                .extensions(TreeParser.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new WebUrls())
                .attributeProviderFactory(context -> page::addAttributes)
                .nodeRendererFactory(MarkRenderer::new)
                .nodeRendererFactory(Element.Renderer::new)
                .nodeRendererFactory(context -> new CodeBlocks(context, colours))
                .build()
                .render(page.document());
    }
}
