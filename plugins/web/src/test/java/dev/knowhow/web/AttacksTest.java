package dev.knowhow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.UrlEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever somebody writes in a note, a name or a URL, a page has only elements and attributes that our templates and
 * the Markdown renderer write, and links that lead to the web or within the site. Pages are read as browsers do, by
 * jsoup.
 */
class AttacksTest {

    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link script body a header form label span input button select option nav main div section article aside h1 h2"
                            + " h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td time mark b em strong del"
                            + " code pre blockquote hr br img details summary svg rect text figure footer base sup path"
                            + " math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover"
                            + " mtable mtr mtd #root")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("lang charset name content rel href src type class id for action method value placeholder autocomplete spellcheck"
                            + " data-suggest data-kind-title data-kind-alias data-kind-heading data-kind-topic data-kind-tag data-kind-person data-kind-filter data-label data-link loading tabindex text-anchor d formaction aria-label aria-hidden aria-current role title open scope viewbox"
                            + " target preserveaspectratio width height x y rx start align alt disabled checked selected colspan"
                            + " alttext display mathvariant stretchy accent linethickness")
                    .split(" "));

    @TempDir
    static Path folder;

    private static WebVault vault;
    private static WebVault small;
    private static List<String> attacks = List.of();

    @BeforeAll
    static void write() throws IOException {
        try (InputStream in = AttacksTest.class.getResourceAsStream("attacks.txt")) {
            attacks = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
        vault = new WebVault(folder);
        vault.write(
                "people.yml",
                "- {id: eve, name: " + quoted(attacks.getFirst()) + ", team: " + quoted(attacks.get(15)) + ", place: "
                        + quoted(attacks.get(100)) + ", skills: [" + quoted(attacks.get(26)) + "]}\n");
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            vault.write(
                    "body/" + i + ".md",
                    "# Attack\n\n" + attack + "\n\nIn a line " + attack + " of text, see [[front" + i + "]].\n");
            vault.write(
                    "front" + i + ".md",
                    "---\ntitle: " + quoted(attack) + "\nkind: " + quoted(attack) + "\nlang: " + quoted(attack)
                            + "\ntags: ["
                            + quoted(attack) + "]\naliases: [" + quoted(attack) + "]\nauthors: [" + quoted(attack)
                            + ", eve]\ndate: 2026-01-01\n---\n## " + attack + "\nattack text\n## " + attack
                            + "\n## Third\n");
            vault.write("names/" + attack.replace('/', '∕') + ".md", "An attack by its name.\n");
        }
        vault.indexed();
        small = WebVault.ofKafka(folder.resolve("small"));
    }

    @AfterAll
    static void close() {
        vault.close();
        small.close();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Response ask(String target) {
        return vault.seenBy(Viewer.OPERATOR).answer(Request.get(target));
    }

    @Test
    void thereAreEnoughAttacks() {
        assertThat(attacks).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void noPageThatCanBeReachedHasAnythingElseThanWeWrite() {
        Set<String> seen = new LinkedHashSet<>(List.of(
                "/",
                "/topics",
                "/people",
                "/news",
                "/search?q=attack",
                "/who?q=attack",
                "/embed/search?q=attack",
                "/embed/who?q=attack"));
        Deque<String> open = new ArrayDeque<>(seen);
        int notes = 0;
        while (!open.isEmpty() && seen.size() < 1500) {
            String target = open.remove();
            Response response = ask(target);
            assertThat(response.status()).as(target).isIn(200, 404);
            Document page = check(target, response);
            notes += target.startsWith("/note/") && response.status() == 200 ? 1 : 0;
            if (target.startsWith("/note/") && response.status() == 200) {
                String framed = "/embed" + target;
                check(framed, ask(framed));
            }
            for (Element link : page.select("a[href^=/note/], a[href^=/topic/], a[href^=/topics/], a[href^=/news]")) {
                String href = link.attr("href").replaceFirst("#.*", "");
                if (seen.add(href)) {
                    open.add(href);
                }
            }
        }
        assertThat(notes).as("notes that were read").isGreaterThan(2 * attacks.size());
    }

    @Test
    void noParameterGetsIntoAPage() {
        for (String attack : attacks) {
            String value = UrlEncoding.part(attack);
            String path = UrlEncoding.path(attack);
            for (String target : List.of(
                    "/search?q=" + value,
                    "/search?q=kafka&tag=" + value + "&author=" + value + "&kind=" + value,
                    "/search?q=a&sort=" + value,
                    "/search?q=a&offset=" + value,
                    "/who?q=" + value,
                    "/who?q=kafka&team=" + value,
                    "/who?q=kafka&asOf=" + value,
                    "/who?q=kafka+%2B+" + value,
                    "/why?q=" + value + "&person=ana",
                    "/why?q=kafka&person=" + value,
                    "/note/" + path,
                    "/person/" + path,
                    "/topic/" + path,
                    "/embed/search?q=" + value,
                    "/embed/who?q=" + value,
                    "/embed/note/" + path,
                    "/x" + path)) {
                Response response = small.web().answer(Request.get(target));
                assertThat(response.status()).as(target).isIn(200, 400, 404);
                check(target, response);
            }
        }
    }

    @Test
    void theApiNeverAnswersWithMarkup() {
        for (String attack : attacks) {
            for (String target : List.of(
                    "/api/v1/search?q=",
                    "/api/v1/who?q=",
                    "/api/v1/who?q=kafka&q=",
                    "/api/v1/complete?q=",
                    "/api/v1/note/",
                    "/api/v1/x?")) {
                Response response = small.web()
                        .answer(Request.get(target + UrlEncoding.part(attack).replace("%2F", "/")));
                assertThat(response.headers())
                        .as(target + attack)
                        .containsEntry("X-Content-Type-Options", "nosniff")
                        .hasEntrySatisfying(
                                "Content-Type", type -> assertThat(type).matches("application/(problem\\+)?json"));
            }
        }
    }

    @Test
    void whatIsReadElsewhereHoldsNoMarkupButOurs() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .frameAncestors(List.of("https://intranet.example.org"))
                        .resolvers(List.of(ViewerResolver.always(Viewer.OPERATOR)))
                        .build());
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            for (String page : List.of(
                    "/note/front" + i + ".md",
                    "/search?q=" + UrlEncoding.part(attack),
                    "/who?q=" + UrlEncoding.part(attack))) {
                Response response =
                        web.answer(Request.get("/oembed?url=" + UrlEncoding.part("http://localhost" + page)));
                JsonNode preview = Description.json(response);
                Document frame = Jsoup.parseBodyFragment(preview.get("html").asString());
                assertThat(frame.body().getAllElements()).as(attack).hasSize(2);
                Element iframe = frame.select("iframe").first();
                assertThat(iframe).as(attack).isNotNull();
                assertThat(iframe.attributes().asList().stream().map(Attribute::getKey))
                        .as(attack)
                        .containsExactly("src", "width", "height", "title", "sandbox", "loading");
                assertThat(iframe.attr("src")).as(attack).startsWith("http://localhost/embed/");
            }
        }
    }

    @Test
    void feedsHoldNotesAsSafeAsPages() {
        for (String channel : List.of("all", "person/eve")) {
            JsonNode feed = Description.json(ask("/feeds/" + channel + ".json"));
            assertThat(feed.get("items")).hasSizeGreaterThan(20);
            for (JsonNode item : feed.get("items")) {
                String html = item.path("content_html").asString("");
                for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
                    assertThat(ELEMENTS).as(html).contains(element.normalName());
                    for (Attribute attribute : element.attributes()) {
                        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
                    }
                }
            }
        }
        for (String attack : attacks) {
            for (String feed : List.of("/feeds/tag/", "/feeds/kind/", "/feeds/person/", "/feeds/")) {
                Response response = ask(feed + UrlEncoding.path(attack) + ".atom");
                assertThat(response.status()).as(feed + attack).isIn(200, 404);
                assertThat(response.headers().get("Content-Type"))
                        .matches("(application/atom\\+xml|text/html); charset=utf-8");
            }
        }
    }

    private static Document check(String target, Response response) {
        String html = response.text();
        Document page = Jsoup.parse(html);
        List<String> faults = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!ELEMENTS.contains(element.normalName())) {
                faults.add("<" + element.normalName() + ">");
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
                if (!ATTRIBUTES.contains(name) && !element.normalName().equals("#root") && !name.equals("doctype")) {
                    faults.add(element.normalName() + " " + name);
                }
                if (Set.of("href", "src", "action", "formaction").contains(name)
                        && !leadsSomewhereSafe(attribute.getValue())) {
                    faults.add(element.normalName() + " " + name + "=" + attribute.getValue());
                }
            }
            if (element.normalName().equals("script") && !isOurs(element)) {
                faults.add("script " + element.outerHtml());
            }
        }
        assertThat(faults).as("%s: %s", target, html).isEmpty();
        boolean framed = target.startsWith("/embed/") && response.status() == 200;
        assertThat(page.select("base")).as(target).hasSize(framed ? 1 : 0);
        assertThat(page.select("base[href]")).as(target).isEmpty();
        assertThat(page.select("script:not([type=application/ld+json])"))
                .as(target)
                .hasSize(framed ? 0 : 1);
        assertThat(page.select("script[type=application/ld+json]")).as(target).hasSizeLessThan(2);
        assertThat(page.select("input[id=q]")).as(target).hasSize(framed && target.contains("/note/") ? 0 : 1);
        assertThat(page.select("form:not(.narrow form)"))
                .as(target)
                .hasSize(framed && target.contains("/note/") ? 0 : 1);
        return page;
    }

    /** The file that completes names, or a block of data that holds no markup and is one JSON object. */
    private static boolean isOurs(Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            return !script.data().contains("<")
                    && JsonMapper.shared().readTree(script.data()).isObject();
        }
        return script.attr("src").equals("/assets/knowhow.js") && script.data().isEmpty();
    }

    private static boolean leadsSomewhereSafe(String url) {
        return url.matches("[/#][^/\\\\].*|/|#|https?://.*|mailto:.*") || url.isEmpty();
    }
}
