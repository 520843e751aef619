package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private String page(String target) {
        Response response = vault.web().answer(Request.get(target));
        assertThat(response.status()).as(target).isEqualTo(200);
        return response.text();
    }

    @Test
    void whatIsFoundIsShownWithItsBestSectionAndLinks() {
        String page = page("/search?q=poison+messages");
        assertThat(page)
                .contains("<title>poison messages · Notes</title>")
                .contains("<a href=\"/note/kafka/consumers.md#poison-messages\">Idempotent Kafka consumers</a>")
                .contains("value=\"poison messages\"")
                .contains("<a href=\"/person/ana\">Ana Ruiz</a>")
                .contains("<a class=\"tag\" href=\"/topic/kafka\">kafka</a>");
    }

    @Test
    void marksTheWordsOfTheQuery() {
        assertThat(page("/search?q=offset+work")).contains("<mark>work</mark>");
    }

    @Test
    void theFormOfATeamKeepsWhatWasTyped() {
        assertThat(page("/team")).contains("<h1>Find the fewest people", "name=\"q\" value=\"\" required");
        assertThat(page("/team?q=kafka,zzqxy&twoEach=1"))
                .contains("value=\"kafka,zzqxy\"", "name=\"twoEach\" value=\"1\" checked")
                .contains(
                        "<a class=\"name\" href=\"/person/ana\">Ana Ruiz</a>",
                        "Nobody who can be chosen covers “zzqxy”");
    }

    @Test
    void onlyTagsOfSeveralNotesAreExamplesOfTopics() {
        assertThat(Jsoup.parse(page("/")).select(".examples a").eachText()).isEmpty();
        for (String name : List.of("a", "b", "c")) {
            vault.write("wine/" + name + ".md", "---\ntags: [wine]\n---\n# Bottle " + name);
        }
        vault.indexed();
        assertThat(Jsoup.parse(page("/")).select(".examples a").eachText()).containsExactly("Who knows about wine?");
    }

    @Test
    void foldersAreTopicsIfNoNoteHasATag() {
        try (WebVault untagged = new WebVault(folder.resolve("untagged"))) {
            for (String note : List.of("guides/wine", "guides/beer", "tea", "milk", "old/guides/wine")) {
                untagged.write(note + ".md", "# Drinks\nOf " + note);
            }
            Web web = untagged.indexed().web();
            Document start = Jsoup.parse(web.answer(Request.get("/")).text());
            assertThat(start.select(".cloud a").eachText()).containsExactly("guides");
            assertThat(Jsoup.parse(web.answer(Request.get("/topics")).text())
                            .select(".letters a")
                            .eachText())
                    .containsExactly("guides");
            Document topic =
                    Jsoup.parse(web.answer(Request.get("/topic/guides")).text());
            assertThat(topic.text()).contains("3 notes in a folder of this name");
            assertThat(topic.select(".hit, .lines li")).hasSize(3);
        }
    }

    @Test
    void anEmptyFormExplainsTheQuestion() {
        assertThat(page("/mentors")).contains("<p>The nearest person a clear step ahead of you");
        assertThat(page("/mentors?q=kafka")).doesNotContain("a clear step ahead of you:");
    }

    @Test
    void theSumOfAScoreIsFolded() {
        Document page = Jsoup.parse(page("/mentors?q=kafka"));
        assertThat(page.select(".answers > .person > div > .about").text()).doesNotContain("Score");
        assertThat(page.select("details.sum p").eachText())
                .anySatisfy(sum -> assertThat(sum).startsWith("Score "))
                .anySatisfy(sum -> assertThat(sum).contains(": relevance "));
    }

    @Test
    void anEmptyAnswerLeadsOn() {
        assertThat(page("/mentors?q=zzqxy")).contains("<a href=\"/who?q=zzqxy\">See who knows about zzqxy.</a>");
        assertThat(page("/ask?q=zzqxy")).contains("<a href=\"/search?q=zzqxy\">Search the notes for these words.</a>");
        assertThat(page("/questions"))
                .contains("A question is a note of the kind question.", "<a href=\"/ask\">Find the people");
    }

    @Test
    void aFacetLeadsToTheSameQuestionNarrowed() {
        assertThat(page("/search?q=kafka")).contains("<a href=\"/search?q=kafka&amp;author=Ana%20Ruiz\">Ana Ruiz</a>");
        assertThat(page("/search?q=kafka&author=Ana+Ruiz"))
                .contains("Idempotent Kafka consumers")
                .doesNotContain("note/kafka/design.md")
                .contains("Author: Ana Ruiz");
    }

    @Test
    void showsMissingWordsAndNearMisses() {
        assertThat(page("/search?q=kafka+unicorns")).contains("missing: unicorns");
        assertThat(page("/search?q=idempotnt")).contains("No results for “idempotnt”; showing “idempotent” instead.");
    }

    @Test
    void aNameOfSeveralPeopleListsThem() {
        vault.write("people.yml", """
                        - {id: ana, name: Ana Ruiz, team: Data}
                        - {id: ana-2, name: Ana Ruiz, team: Legal}
                        """).indexed();
        Response response = vault.web().answer(Request.get("/person/Ana%20Ruiz"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text())
                .contains("“Ana Ruiz” may be 2 people")
                .contains("<a href=\"/person/ana-2\">ana-2</a>", "Legal");
        assertThat(vault.web().answer(Request.get("/api/v1/person/Ana%20Ruiz")).text())
                .contains("ana, ana-2");
    }

    @Test
    void aNoteLeadsToTheNotesBeforeAndAfterItInItsFolderAndToItsNeighbours() {
        vault.write("kafka/a/b.md", "# Below\nSee [[Topic design]] for the names.")
                .indexed();
        Document design = Jsoup.parse(page("/note/kafka/design.md"));
        assertThat(design.select("a[rel=prev]").attr("href")).isEqualTo("/note/kafka/consumers.md");
        assertThat(design.select("a[rel=next]")).isEmpty();
        assertThat(design.select(".graph text").eachText())
                .containsExactly("Below", "Idempotent Kafka consumers", "Topic design");
        assertThat(design.select("aside .about").eachText())
                .contains(
                        "See Topic design for the names.", "Every consumer sees some message twice, see Topic design.");
        assertThat(Jsoup.parse(page("/note/kafka/a/b.md")).select(".path a").eachAttr("href"))
                .containsExactly(
                        "/search?q=path%3A%22kafka%22&sort=newest", "/search?q=path%3A%22kafka%2Fa%22&sort=newest");
        assertThat(page("/search?q=path%3A%22kafka%2Fa%22")).contains("Below").doesNotContain("/note/kafka/design.md");
    }

    @Test
    void theFirstFiftyBacklinksAreOnThePageAndTheOthersOnAPageOfTheirOwn() {
        assertThat(page("/note/kafka/design.md")).doesNotContain("All backlinks");
        for (int i = 0; i < 50; i++) {
            vault.write("more/" + i + ".md", "See [[Topic design]].");
        }
        vault.indexed();
        assertThat(page("/note/kafka/design.md")).contains("<a href=\"/backlinks/kafka/design.md\">All backlinks</a>");
    }

    @Test
    void reviewsThatAreOverdueAreSaidOnPagesAndFound() {
        vault.write("late.md", "---\nowner: ben\nreview_by: 2026-11-24\n---\n# Late\nOld words.")
                .write("today.md", "---\nreview_by: 2026-11-25\n---\n# Due today\nOld words.")
                .write("later.md", "---\nreview_by: 2026-11-26\n---\n# Due later\nOld words.")
                .write("hidden.md", "---\nreview_by: 2026-01-01\naudience: [board]\n---\n# Hidden\nOld words.")
                .indexed();
        assertThat(page("/note/late.md"))
                .contains("review overdue since 2026-11-24", "<dt>Owner</dt><dd><a href=\"/person/ben\">Ben Okri</a>");
        assertThat(page("/note/today.md")).contains("<time>2026-11-25</time>").doesNotContain("overdue since");
        assertThat(page("/search?q=old+words")).containsOnlyOnce("review overdue since 2026-11-24");
        assertThat(page("/search?q=due:now")).contains("Late", "Due today").doesNotContain("Due later", "Hidden");
        assertThat(page("/search?q=due:2026-11-26")).contains("Late", "Due today", "Due later");
    }

    @Test
    void theReportOfProblemsIsForOperators() {
        vault.write("late.md", "---\nauthors: [ana]\nreview_by: 2026-11-24\n---\n# Late\nOld words.")
                .indexed();
        assertThat(vault.seenBy(Viewer.OPERATOR).answer(Request.get("/check")).text())
                .contains("<a href=\"/note/late.md\">late.md</a>", "its review was due on 2026-11-24");
        Response others = vault.seenBy(WebVault.ANA).answer(Request.get("/check"));
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text()).doesNotContain("late.md");
    }

    @Test
    void aMissingPageOffersASearchForItsWords() {
        Response missing = vault.web().answer(Request.get("/wiki/kafka_topic-design.md"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text())
                .contains("href=\"/search?q=wiki%20kafka%20topic%20design\">Search for “wiki kafka topic design”</a>");
    }

    @Test
    void aHandoverIsForTheMemberTheirLeadsAndTheOperator() {
        String link = "<a href=\"/handover?person=ana\">Handover</a>";
        for (Viewer viewer : List.of(Viewer.OPERATOR, WebVault.ANA)) {
            Web web = vault.seenBy(viewer);
            assertThat(web.answer(Request.get("/person/ana")).text()).contains(link);
            assertThat(web.answer(Request.get("/handover?person=ana")).text())
                    .contains("<h1>Handover of Ana Ruiz</h1>", ">Ben Okri</a>", "to read first:");
        }
        assertThat(vault.seenBy(WebVault.ANA).answer(Request.get("/handover")).text())
                .contains("<h1>Handover of Ana Ruiz</h1>");
        Web other = vault.seenBy(Viewer.of(new MemberId("ben"), Set.of("leads")));
        assertThat(other.answer(Request.get("/person/ana")).text()).doesNotContain("handover?");
        for (String person : List.of("ana", "nobody")) {
            Response hidden = other.answer(Request.get("/handover?person=" + person));
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text()).contains("Nothing is known about “" + person + "”, or you do not have access");
        }
    }

    /** A template that takes a name from a page around it would print a record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=kafka",
                "/who?q=kafka",
                "/who?q=kafka+%2B+consumers",
                "/why?q=kafka&person=ana",
                "/team",
                "/risk",
                "/radar",
                "/me",
                "/partners",
                "/peers",
                "/record",
                "/handover",
                "/events",
                "/recognition/ben",
                "/risk?q=kafka",
                "/team?q=kafka",
                "/topic/kafka",
                "/topics",
                "/people",
                "/person/ana",
                "/note/kafka/consumers.md",
                "/news"
            })
    void noPageShowsHowItsDataIsWrittenInJava(String target) {
        assertThat(page(target)).doesNotContainPattern("[A-Z][A-Za-z]+\\[[a-z][A-Za-z]*=");
    }

    @Test
    void anOperatorAddsAStyleSheetAndALinkToEdit() {
        Web web = new Web(
                vault.knowhow,
                WebVault.settings()
                        .look(Look.builder()
                                .edit("https://git.example.org/edit/{path}?a=1&b=2")
                                .css(":root { --accent: red }")
                                .build())
                        .build());
        assertThat(web.answer(Request.get("/note/kafka/consumers.md")).text())
                .contains("<link rel=\"stylesheet\" href=\"/assets/site.css\">")
                .contains("<a href=\"https://git.example.org/edit/kafka/consumers.md?a=1&amp;b=2\">Edit this page</a>");
        assertThat(web.answer(Request.get("/assets/site.css")).text()).isEqualTo(":root { --accent: red }");
        assertThat(web.answer(Request.get("/")).text()).doesNotContain("Edit this page");
        assertThat(page("/note/kafka/consumers.md")).doesNotContain("site.css", "Edit this page");
        assertThat(vault.web().answer(Request.get("/assets/site.css")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert('{path}')",
                "https://git.example.org/",
                "/edit/{path}",
                "https://{path}",
                "https://x y/{path}"
            })
    void aLinkToEditIsALinkOfTheWebWithAPlaceForTheNote(String link) {
        assertThatThrownBy(() -> Look.builder().edit(link))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a link to an editor");
    }

    @Test
    void allTopicsAreListed() {
        for (int i = 0; i < 30; i++) {
            vault.write("tagged/" + i + ".md", "---\ntags: [topic-" + i + "]\n---\nText.");
        }
        vault.indexed();
        assertThat(Jsoup.parse(page("/topics")).select(".letters a")).hasSize(32);
        assertThat(vault.web()
                        .answer(Request.get("/api/v1/facets/tag?limit=25"))
                        .text())
                .contains("\"others\":7");
    }

    @Test
    void aMissingNoteNamesSimilarOnes() {
        Response response = vault.web().answer(Request.get("/note/kafka/topic-design.md"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("Similar notes").contains("<a href=\"/note/kafka/design.md\">");
    }

    @Test
    void anEmptyAnswerHasSuggestions() {
        assertThat(page("/search?q=zzqxy")).contains("No results for “zzqxy”").contains("href=\"/who?q=zzqxy\"");
    }

    @Test
    void longAnswersComeInPages() {
        for (int i = 0; i < 25; i++) {
            vault.write("many/n" + i + ".md", "# Lighthouse " + i + "\nlighthouse");
        }
        vault.indexed();
        assertThat(page("/search?q=lighthouse"))
                .contains("1 to 10 of 25 notes")
                .contains("offset=10")
                .doesNotContain("rel=\"prev\"");
        assertThat(page("/search?q=lighthouse&offset=20"))
                .contains("21 to 25 of 25")
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void expertsComeWithEvidenceAndTheWholeSum() {
        assertThat(page("/who?q=kafka"))
                .contains("<a class=\"name\" href=\"/person/ana\">Ana Ruiz</a>")
                .contains("mentor")
                .contains("/note/kafka/consumers.md")
                .contains("/why?q=kafka&amp;person=ana")
                .doesNotContain("Cleo");
        assertThat(page("/why?q=kafka&person=ana"))
                .contains("Rank 1 of 2 people")
                .contains("<th scope=\"col\">Factors</th>");
    }

    @Test
    void selfDeclaredPeopleAreSeparate() {
        vault.write("people.yml", """
                - {id: ben, name: Ben Okri, skills: [kafka]}
                - {id: dora, name: Dora Dee, skills: [Apache Kafka]}
                """);

        assertThat(page("/who?q=kafka"))
                .contains(
                        "<p class=\"about\">self-declared skill: kafka</p>",
                        "<h2>Self-declared, without notes</h2>",
                        "Dora Dee",
                        "self-declared skill: Apache Kafka");
        assertThat(page("/why?q=kafka&person=dora"))
                .contains("No note shows it", "self-declared skill: Apache Kafka (not counted)")
                .doesNotContain("How firm it is");
    }

    @Test
    void severalTopicsShowWhoCoversThemAndHowWell() {
        assertThat(page("/who?q=poison+messages+%2B+owner"))
                .contains("<h1>Who knows about <em>poison messages</em> and <em>owner</em></h1>")
                .contains("No one person covers all topics.")
                .contains("href=\"/why?q=owner&amp;person=ben\"")
                .contains("100 %");
        assertThat(page("/who?q=kafka+%2B+zzqxy")).contains("No expert on “zzqxy” is known.");
        assertThat(page("/who?q=+%2B+")).as("no topic at all").contains("<h1>People</h1>");
    }

    @Test
    void asOfADayThePageShowsItsSource() {
        String page = page("/who?q=kafka&asOf=2025-12-31");
        assertThat(page)
                .contains("Estimated from current notes; git history does not reach 2025-12-31")
                .contains("/why?q=kafka&amp;person=ben&amp;asOf=2025-12-31")
                .contains("name=\"asOf\" value=\"2025-12-31\"")
                .doesNotContain("Ana Ruiz");
        assertThat(page("/why?q=kafka&person=ben&asOf=2025-12-31")).contains("As of 2025-12-31.");
    }

    @Test
    void peopleWithHardlyAnyEvidenceAreNotShown() {
        vault.write("glossary.md", "---\nauthors: [dora]\n---\n" + "Words of all kinds. ".repeat(400) + "kafka")
                .write("deep.md", "---\ntitle: Kafka\nauthors: [ana]\ntags: [kafka]\n---\n" + "kafka kafka ".repeat(30))
                .indexed();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("kafka").experts())
                .anyMatch(one -> one.member().name().equals("dora"));
        assertThat(page("/who?q=kafka"))
                .contains("Ana Ruiz")
                .doesNotContain("dora")
                .doesNotContain(">0.00<");
    }

    @Test
    void aTopicWithoutExpertsIsReported() {
        assertThat(page("/who?q=zzqxy")).contains("No expert on “zzqxy” is known");
    }

    @Test
    void aNoteShowsItsTextContentsLinksAndAuthors() {
        assertThat(page("/note/kafka/consumers.md"))
                .contains("Every consumer sees some message twice")
                .contains("<a href=\"/note/kafka/design.md\"")
                .contains("<a href=\"#offsets\">Offsets</a>")
                .contains("<a href=\"/person/ana\">Ana Ruiz</a>")
                .containsOnlyOnce("<h1");
        assertThat(page("/note/kafka/design.md"))
                .contains("Linked from")
                .contains("<a href=\"/note/kafka/consumers.md\">Idempotent Kafka consumers</a>");
    }

    @Test
    void aLinkToWhatMayNotBeSeenIsWordsOnly() {
        assertThat(page("/note/kafka/consumers.md"))
                .contains("not <span class=\"missing\" title=\"Not found, or no access\">Layoffs</span>")
                .doesNotContain("layoffs.md");
        Web board = vault.seenBy(new Viewer(null, Set.of("board"), false));
        assertThat(board.answer(Request.get("/note/kafka/consumers.md")).text())
                .contains("href=\"/note/board/layoffs.md\"");
    }

    @Test
    void aNoteThatWasRestrictedSinceIsShownAsItWasIndexed() {
        vault.write("kafka/design.md", "---\naudience: [board]\n---\nNow for the board: sell it.");
        assertThat(page("/note/kafka/design.md"))
                .contains("Kafka topics have an owner")
                .doesNotContain("sell it");
    }

    @Test
    void aNoteWhoseFileIsGoneIsShownAsItWasIndexed() throws java.io.IOException {
        java.nio.file.Files.delete(vault.root.resolve("kafka/design.md"));
        assertThat(page("/note/kafka/design.md")).contains("Kafka topics have an owner");
    }

    @Test
    void aPictureHasTheAudienceOfItsNote() {
        vault.write("kafka/design.png", PNG);
        assertThat(page("/note/kafka/design.md"))
                .contains("src=\"/pictures/kafka/design.png?of&#61;kafka%2Fdesign.md\"");
        Response picture = vault.web().answer(Request.get("/pictures/kafka/design.png?of=kafka%2Fdesign.md"));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.headers()).containsEntry("Content-Type", "image/png");
        assertThat(picture.body()).isEqualTo(PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/people.yml?of=kafka/design.md",
                "/pictures/kafka/design.png?of=kafka/consumers.md",
                "/pictures/kafka/design.png?of=board/layoffs.md",
                "/pictures/kafka/design.png",
                "/pictures/kafka/other.png?of=kafka/design.md"
            })
    void aFileThatNoVisibleNoteShowsIsMissing(String target) {
        vault.write("kafka/design.png", PNG).write("kafka/other.png", PNG);
        assertThat(vault.web().answer(Request.get(target)).status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNoPictureIsMissingWhateverItsName() {
        vault.write("kafka/design.png", "password: hunter2");
        assertThat(vault.web()
                        .answer(Request.get("/pictures/kafka/design.png?of=kafka/design.md"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anSvgThatIsOpenedAloneRunsNoScript() {
        vault.write("kafka/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
                .write("kafka/drawn.md", "# Drawn\n![](drawing.svg)")
                .indexed();
        Response picture = vault.web().answer(Request.get("/pictures/kafka/drawing.svg?of=kafka/drawn.md"));
        assertThat(picture.headers()).containsEntry("Content-Type", "image/svg+xml");
        assertThat(picture.headers().get("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void linksOutOfTheNotesShowNothing() throws Exception {
        Path secret = Files.write(vault.root.resolveSibling("secret.png"), PNG);
        Files.createSymbolicLink(vault.root.resolve("kafka/design.png"), secret);
        assertThat(status("/pictures/kafka/design.png?of=kafka/design.md")).isEqualTo(404);

        Path note = Files.writeString(
                vault.root.resolveSibling("secret.md"),
                Files.readString(vault.root.resolve("kafka/design.md")) + "hunter2");
        Files.delete(vault.root.resolve("kafka/design.md"));
        Files.createSymbolicLink(vault.root.resolve("kafka/design.md"), note);
        assertThat(page("/note/kafka/design.md"))
                .contains("Kafka topics have an owner")
                .doesNotContain("hunter2");
    }

    @Test
    void aPictureInAHiddenFolderIsMissing() {
        vault.write(".private/x.png", PNG)
                .write("kafka/hidden.md", "# Hidden\n![](../.private/x.png)")
                .indexed();
        assertThat(page("/note/kafka/hidden.md")).doesNotContain("src=\"/pictures");
        assertThat(status("/pictures/.private/x.png?of=kafka/hidden.md")).isEqualTo(404);
    }

    @Test
    @Timeout(60)
    void aNamedPipeInPlaceOfAPictureStopsNobody() throws Exception {
        Process mkfifo = new ProcessBuilder(
                        "mkfifo", vault.root.resolve("kafka/design.png").toString())
                .start();
        assumeTrue(mkfifo.waitFor() == 0, "this system has no named pipes");
        assertThat(status("/pictures/kafka/design.png?of=kafka/design.md")).isEqualTo(404);
    }

    private int status(String target) {
        return vault.web().answer(Request.get(target)).status();
    }

    @Test
    void aPersonShowsWhatTheyKnowAndWhen() {
        assertThat(page("/person/ana"))
                .contains("<h1>Ana Ruiz</h1>")
                .contains("href=\"/topic/streaming\"")
                .contains("aria-label=\"2026: 1\"")
                .contains("Idempotent Kafka consumers");
        assertThat(page("/person/Ana%20Ruiz")).contains("<h1>Ana Ruiz</h1>");
    }

    @Test
    void peopleWhoRefuseToBeFoundHaveNoPageAndNoLink() {
        assertThat(vault.web().answer(Request.get("/person/cleo")).status()).isEqualTo(404);
        assertThat(page("/people")).contains("Ana Ruiz").doesNotContain("Cleo");
        assertThat(page("/note/kafka/design.md")).contains("cleo").doesNotContain("person/cleo", "Cleo Lind");
    }

    @Test
    void aTopicShowsItsNamesNotesAndPeople() {
        assertThat(page("/topic/kafka"))
                .contains("also called apache kafka")
                .contains("<a class=\"tag\" href=\"/topic/streaming\">streaming</a>")
                .contains("2 notes with this tag")
                .contains("Ana Ruiz");
        assertThat(page("/topic/Apache%20Kafka")).contains("<h1>kafka</h1>");
        assertThat(vault.web().answer(Request.get("/topic/nosuch")).status()).isEqualTo(404);
    }

    @Test
    void topicsAndNewNotesAreListed() {
        assertThat(page("/topics"))
                .contains(">kafka</a> <span class=\"number\">2</span>")
                .doesNotContain("secretplan");
        assertThat(page("/news")).contains("<h2>2026-03</h2>").doesNotContain("2026-10");
        vault.write("saved.txt", "on-call = kafka OR tag:operations\n");
        assertThat(page("/"))
                .contains("Idempotent Kafka consumers")
                .contains("Searched 2 notes")
                .contains("<a href=\"/search?q=kafka%20OR%20tag%3Aoperations\">on-call</a>");
    }

    @Test
    void missingAndForbiddenAreTheSameAnswer() throws IOException {
        Response forbidden = vault.web().answer(Request.get("/note/board/layoffs.md"));
        Files.delete(vault.root.resolve("board/layoffs.md"));
        vault.indexed();
        Response missing = vault.web().answer(Request.get("/note/board/layoffs.md"));
        assertThat(forbidden.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(forbidden.headers()).isEqualTo(missing.headers());
        assertThat(forbidden.text()).isEqualTo(missing.text());
    }

    @Test
    void pagesLieBelowTheRootTheyAreMountedAt() {
        Request mounted = Request.get("/search?q=kafka");
        Request wiki = new Request(
                "GET", "/wiki", mounted.path(), mounted.parameters(), mounted.headers(), mounted.remote(), null);
        assertThat(vault.web().answer(wiki).text())
                .contains("href=\"/wiki/assets/knowhow.css\"")
                .contains("/wiki/note/kafka/consumers.md")
                .doesNotContain("href=\"/search")
                .doesNotContain("href=\"/notes");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Response first = vault.web().answer(Request.get("/person/ana"));
        String tag = String.valueOf(first.headers().get("ETag"));
        Request again = Request.get("/person/ana").header("If-None-Match", tag);
        assertThat(vault.web().answer(again).status()).isEqualTo(304);
        vault.write("people.yml", "- {id: ana, name: Ana Ruiz-Lopez}");
        assertThat(vault.web().answer(again).status())
                .as("a record holds at the next question")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=kafka&offset=x",
                "/search?q=kafka&sort=best",
                "/search?q=a&year=x",
                "/why?q=kafka",
                "/who?q=kafka&asOf=tomorrow"
            })
    void invalidParametersAreErrors(String target) {
        Response response = vault.web().answer(Request.get(target));
        assertThat(response.status()).as(target).isEqualTo(400);
        assertThat(response.text()).contains("Invalid request");
    }

    @Test
    void onlyFramesTheTextOfANoteAndDataArePassedUnescaped() throws Exception {
        Path templates = Path.of("src/main/resources/dev/knowhow/web/page");
        java.util.Map<String, Long> raw = new java.util.TreeMap<>();
        try (var files = java.nio.file.Files.list(templates)) {
            for (Path file : files.toList()) {
                String template = java.nio.file.Files.readString(file);
                long count = template.split("\\{\\{\\{|\\{\\{&", -1).length - 1L;
                if (count > 0) {
                    raw.put(String.valueOf(file.getFileName()), count);
                }
                assertThat(template)
                        .as("%s: attributes in double quotes", file)
                        .doesNotContainPattern("=[^\"\\s>{]*\\{\\{");
                assertThat(template)
                        .as("%s: no inline script or style", file)
                        .doesNotContainPattern("style=|<style| on[a-z]+=|<script>");
            }
        }
        assertThat(raw)
                .isEqualTo(java.util.Map.of(
                        "layout.html",
                        2L,
                        "embed.html",
                        1L,
                        "note.html",
                        1L,
                        "edit.html",
                        3L,
                        "history.html",
                        2L,
                        "suggestions.html",
                        1L));
    }

    @Test
    void authorsAreSetApartFromEachOtherAndFromWhatFollows() {
        String page = vault.web().answer(Request.get("/search?q=kafka+topics")).text();
        assertThat(page).contains("<span><a href=\"/person/ben\">Ben Okri</a>, cleo</span> <a class=\"tag\"");
    }

    @Test
    void yearsFollowEachOther() {
        vault.write("old/a.md", "---\ndate: 2019-01-01\n---\n# Kafka then\n")
                .write("old/b.md", "---\ndate: 2019-02-01\n---\n# Kafka still\n")
                .indexed();
        Document page =
                Jsoup.parse(vault.web().answer(Request.get("/search?q=kafka")).text());
        assertThat(page.select(".facet:contains(Year) a").eachText()).containsExactly("2026", "2025", "2019");
    }

    @Test
    void whereNothingIsFoundThereIsNothingToNarrowDown() {
        Document page = Jsoup.parse(
                vault.web().answer(Request.get("/search?q=xylophone&tag=kafka")).text());
        assertThat(page.select("aside")).isEmpty();
        assertThat(page.select(".remedies li").eachText()).contains("Remove a filter.");
    }

    @Test
    void whatIsDeclaredIsShownBesideEvidenceOnSeveralTopics() {
        vault.write("people.yml", "- {id: ana, name: Ana Ruiz, skills: [Kafka]}\n- {id: ben, name: Ben Okri}\n")
                .indexed();
        Document page = Jsoup.parse(
                vault.web().answer(Request.get("/who?q=kafka+%2B+consumers")).text());
        assertThat(page.select(".expert:contains(Ana Ruiz) > div > .about").eachText())
                .containsExactly("self-declared skill: Kafka");
    }
}
