package dev.knowhow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.Encoding;
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

/**
 * Whatever somebody writes in a note, a name or a URL, a page has only elements and attributes that our templates and the
 * Markdown renderer write, and links that lead to the web or within the site. Pages are read as browsers do, by jsoup.
 */
class AttacksTest {

    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link script body a header form label span input button nav main div section article aside h1 h2"
                            + " h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td time mark b em strong del"
                            + " code pre blockquote hr br img details summary svg rect text figure #root")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("lang charset name content rel href src type class id for action method value placeholder autocomplete spellcheck"
                            + " data-suggest formaction aria-label aria-hidden aria-current role title open scope viewbox"
                            + " preserveaspectratio width height x y rx start align alt disabled checked")
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
        Set<String> seen =
                new LinkedHashSet<>(List.of("/", "/topics", "/people", "/new", "/search?q=attack", "/who?q=attack"));
        Deque<String> open = new ArrayDeque<>(seen);
        int notes = 0;
        while (!open.isEmpty() && seen.size() < 1500) {
            String target = open.remove();
            Response response = ask(target);
            assertThat(response.status()).as(target).isIn(200, 404);
            Document page = check(target, response);
            notes += target.startsWith("/notes/") && response.status() == 200 ? 1 : 0;
            for (Element link : page.select("a[href^=/notes/], a[href^=/topics/], a[href^=/people/], a[href^=/new]")) {
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
            String value = Encoding.part(attack);
            String path = Encoding.path(attack);
            for (String target : List.of(
                    "/search?q=" + value,
                    "/search?q=kafka&tag=" + value + "&author=" + value + "&kind=" + value,
                    "/search?q=a&sort=" + value,
                    "/search?q=a&offset=" + value,
                    "/who?q=" + value,
                    "/who?q=kafka&team=" + value,
                    "/why?q=" + value + "&person=ana",
                    "/why?q=kafka&person=" + value,
                    "/notes/" + path,
                    "/people/" + path,
                    "/topics/" + path,
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
                    "/api/v1/search?q=", "/api/v1/experts?q=", "/api/v1/suggest?q=", "/api/v1/notes/", "/api/v1/x?")) {
                Response response = small.web()
                        .answer(Request.get(target + Encoding.part(attack).replace("%2F", "/")));
                assertThat(response.headers())
                        .as(target + attack)
                        .containsEntry("X-Content-Type-Options", "nosniff")
                        .hasEntrySatisfying(
                                "Content-Type", type -> assertThat(type).matches("application/(problem\\+)?json"));
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
            boolean script = element.normalName().equals("script");
            if (script
                    && !(element.attr("src").equals("/assets/knowhow.js")
                            && element.data().isEmpty())) {
                faults.add("script " + element.outerHtml());
            }
        }
        assertThat(faults).as("%s: %s", target, html).isEmpty();
        assertThat(page.select("script")).as(target).hasSize(1);
        assertThat(page.select("input[id=q]")).as(target).hasSize(1);
        assertThat(page.select("form")).as(target).hasSize(1);
        return page;
    }

    private static boolean leadsSomewhereSafe(String url) {
        return url.matches("[/#][^/\\\\].*|/|#|https?://.*|mailto:.*") || url.isEmpty();
    }
}
