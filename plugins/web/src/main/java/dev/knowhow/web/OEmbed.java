package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.XmlText;
import dev.knowhow.json.Json;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.NoteCard;
import dev.knowhow.web.page.PageContext;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An oEmbed 1.0 provider, as JSON or XML. The embed is an iframe if framing is allowed ({@code frame-ancestors}), else
 * a link.
 */
final class OEmbed implements Handler {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int CARD_HEIGHT = 220;
    private static final int LEAST = 1;
    private static final int MOST = 100_000;

    private final Knowhow knowhow;
    private final WebSettings settings;
    private final PublicAddress address;

    OEmbed(Knowhow knowhow, WebSettings settings, PublicAddress address) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.address = address;
    }

    /**
     * The embedded page.
     *
     * @param title its title
     * @param author its first author; null if missing
     * @param frame its URL for the iframe
     * @param height its height in pixels
     */
    private record Shown(String title, PageContext.@Nullable Name author, String frame, int height) {}

    @Override
    public Response answer(Request request, Viewer viewer) {
        String format = request.parameter("format", "json");
        if (!format.equals("json") && !format.equals("xml")) {
            return Response.of(
                    501, "text/plain; charset=utf-8", "Supported formats: json, xml.".getBytes(StandardCharsets.UTF_8));
        }
        if (request.parameters("url").isEmpty()) {
            throw new BadRequestException("url is missing");
        }
        ServedLinks links = address.links(request).absolute();
        Shown shown = shown(request.parameter("url", ""), links, viewer);
        int width = Math.min(WIDTH, request.number("maxwidth", WIDTH, LEAST, MOST));
        int height = Math.min(shown.height(), request.number("maxheight", shown.height(), LEAST, MOST));
        Map<String, Object> preview = preview(shown, links.home(), width, height);
        return format.equals("xml")
                ? Response.of(200, "text/xml; charset=utf-8", xml(preview))
                : Response.of(200, "application/json", Json.bytes(preview));
    }

    /** The properties of the oEmbed response. */
    private Map<String, Object> preview(Shown shown, String home, int width, int height) {
        Map<String, Object> preview = new LinkedHashMap<>();
        preview.put("version", "1.0");
        preview.put("title", shown.title());
        if (shown.author() != null) {
            preview.put("author_name", shown.author().text());
            if (shown.author().href() != null) {
                preview.put("author_url", shown.author().href());
            }
        }
        preview.put("provider_name", settings.site());
        preview.put("provider_url", home);
        if (settings.frameAncestors().isEmpty()) {
            preview.put("type", "link");
        } else {
            preview.put("type", "rich");
            preview.put("html", frame(shown, width, height));
            preview.put("width", width);
            preview.put("height", height);
        }
        return preview;
    }

    private static byte[] xml(Map<String, Object> preview) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("oembed");
            for (Map.Entry<String, Object> property : preview.entrySet()) {
                out.writeStartElement(property.getKey());
                out.writeCharacters(XmlText.legal(property.getValue().toString()));
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a preview in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private Shown shown(String url, ServedLinks links, Viewer viewer) {
        if (!url.startsWith(links.whole() + "/")) {
            throw new NotFoundException();
        }
        Request page = Request.get(url.substring(links.whole().length()).replaceFirst("#.*", ""));
        String asked = page.parameter("q", "").strip();
        String query = UrlEncoding.query(Map.of("q", List.of(asked)));
        String route = page.path().size() == 1 ? page.area() : page.area() + "/";
        return switch (route) {
            case "search" -> new Shown(asked, null, links.embed("search", query), HEIGHT);
            case "who" -> new Shown("Who knows about " + asked, null, links.embed("who", query), HEIGHT);
            case "note/" -> {
                String id = page.pathAfter(1);
                PageContext context =
                        PageContext.of(knowhow, viewer, links, LocalDate.now(settings.clock()), settings.look());
                NoteCard card = NoteCard.of(context, PageHandlers.noteId(id)).orElseThrow(NotFoundException::new);
                yield new Shown(
                        card.title(),
                        card.authors().isEmpty() ? null : card.authors().getFirst(),
                        links.embed("note/" + UrlEncoding.path(id), ""),
                        CARD_HEIGHT);
            }
            default -> throw new NotFoundException();
        };
    }

    private static String frame(Shown shown, int width, int height) {
        return "<iframe src=\"" + attribute(shown.frame()) + "\" width=\"" + width + "\" height=\"" + height
                + "\" title=\"" + attribute(shown.title())
                + "\" sandbox=\"allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox\" loading=\"lazy\"></iframe>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
