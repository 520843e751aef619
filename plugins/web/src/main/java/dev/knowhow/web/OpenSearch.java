package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.json.EnumNames;
import dev.knowhow.json.Json;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An OpenSearch 1.1 description with suggestions, for search from the address bar. */
final class OpenSearch {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String DESCRIPTION = "application/opensearchdescription+xml";
    private static final String SUGGESTIONS = "application/x-suggestions+json";

    /** The longest name the specification allows. */
    private static final int SHORT_NAME = 16;

    private static final int NAMES = 8;

    private final Knowhow knowhow;
    private final String site;
    private final PublicAddress address;

    OpenSearch(Knowhow knowhow, String site, PublicAddress address) {
        this.knowhow = knowhow;
        this.site = site;
        this.address = address;
    }

    void addTo(Router router) {
        router.at("opensearch.xml", (request, viewer) -> description(request)).at("suggestions", this::suggestions);
    }

    private Response description(Request request) {
        ServedLinks links = address.links(request).absolute();
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("OpenSearchDescription");
            out.writeDefaultNamespace(NAMESPACE);
            element(
                    out,
                    "ShortName",
                    site.substring(0, site.offsetByCodePoints(0, Math.min(SHORT_NAME, characters()))));
            element(out, "Description", "Searches " + site);
            element(out, "InputEncoding", "UTF-8");
            element(out, "Image", links.asset("icon.svg"));
            url(out, "text/html", links.search("q={searchTerms}"));
            url(out, SUGGESTIONS, links.root() + "/suggestions?q={searchTerms}");
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a description in memory could not be written", e);
        }
        return Response.of(200, DESCRIPTION + "; charset=utf-8", bytes.toByteArray());
    }

    private int characters() {
        return site.codePointCount(0, site.length());
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void url(XMLStreamWriter out, String type, String template) throws XMLStreamException {
        out.writeEmptyElement("Url");
        out.writeAttribute("type", type);
        out.writeAttribute("template", template);
    }

    /** Suggestions: the query, the completions, their kinds and their URLs. */
    private Response suggestions(Request request, Viewer viewer) {
        String typed = request.parameter("q", "");
        Map<String, Completion> names = new LinkedHashMap<>();
        knowhow.as(viewer)
                .complete(CompletionQuery.of(typed).withLimit(NAMES))
                .forEach(name -> names.putIfAbsent(name.text(), name));
        ServedLinks links = address.links(request).absolute();
        return Response.of(
                200,
                SUGGESTIONS,
                Json.bytes(List.of(
                        typed,
                        texts(names.values(), Completion::text),
                        texts(names.values(), name -> EnumNames.of(name.kind())),
                        texts(names.values(), name -> target(links, name)))));
    }

    private static String target(ServedLinks links, Completion name) {
        return switch (name.kind()) {
            case PERSON -> links.person(new MemberId(name.target()));
            case TAG, TOPIC -> links.topic(name.target());
            case FILTER -> links.search(UrlEncoding.q(name.target()));
            case TITLE, ALIAS, HEADING -> links.note(new NoteId(name.target()), "");
        };
    }

    private static List<String> texts(Collection<Completion> names, Function<Completion, String> text) {
        return names.stream().map(text).toList();
    }
}
