package dev.knowhow.feed;

import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes Atom (RFC 4287). */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Atom(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(Feed feed) {
        try {
            var bytes = new ByteArrayOutputStream();
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            new Atom(out).feed(feed);
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory could not be written", e);
        }
    }

    private void feed(Feed feed) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        element(1, "id", feed.id());
        element(1, "title", feed.title());
        element(1, "updated", time(feed.updated()));
        link("alternate", "text/html", feed.home());
        link("self", Format.ATOM.mediaType(), feed.self() + "." + Format.ATOM.extension());
        // Entries need no author if the feed has one.
        author(1, new Author(feed.title(), null));
        element(1, "generator", "knowhow");
        for (Entry entry : feed.entries()) {
            entry(entry);
        }
        line(0);
        out.writeEndElement();
        line(0);
        out.writeEndDocument();
    }

    private void entry(Entry entry) throws XMLStreamException {
        line(1);
        out.writeStartElement("entry");
        if (entry.lang() != null && entry.lang().matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")) {
            out.writeAttribute("xml:lang", entry.lang());
        }
        element(2, "id", entry.id());
        element(2, "title", entry.title());
        element(2, "updated", time(entry.updated()));
        if (entry.published() != null) {
            element(2, "published", time(entry.published()));
        }
        line(2);
        out.writeEmptyElement("link");
        out.writeAttribute("href", entry.url());
        for (Author author : entry.authors()) {
            author(2, author);
        }
        for (String tag : entry.tags()) {
            line(2);
            out.writeEmptyElement("category");
            out.writeAttribute("term", tag);
        }
        if (!entry.summary().isEmpty()) {
            element(2, "summary", entry.summary());
        }
        if (entry.html() != null) {
            line(2);
            out.writeStartElement("content");
            out.writeAttribute("type", "html");
            out.writeCharacters(entry.html());
            out.writeEndElement();
        }
        line(1);
        out.writeEndElement();
    }

    private void author(int depth, Author author) throws XMLStreamException {
        line(depth);
        out.writeStartElement("author");
        element(depth + 1, "name", author.name());
        if (author.url() != null) {
            element(depth + 1, "uri", author.url());
        }
        line(depth);
        out.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        line(1);
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", address);
    }

    private void element(int depth, String name, String text) throws XMLStreamException {
        line(depth);
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Notes have a date without a time; a feed without entries has the epoch. */
    private static String time(@Nullable LocalDate day) {
        return (day == null ? LocalDate.EPOCH : day) + "T00:00:00Z";
    }
}
