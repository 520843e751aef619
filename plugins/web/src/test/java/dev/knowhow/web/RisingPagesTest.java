package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rising topics on pages: a tag with two stances, and a word that only titles have. */
class RisingPagesTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = new WebVault(folder).write("people.yml", """
                        - {id: ana, name: Ana Ruiz, team: Data}
                        - {id: ben, name: Ben Okri, team: Web}
                        - {id: dia, name: Dia Sol}
                        - {id: cleo, name: Cleo Lind, consent: {search: false}}
                        """);
        for (int i = 0; i < 60; i++) {
            note(
                    "old-" + i,
                    "Report x" + (char) ('a' + i % 26) + i / 26,
                    "ana",
                    "2025-1" + i % 2 + "-05",
                    "tags: [ops]");
        }
        List<String> authors = List.of("ana", "ben", "dia", "ana", "cleo", "ben");
        for (int i = 0; i < authors.size(); i++) {
            note(
                    "keys-" + i,
                    "Keys " + (char) ('a' + i) + "q",
                    authors.get(i),
                    "2026-11-0" + (i + 1),
                    "tags: [passkeys, login]\n" + (i == 1 ? "ring: Hold" : "stance: adopt"));
            note("zig-" + i, "Zig " + (char) ('a' + i) + "w", authors.get(i), "2026-11-0" + (i + 1), "kind: howto");
        }
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void note(String name, String title, String author, String day, String more) {
        vault.write(
                name + ".md",
                "---\ntitle: " + title + "\nauthors: [" + author + "]\ndate: " + day + "\n" + more + "\n---\nText.\n");
    }

    private String page(String target) {
        return vault.web().answer(Request.get(target)).text();
    }

    @Test
    void aRisingTopicShowsItsMonthsWritersAndWhatItGoesWith() {
        assertThat(page("/rising"))
                .contains("passkeys", "class=\"usual\"", "<th scope=\"row\">2026-11</th><td>6</td>", "usually 0")
                .contains("Ana Ruiz</a> <span class=\"about\">2 recent notes", "2 teams", ">login</a>")
                .doesNotContain("Cleo Lind");
    }

    @Test
    void risingTopicsAreAFeedThatTheirPageLinksTo() {
        assertThat(page("/rising")).contains("feeds/rising.atom", "feeds/rising.json");
        assertThat(page("/feeds/rising.atom"))
                .contains("<title>passkeys is rising</title>", "/topic/passkeys\"", "<name>Ana Ruiz</name>")
                .doesNotContain("Cleo Lind");
        assertThat(page("/feeds/rising.json")).contains("passkeys is rising");
    }

    @Test
    void theStartPageForgetsTheTopicsOfAGroupThatAMemberLeaves() {
        vault.write("people.yml", "- {id: ana, name: Ana Ruiz, groups: [board]}\n");
        for (int i = 0; i < 6; i++) {
            note(
                    "plan-" + i,
                    "Plan " + (char) ('a' + i) + "v",
                    "ben",
                    "2026-11-1" + i,
                    "tags: [merger]\naudience: [board]");
        }
        Web web = vault.indexed().seenBy(WebVault.ANA);
        assertThat(web.answer(Request.get("/")).text()).contains("merger");

        vault.write("people.yml", "- {id: ana, name: Ana Ruiz}\n");

        assertThat(web.answer(Request.get("/")).text()).contains("passkeys").doesNotContain("merger");
    }

    @Test
    void manyYearsAreDrawnByYear() {
        assertThat(page("/rising?years=5"))
                .contains("6 notes, none in the 5 years before", "<th scope=\"row\">2026</th><td>6</td>")
                .doesNotContain("<th scope=\"row\">2026-11</th>");
        assertThat(vault.web().answer(Request.get("/rising?years=21")).status()).isEqualTo(400);
    }

    @Test
    void theNumberOfAllWritersIsShownWithTheFirstFive() {
        for (String author : List.of("eli", "fay", "gus")) {
            note("keys-" + author, "Keys by " + author, author, "2026-11-07", "tags: [passkeys, login]");
        }
        vault.indexed();
        assertThat(page("/rising")).contains("<span class=\"about\">of 6 people</span>");
    }

    @Test
    void aTopicPageShowsItsRiseAndDifferentStancesSideBySide() {
        assertThat(page("/topic/passkeys"))
                .contains("<h2>Rising</h2>", "6 notes, none in the year before")
                .contains("<h2>Different stances</h2>", "<h3>adopt</h3>", "<h3>hold</h3>");
        assertThat(page("/topic/ops")).doesNotContain("Rising</h2>", "Different stances");
    }

    @Test
    void aRisingWordThatIsNoTagHasATopicPage() {
        assertThat(page("/topic/zig")).contains("<h2>Rising</h2>", "Zig aw");
        assertThat(vault.web().answer(Request.get("/topic/nowhere")).status()).isEqualTo(404);
    }

    @Test
    void aPhraseOfSeveralPairsOfWordsRisesOnce() {
        List<String> authors = List.of("ana", "ben", "dia", "ana", "dia", "ben", "ana");
        for (int i = 0; i < authors.size(); i++) {
            note("source-" + i, "Project source integrity " + (char) ('a' + i) + "v", authors.get(i), "2026-11-08", "");
        }
        vault.indexed();

        assertThat(page("/api/v1/rising").split("\"name\":\"Project source integrity\"", -1))
                .hasSize(2);
    }

    @Test
    void anyWordsThatNotesContainHaveATopicPage() {
        assertThat(page("/topic/Report+xa0"))
                .contains("1 note with this phrase", "Report xa0")
                .doesNotContain("with this tag");
        assertThat(page("/topic/ops")).contains("60 notes with this tag");
    }

    @Test
    void theStartPageHasAChartForEachRisingTopic() {
        assertThat(page("/")).contains("class=\"spark\"", "/topic/passkeys");
    }

    @Test
    void theAnswerForOneTopicHasNoOther() {
        assertThat(page("/api/v1/rising?topic=Passkeys"))
                .contains("\"name\":\"passkeys\"", "\"with\":[\"login\"]")
                .doesNotContain("\"name\":\"Zig\"");
    }

    @Test
    void pagesAreInOneLanguage() {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Web web = new Web(vault.knowhow, WebVault.settings().look(look).build());
        for (String target :
                List.of("/rising", "/rising?evidence=1", "/rising?years=5", "/topic/passkeys", "/topic/zig", "/")) {
            web.answer(Request.get(target).header("Accept-Language", "de"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aFeedOfRisingTopicsHasThemOfItsViewer() {
        assertThat(page("/feeds/rising.atom")).contains("passkeys");
        assertThat(page("/feeds/rising.atom")).isEqualTo(page("/feeds/rising.atom"));
    }

    @Test
    void whatAViewerMaySeeChangesWithTheNamesOfTheirRecord() {
        for (int i = 0; i < 6; i++) {
            note(
                    "own-" + i,
                    "Merger " + (char) ('a' + i) + "k",
                    "Bo Lee",
                    "2026-11-0" + (i + 1),
                    "tags: [merger]\ndraft: true");
        }
        vault.indexed();
        Web web = vault.seenBy(Viewer.of(new MemberId("dia"), Set.of()));
        assertThat(web.answer(Request.get("/")).text()).doesNotContain("merger");

        vault.write("people.yml", "- {id: dia, name: Dia Sol, aliases: [Bo Lee]}\n");

        assertThat(web.answer(Request.get("/")).text()).contains("merger");
    }
}
