package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is not read on our own pages: feeds, search from the address bar, previews, frames, and data about pages. */
class EmbedPagesTest {

    private static final URI ADDRESS = URI.create("https://notes.example.org/wiki/");

    @TempDir
    static Path folder;

    private static WebVault vault;
    private static Web web;

    @BeforeAll
    static void open() {
        vault = WebVault.ofKafka(folder).write("saved.txt", "on-call = kafka OR pulsar\n");
        web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .address(ADDRESS)
                        .frameAncestors(List.of("https://intranet.example.org"))
                        .build());
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    private Response ask(String target) {
        Response response = web.answer(Request.get(target));
        assertThat(response.status()).as(target).isEqualTo(200);
        return response;
    }

    private Document xml(String target) {
        return Jsoup.parse(ask(target).text(), Parser.xmlParser());
    }

    private Document page(String target) {
        return Jsoup.parse(ask(target).text());
    }

    private JsonNode json(String target) {
        return Description.json(ask(target));
    }

    @Test
    void aFeedHoldsTheLatestNotesWholeUnderTheirAddresses() {
        Document feed = xml("/feeds/all.atom");
        assertThat(feed.select("feed > title").text()).isEqualTo("Notes");
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .isEqualTo("https://notes.example.org/wiki/feeds/all.atom");
        assertThat(feed.select("entry > id").eachText())
                .containsExactly(
                        "tag:notes.example.org,2026:notes/kafka/consumers.md",
                        "tag:notes.example.org,2026:notes/kafka/design.md");
        Element latest = feed.select("entry").first();
        assertThat(latest).isNotNull();
        assertThat(latest.select("link").attr("href"))
                .isEqualTo("https://notes.example.org/wiki/note/kafka/consumers.md");
        assertThat(latest.select("content").text())
                .contains("Three tries, then the dead-letter topic")
                .contains("href=\"https://notes.example.org/wiki/note/kafka/design.md\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "tag/kafka", "tag/Apache%20Kafka", "kind/practice", "person/ana", "saved/on-call"})
    void thereIsAFeedInBothFormatsOf(String channel) {
        assertThat(ask("/feeds/" + channel + ".atom").headers())
                .containsEntry("Content-Type", "application/atom+xml; charset=utf-8");
        Response feed = ask("/feeds/" + channel + ".json");
        assertThat(feed.headers()).containsEntry("Content-Type", "application/feed+json; charset=utf-8");
        assertThat(Description.json(feed).get("items").get(0).get("title").asString())
                .isEqualTo("Idempotent Kafka consumers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all",
                "/feeds/all.rss",
                "/feeds/.atom",
                "/feeds/tag.atom",
                "/feeds/tag/.atom",
                "/feeds/me.atom",
                "/feeds/person/cleo.atom",
                "/feeds/person/nobody.atom",
                "/feeds/saved/nothing.json",
                "/feeds/colour/red.atom"
            })
    void whatIsNoFeedIsMissing(String target) {
        assertThat(web.answer(Request.get(target)).status()).isEqualTo(404);
    }

    @Test
    void aMemberHasAFeedOfWhatIsForThem(@TempDir Path notes) {
        try (WebVault team = WebVault.ofKafka(notes)) {
            team.write(
                            "asked.md",
                            "---\nkind: question\nauthors: [eve]\ndate: 2026-11-01\n---\n# Consumers\nKafka consumers?\n")
                    .write("more/asked.md", "---\nkind: trend\ndate: 2026-11-02\n---\n# Else\nKafka.\n")
                    .indexed();
            Web ana = new Web(
                    team.knowhow,
                    WebVault.settings()
                            .resolvers(List.of(ViewerResolver.always(Viewer.of(new MemberId("ana"), Set.of()))))
                            .build());
            Document feed =
                    Jsoup.parse(ana.answer(Request.get("/feeds/me.atom")).text(), Parser.xmlParser());
            assertThat(feed.select("feed > title").text()).isEqualTo("Notes: For you");
            assertThat(feed.select("entry > title").eachText()).containsExactly("Consumers");
        }
    }

    @Test
    void aFeedHoldsWhatItsReaderMaySee() {
        Web board = new Web(
                vault.knowhow,
                WebVault.settings()
                        .resolvers(List.of(ViewerResolver.always(new Viewer(null, Set.of("board"), false))))
                        .build());
        String layoffs = "The Kafka team is to be halved";
        assertThat(board.answer(Request.get("/feeds/tag/kafka.atom")).text()).contains(layoffs);
        assertThat(ask("/feeds/tag/kafka.atom").text()).doesNotContain(layoffs).doesNotContain("layoffs.md");
        assertThat(json("/feeds/tag/secretplan.json").get("items"))
                .as("as empty as a tag that nobody uses")
                .isEmpty();
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        try (WebVault growing = WebVault.ofKafka(folder.resolve("growing"))) {
            Request request = Request.get("/feeds/all.atom");
            String tag = String.valueOf(growing.web().answer(request).headers().get("ETag"));
            Request again = request.header("If-None-Match", tag);
            assertThat(growing.web().answer(again).status()).isEqualTo(304);
            growing.write("new.md", "---\ndate: 2026-11-24\n---\n# New\n").indexed();
            assertThat(growing.web().answer(again).status()).isEqualTo(200);
        }
    }

    @Test
    void pagesLinkTheirFeeds() {
        assertThat(page("/").select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("/wiki/feeds/all.atom", "/wiki/feeds/all.json");
        assertThat(page("/topic/apache%20kafka")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .eachAttr("href"))
                .containsExactly("/wiki/feeds/all.atom", "/wiki/feeds/tag/kafka.atom");
        assertThat(page("/person/ana").select("footer a").attr("href")).isEqualTo("/wiki/feeds/person/ana.atom");
    }

    @Test
    void aBrowserLearnsToSearchHere() {
        assertThat(page("/").select("link[rel=search]").attr("href")).isEqualTo("/wiki/opensearch.xml");
        Document description = xml("/opensearch.xml");
        assertThat(description.select("ShortName").text()).isEqualTo("Notes");
        assertThat(description.select("Url[type=text/html]").attr("template"))
                .isEqualTo("https://notes.example.org/wiki/search?q={searchTerms}");
        String suggestions =
                description.select("Url[type=application/x-suggestions+json]").attr("template");
        assertThat(suggestions).isEqualTo("https://notes.example.org/wiki/suggestions?q={searchTerms}");
    }

    @Test
    void theNameInABrowserIsShortEvenIfTheSiteHasALongOne() {
        Web longer = new Web(
                vault.knowhow,
                WebVault.settings()
                        .site("Know-how of the <platform> team & friends 🙂")
                        .build());
        Document description =
                Jsoup.parse(longer.answer(Request.get("/opensearch.xml")).text(), Parser.xmlParser());
        assertThat(description.select("ShortName").text()).isEqualTo("Know-how of the");
        assertThat(description.select("Description").text())
                .isEqualTo("Searches Know-how of the <platform> team & friends 🙂");
    }

    @Test
    void suggestionsAreNamesThatGoOn() {
        JsonNode answer = json("/suggestions?q=An");
        assertThat(answer.get(0).asString()).isEqualTo("An");
        assertThat(answer.get(1).get(0).asString()).isEqualTo("Ana Ruiz");
        assertThat(answer.get(2).get(0).asString()).isEqualTo("person");
        assertThat(answer.get(3).get(0).asString()).isEqualTo("https://notes.example.org/wiki/person/ana");
        assertThat(json("/suggestions?q=Lay").get(1)).isEmpty();
    }

    @Test
    void aNoteIsShownByOtherSitesInAFrame() {
        String discovery = page("/note/kafka/consumers.md")
                .select("link[type=application/json+oembed]")
                .attr("href");
        assertThat(discovery).startsWith("/wiki/oembed?url=https%3A%2F%2Fnotes.example.org%2Fwiki%2Fnote%2F");
        JsonNode preview = json(discovery.substring("/wiki".length()) + "&maxwidth=400&maxheight=1000");
        assertThat(preview.get("version").asString()).isEqualTo("1.0");
        assertThat(preview.get("type").asString()).isEqualTo("rich");
        assertThat(preview.get("title").asString()).isEqualTo("Idempotent Kafka consumers");
        assertThat(preview.get("author_name").asString()).isEqualTo("Ana Ruiz");
        assertThat(preview.get("width").asInt()).isEqualTo(400);
        Element frame =
                Jsoup.parse(preview.get("html").asString()).select("iframe").first();
        assertThat(frame).isNotNull();
        assertThat(frame.attr("src")).isEqualTo("https://notes.example.org/wiki/embed/note/kafka/consumers.md");
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts");
    }

    @Test
    void whereNobodyMayShowFramesAPreviewIsALink() {
        Web framed = new Web(vault.knowhow, WebVault.settings().build());
        JsonNode preview =
                Description.json(framed.answer(Request.get("/oembed?url=http://localhost/note/kafka/consumers.md")));
        assertThat(preview.get("type").asString()).isEqualTo("link");
        assertThat(preview.has("html")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notes.example.org/wiki/note/board/layoffs.md",
                "https://notes.example.org/wiki/note/nothing.md",
                "https://notes.example.org/wiki/people",
                "https://notes.example.org/wiki",
                "https://notes.example.org.evil.example/wiki/note/kafka/design.md",
                "https://elsewhere.example/wiki/note/kafka/design.md",
                "javascript:alert(1)",
                ""
            })
    void whatCannotBeShownHasNoPreview(String url) {
        assertThat(web.answer(Request.get("/oembed?url=" + url)).status()).isEqualTo(404);
    }

    @Test
    void aPreviewIsTheSameAsXml() throws Exception {
        String target = page("/note/kafka/consumers.md")
                .select("link[type=text/xml+oembed]")
                .attr("href");
        Response xml = web.answer(Request.get(target.substring("/wiki".length())));
        JsonNode json = json(target.substring("/wiki".length()).replace("&format=xml", ""));

        assertThat(xml.headers()).containsEntry("Content-Type", "text/xml; charset=utf-8");
        var root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.body()))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("oembed");
        Map<String, String> properties = new LinkedHashMap<>();
        for (var each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
            properties.put(each.getNodeName(), each.getTextContent());
        }
        Map<String, String> expected = new LinkedHashMap<>();
        json.properties()
                .forEach(one -> expected.put(one.getKey(), one.getValue().asString()));
        assertThat(properties).containsEntry("author_name", "Ana Ruiz").isEqualTo(expected);
    }

    @Test
    void anotherFormatIsNotImplementedAndNoUrlIsNoRequest() {
        assertThat(web.answer(Request.get("/oembed?format=yaml&url=https://notes.example.org/wiki/search?q=a"))
                        .status())
                .isEqualTo(501);
        assertThat(web.answer(Request.get("/oembed")).status()).isEqualTo(400);
    }

    @Test
    void aFrameHoldsTheAnswerAndLeadsOutOfItself() {
        Document search = page("/embed/search?q=poison+messages");
        assertThat(search.select("base").attr("target")).isEqualTo("_blank");
        assertThat(search.select("form").attr("target")).isEqualTo("_self");
        assertThat(search.select(".hit a").first().attr("href"))
                .isEqualTo("/wiki/note/kafka/consumers.md#poison-messages");
        assertThat(search.select("header, nav, script")).isEmpty();
        assertThat(page("/embed/who?q=kafka").select(".expert .name").eachText())
                .containsExactly("Ana Ruiz", "Ben Okri");
        assertThat(page("/embed/note/kafka/design.md").select("h1").text()).isEqualTo("Topic design");
        assertThat(web.answer(Request.get("/embed/note/board/layoffs.md")).status())
                .isEqualTo(404);
        assertThat(ask("/embed/search").headers().get("Content-Security-Policy"))
                .endsWith("frame-ancestors https://intranet.example.org");
    }

    private JsonNode data(String target) {
        return JsonMapper.shared()
                .readTree(page(target)
                        .select("script[type=application/ld+json]")
                        .first()
                        .data());
    }

    @Test
    void pagesHaveStructuredData() {
        JsonNode person = data("/person/ana");
        assertThat(person.get("@type").asString()).isEqualTo("Person");
        assertThat(person.get("knowsAbout").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("kafka", "streaming");
        assertThat(person.get("memberOf").get("name").asString()).isEqualTo("Data");
        JsonNode note = data("/note/kafka/design.md");
        assertThat(note.get("@type").asString()).isEqualTo("Article");
        assertThat(note.get("headline").asString()).isEqualTo("Topic design");
        assertThat(note.get("author").get(0).get("url").asString()).isEqualTo("/wiki/person/ben");
        assertThat(note.get("author").get(1).has("url"))
                .as("Cleo does not want to be found")
                .isFalse();
        assertThat(data("/topic/kafka").get("alternateName").get(0).asString()).isEqualTo("apache kafka");
    }
}
