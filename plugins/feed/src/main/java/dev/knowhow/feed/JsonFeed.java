package dev.knowhow.feed;

import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON Feed 1.1. */
final class JsonFeed {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("version", VERSION);
            out.writeStringProperty("title", feed.title());
            out.writeStringProperty("home_page_url", feed.home());
            out.writeStringProperty("feed_url", feed.self() + "." + Format.JSON.extension());
            out.writeName("items");
            out.writeStartArray();
            feed.entries().forEach(entry -> item(out, entry));
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void item(JsonGenerator out, Entry entry) {
        out.writeStartObject();
        out.writeStringProperty("id", entry.id());
        out.writeStringProperty("url", entry.url());
        out.writeStringProperty("title", entry.title());
        if (!entry.summary().isEmpty()) {
            out.writeStringProperty("summary", entry.summary());
        }
        // An item must have one of the two.
        if (entry.html() == null) {
            out.writeStringProperty("content_text", entry.summary());
        } else {
            out.writeStringProperty("content_html", entry.html());
        }
        time(out, "date_published", entry.published());
        time(out, "date_modified", entry.updated());
        authors(out, entry.authors());
        if (!entry.tags().isEmpty()) {
            out.writeName("tags");
            out.writeStartArray();
            entry.tags().forEach(out::writeString);
            out.writeEndArray();
        }
        if (entry.lang() != null) {
            out.writeStringProperty("language", entry.lang());
        }
        out.writeEndObject();
    }

    private static void authors(JsonGenerator out, List<Author> authors) {
        if (authors.isEmpty()) {
            return;
        }
        out.writeName("authors");
        out.writeStartArray();
        for (Author author : authors) {
            out.writeStartObject();
            out.writeStringProperty("name", author.name());
            if (author.url() != null) {
                out.writeStringProperty("url", author.url());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void time(JsonGenerator out, String name, @Nullable LocalDate day) {
        if (day != null) {
            out.writeStringProperty(name, day + "T00:00:00Z");
        }
    }
}
