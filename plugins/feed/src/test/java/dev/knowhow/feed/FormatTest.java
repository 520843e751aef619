package dev.knowhow.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Feed readers read the text of a note unchanged. */
class FormatTest {

    private static final String HOSTILE = "<b>&amp; \"quoted\" ]]> \u0000\u001b\ud800 \u2028 🚀 </title><script>";
    private static final String READ = "<b>&amp; \"quoted\" ]]>  \u2028 🚀 </title><script>";

    private static final Feed FEED = new Feed(
            "tag:example.org,2026:feeds/all",
            "Team notes",
            "https://example.org/notes/",
            "https://example.org/notes/feeds/all",
            List.of(
                    new Entry(
                            "tag:example.org,2026:notes/b.md",
                            HOSTILE,
                            "https://example.org/notes/b%20c/?a=1&b=2",
                            LocalDate.of(2026, 3, 1),
                            LocalDate.of(2026, 3, 9),
                            "de",
                            List.of(new Author(HOSTILE, "https://example.org/people/ana"), new Author("Bo", null)),
                            List.of("kafka", HOSTILE),
                            HOSTILE,
                            "<p>" + HOSTILE + "</p>"),
                    new Entry(
                            "tag:example.org,2026:notes/a.md",
                            "A",
                            "https://example.org/notes/a/",
                            null,
                            LocalDate.of(2026, 3, 2),
                            "not a language",
                            List.of(),
                            List.of(),
                            "",
                            null)));

    private static final Feed EMPTY = new Feed(
            "tag:example.org,2026:feeds/tag/x", "x", "https://example.org/x", "https://example.org/f", List.of());

    @Test
    void atomFollowsTheGrammarOfTheRfc() throws Exception {
        for (Feed feed : List.of(FEED, EMPTY)) {
            StringWriter complaints = new StringWriter();
            PropertyMapBuilder properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(complaints));
            ValidationDriver grammar =
                    new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
            grammar.loadSchema(new InputSource(FormatTest.class.getResourceAsStream("atom.rnc")));

            boolean valid = grammar.validate(new InputSource(new ByteArrayInputStream(Format.ATOM.write(feed))));

            assertThat(valid).as(complaints.toString()).isTrue();
        }
    }

    @Test
    void aReaderOfAtomReadsWhatWasMeant() throws Exception {
        SyndFeed read = new SyndFeedInput().build(new StringReader(new String(Format.ATOM.write(FEED), UTF_8)));

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getUri()).isEqualTo("tag:example.org,2026:feeds/all");
        assertThat(read.getTitle()).isEqualTo("Team notes");
        assertThat(read.getPublishedDate()).isEqualTo(day("2026-03-09"));
        assertThat(read.getLinks())
                .extracting("rel", "href")
                .contains(tuple("self", "https://example.org/notes/feeds/all.atom"));
        SyndEntry entry = read.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("tag:example.org,2026:notes/b.md");
        assertThat(entry.getTitle()).isEqualTo(READ);
        assertThat(entry.getLink()).isEqualTo("https://example.org/notes/b%20c/?a=1&b=2");
        assertThat(entry.getPublishedDate()).isEqualTo(day("2026-03-01"));
        assertThat(entry.getUpdatedDate()).isEqualTo(day("2026-03-09"));
        assertThat(entry.getAuthors())
                .extracting("name", "uri")
                .containsExactly(tuple(READ, "https://example.org/people/ana"), tuple("Bo", null));
        assertThat(entry.getCategories()).extracting("name").containsExactly("kafka", READ);
        assertThat(entry.getDescription().getValue()).isEqualTo(READ);
        assertThat(entry.getContents()).singleElement().satisfies(content -> {
            assertThat(content.getType()).isEqualTo("html");
            assertThat(content.getValue()).isEqualTo("<p>" + READ + "</p>");
        });
        assertThat(read.getEntries().get(1).getPublishedDate()).isNull();
    }

    @Test
    void jsonHasTheRequiredKeysOfJsonFeed() {
        assertThat(new String(Format.JSON.write(FEED), UTF_8))
                .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Team notes\","
                        + "\"home_page_url\":\"https://example.org/notes/\","
                        + "\"feed_url\":\"https://example.org/notes/feeds/all.json\",\"items\":[")
                .contains(
                        "{\"id\":\"tag:example.org,2026:notes/a.md\",\"url\":\"https://example.org/notes/a/\",\"title\":\"A\","
                                + "\"content_text\":\"\",\"date_modified\":\"2026-03-02T00:00:00Z\"",
                        "\"content_html\":\"<p><b>&amp; \\\"quoted\\\" ]]>",
                        "\"date_published\":\"2026-03-01T00:00:00Z\"",
                        "\"authors\":[{\"name\":",
                        "{\"name\":\"Bo\"}]",
                        "\"language\":\"de\"");
        assertThat(new String(Format.JSON.write(EMPTY), UTF_8)).endsWith("\"items\":[]}");
    }

    @Test
    void theSameFeedIsTheSameBytes() {
        for (Format format : Format.values()) {
            byte[] first = format.write(FEED);
            assertThat(format.write(FEED)).isEqualTo(first);
        }
    }

    private static Date day(String day) {
        return Date.from(Instant.parse(day + "T00:00:00Z"));
    }
}
