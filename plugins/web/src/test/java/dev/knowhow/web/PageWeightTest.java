package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Questions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTML and style sheet of each page are below 60 kB, whatever the size of the vault. */
class PageWeightTest {

    private static final int NOTES = 240;
    private static final int LIMIT = 60_000;

    /** The pages of questions with a subject, and of what is not a question; all other questions need no subject. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("home", ""),
            Map.entry("search", "search?q=streaming"),
            Map.entry("who", "who?q=streaming"),
            Map.entry("why", "why?q=streaming&person=ana"),
            Map.entry("team", "team?q=streaming,tracing"),
            Map.entry("note", "note/platform/guide-7.md"),
            Map.entry("related", "related/platform/guide-7.md?limit=100"),
            Map.entry("backlinks", "backlinks/platform/guide-0.md"),
            Map.entry("fits", "fits/platform/guide-3.md"),
            Map.entry("topic", "topic/streaming"),
            Map.entry("person", "person/ana"),
            Map.entry("recognition", "recognition/ana"),
            Map.entry("facets", "facets/author"),
            Map.entry("ask", "ask?q=streaming"),
            Map.entry("mentors", "mentors?q=streaming"),
            Map.entry("complete", "complete?q=platform"));

    private static String note(int i) {
        return """
                ---
                title: Platform guide %d to streaming and tracing
                kind: %s
                authors: [%s, p%d]
                date: 2026-%02d-%02d
                tags: [streaming, tracing, topic-%d, area-%d]
                skills: [streaming, tracing]
                status: open
                ---
                The streaming platform of team %d keeps tracing data for some days, see [[guide-0]] and [[guide-%d]].
                Nobody wrote [[missing runbook %d]] or [a plan](plans/of-the-year-%d.md) yet.
                ## Retention of streaming data
                Streaming and tracing share one retention rule, with a limit of %d days.
                """.formatted(
                        i,
                        new String[] {"practice", "question", "event", "opportunity"}[i % 4],
                        i % 2 == 0 ? "ana" : "p" + (i + 1) % 60,
                        i % 60,
                        i % 12 + 1,
                        i % 28 + 1,
                        i % 90,
                        i % 25,
                        i,
                        i * 7 % NOTES,
                        i,
                        i,
                        i);
    }

    @Test
    void eachKindOfPageIsLight(@TempDir Path folder) {
        Map<String, Integer> heavy = new LinkedHashMap<>();
        try (WebVault vault = new WebVault(folder)) {
            vault.write(
                    "people.yml",
                    "- {id: ana, name: Ana Ruiz, team: Data Platform, place: Trondheim, mentor: true}\n"
                            + IntStream.range(0, 60)
                                    .mapToObj(i -> "- {id: p%d, name: Kim Person%d, team: Team %d, place: Rotterdam}\n"
                                            .formatted(i, i, i % 9))
                                    .collect(Collectors.joining()));
            IntStream.range(0, NOTES).forEach(i -> vault.write("platform/guide-" + i + ".md", note(i)));
            Web web = vault.indexed().seenBy(WebVault.ANA);
            int style = web.answer(Request.get("/assets/knowhow.css")).body().length;
            Map<String, String> pages = new LinkedHashMap<>();
            Questions.all()
                    .forEach(one -> pages.put(
                            one.description().name(), one.description().name()));
            pages.putAll(SUBJECTS);
            pages.forEach((name, target) -> {
                Response page = web.answer(Request.get("/" + target));
                assertThat(page.status()).as(name).isEqualTo(200);
                int weight = page.body().length + style;
                if (weight >= LIMIT) {
                    heavy.put(target, weight);
                }
            });
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void theStyleSheetIsSentWithoutLinesAndKeepsItsTexts(@TempDir Path folder) {
        try (WebVault vault = WebVault.ofKafka(folder)) {
            String style =
                    vault.web().answer(Request.get("/assets/knowhow.css")).text();
            assertThat(style)
                    .startsWith(":root{color-scheme:light dark;")
                    .contains("content:\" (\" attr(href) \")\"", "@media (max-width:50rem){.columns,.columns.wide{")
                    .doesNotContain("\n", "  ");
        }
    }

    @Test
    void brokenLinksArePaged(@TempDir Path folder) {
        try (WebVault vault = new WebVault(folder)) {
            IntStream.range(0, 60).forEach(i -> vault.write("platform/guide-" + i + ".md", note(i)));
            Web web = vault.indexed().seenBy(Viewer.OPERATOR);
            String target = "/links";
            int links = 0;
            int pages = 0;
            while (!target.isEmpty()) {
                var page = Jsoup.parse(web.answer(Request.get(target)).text());
                links += page.select(".answers > li").size();
                target = page.select("[rel=next]").attr("href");
                pages++;
            }
            assertThat(links)
                    .isEqualTo(
                            vault.knowhow.as(Viewer.OPERATOR).links().broken().size());
            assertThat(pages).isEqualTo(2);
        }
    }
}
