package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.WebSettings.Anonymous;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question is linked from the pages where a reader may want to ask it. */
class QuestionLinksTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder)
                .write("ask me/why.md", """
                        ---
                        kind: question
                        authors: [ben]
                        date: 2026-10-01
                        ---
                        # Why does kafka lag?
                        """)
                .write("job.md", """
                        ---
                        kind: opportunity
                        authors: [ben]
                        skills: [kafka]
                        status: open
                        ---
                        # A job
                        """)
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Document page(Web web, String target) {
        Response page = web.answer(Request.get(target));
        assertThat(page.status()).as(target).isEqualTo(200);
        return Jsoup.parse(page.text());
    }

    private Web as(String member) {
        return vault.seenBy(Viewer.of(new MemberId(member), Set.of()));
    }

    private static List<String> links(Document page, String part) {
        return page.select(part + " a").eachAttr("href");
    }

    @Test
    void theStartPageListsQuestionsThatCanBeAskedWithoutASubject() {
        assertThat(links(page(vault.web(), "/"), ".cards"))
                .contains("/ask", "/mentors", "/team", "/risk", "/questions")
                .doesNotContain("/me", "/who", "/complete", "/fits");
        assertThat(links(page(as("ana"), "/"), ".cards")).contains("/me", "/partners", "/opportunities");
        Web limited = new Web(
                vault.knowhow, WebVault.settings().anonymous(Anonymous.LIMITED).build());
        assertThat(links(page(limited, "/"), ".cards")).doesNotContain("/ask", "/team");
    }

    @Test
    void theRisingTopicsOfTheStartPageFollowTheNotesAndTheViewer() {
        for (int i = 0; i < 12; i++) {
            vault.write(
                    "wasm" + i + ".md",
                    "---\ntags: [wasm]\ndate: 2026-11-0" + (1 + i % 9) + "\naudience: [board]\n---\nx");
            vault.write("old" + i + ".md", "---\ntags: [java]\ndate: 2026-0" + (1 + i % 6) + "-03\n---\nx");
        }
        vault.indexed();
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .resolvers(List.of(request -> new ViewerResolver.Known(
                                request.header("x-board") == null
                                        ? Viewer.EVERYONE
                                        : Viewer.of(new MemberId("ben"), Set.of("board")))))
                        .build());
        Request board = Request.get("/").header("x-board", "1");
        for (int i = 0; i < 2; i++) {
            assertThat(links(Jsoup.parse(web.answer(board).text()), ".rows")).contains("/topic/wasm");
            assertThat(links(page(web, "/"), ".rows")).doesNotContain("/topic/wasm");
        }
        for (int i = 0; i < 12; i++) {
            vault.write("wasm" + i + ".md", "---\ntags: [other]\ndate: 2025-11-01\n---\nx");
        }
        vault.indexed();
        assertThat(links(Jsoup.parse(web.answer(board).text()), ".rows")).doesNotContain("/topic/wasm");
    }

    @Test
    void aTopicLeadsToWhatElseCanBeAskedAboutIt() {
        Web web = vault.web();
        List<String> actions = links(page(web, "/topic/kafka"), ".actions");
        assertThat(actions).containsExactly("/ask?q=kafka", "/mentors?q=kafka", "/team?q=kafka", "/risk?q=kafka");
        actions.forEach(action -> page(web, action));
    }

    @Test
    void aNoteThatAsksLeadsToThoseWhoCouldAnswer() {
        Web web = vault.web();
        List<String> actions = links(page(web, "/note/ask%20me/why.md"), ".actions");
        assertThat(actions).containsExactly("/ask?q=ask%20me%2Fwhy.md");
        assertThat(page(web, actions.getFirst()).select("h1").text())
                .isEqualTo("Likely to answer “Why does kafka lag?”");
    }

    @Test
    void anOpportunityLeadsItsAuthorToThoseWhoFitAndAllToTheirOwn() {
        assertThat(links(page(as("ben"), "/note/job.md"), ".actions"))
                .containsExactly("/fits/job.md", "/opportunities");
        assertThat(links(page(as("ana"), "/note/job.md"), ".actions")).containsExactly("/opportunities");
    }

    @Test
    void thePagesAboutOneselfLeadToEachOther() {
        Document me = page(as("ana"), "/me");
        assertThat(links(me, ".switch"))
                .containsExactly("/me", "/opportunities", "/partners", "/peers", "/record", "/handover");
        assertThat(me.select(".switch [aria-current]").text()).isEqualTo("Your growth");
        assertThat(me.select(".viewer").attr("href")).isEqualTo("/me");
        assertThat(page(vault.web(), "/me").select("h1").text()).isEqualTo("Sign in to continue");
    }

    @Test
    void peopleWhoAreAnAnswerHaveFaces() {
        Element first = page(vault.web(), "/ask?q=kafka+consumers").selectFirst(".answers > .person");
        assertThat(first).isNotNull();
        assertThat(first.select(".face").text()).isEqualTo("AR");
        assertThat(first.select("a.name").attr("href")).isEqualTo("/person/ana");
        assertThat(first.text()).contains("Data", "mentor").doesNotContain("ana,");
    }

    @Test
    void theNoteThatAsksIsATextToCopy() {
        assertThat(page(vault.web(), "/ask?q=lag:+%22why%22%0A%0Asee+kafka")
                        .selectFirst("pre")
                        .wholeText())
                .contains("title: \"lag: \\\"why\\\"\"\n", "authors: []\n", "---\n\nlag: \"why\"\n\nsee kafka");
    }
}
