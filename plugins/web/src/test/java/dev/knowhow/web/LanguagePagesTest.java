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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the language of the reader. */
class LanguagePagesTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder)
                .write(
                        "ask.md",
                        "---\nkind: question\nauthors: [ben]\nask: ana\nowner: ana\nreview_by: 2026-12-01\ndate: 2026-10-01\n---\n# Why does kafka lag?")
                .write("job.md", "---\nkind: opportunity\nauthors: [ben]\nskills: [kafka]\nstatus: open\n---\n# A job")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Request german(String target) {
        return Request.get(target).header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    }

    /** To correct a failure, add the texts to messages_de.txt. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=kafka",
                "/search?q=kafka+unicorns",
                "/search?q=idempotnt",
                "/search?q=zzz",
                "/who?q=kafka",
                "/who?q=zzz",
                "/who?q=kafka+%2B+consumers",
                "/why?q=kafka&person=ana",
                "/topic/kafka",
                "/topics",
                "/people",
                "/people?sort=notes",
                "/person/ana",
                "/note/kafka/consumers.md",
                "/note/kafka/design.md",
                "/news",
                "/rising",
                "/radar",
                "/gaps",
                "/nowhere",
                "/ask",
                "/ask?q=kafka+lags",
                "/ask?q=zzz",
                "/mentors?q=kafka",
                "/team?q=kafka&q=streaming",
                "/risk",
                "/me",
                "/partners",
                "/handover",
                "/handover?person=ana",
                "/questions",
                "/opportunities",
                "/note/ask.md",
                "/note/job.md",
                "/saved",
                "/related/kafka/design.md",
                "/facets/kind",
                "/embed/search?q=kafka",
                "/embed/who?q=kafka"
            })
    void aPageIsInOneLanguage(String target) {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Response page = new Web(vault.knowhow, WebVault.settings().look(look).build()).answer(german(target));

        assertThat(page.text()).contains("<html lang=\"de\">");
        assertThat(missing).isEmpty();
    }

    /** To correct a failure, add the texts to messages_de.txt. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/opportunities",
                "/partners",
                "/peers",
                "/record",
                "/handover",
                "/ask",
                "/ask?q=kafka",
                "/ask?q=unknownium",
                "/mentors",
                "/mentors?q=kafka",
                "/mentors?q=unknownium",
                "/questions",
                "/team",
                "/risk",
                "/fits/job.md",
                "/note/job.md"
            })
    void aPageOfAMemberIsInOneLanguage(String target) {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        for (String member : List.of("ana", "ben")) {
            Viewer viewer = Viewer.of(new MemberId(member), Set.of());
            Web web = new Web(
                    vault.knowhow,
                    WebVault.settings()
                            .look(look)
                            .resolvers(List.of(ViewerResolver.always(viewer)))
                            .build());
            assertThat(web.answer(german(target)).text()).contains("<html lang=\"de\">");
        }
        assertThat(missing).as("all but the name of a skill").isSubsetOf("kafka");
    }

    @Test
    void textsOfPeopleAreNotTranslated() {
        vault.write("topics.md", "---\ntags: [people]\ndate: 2026-11-01\n---\n# Topics\nNotes on People.")
                .indexed();
        assertThat(vault.web().answer(german("/note/topics.md")).text())
                .contains("<title>Topics · Notes</title>", "Notes on People.", ">people</a>", "Verfasst")
                .contains("<time datetime=\"2026-11-01\">01.11.2026</time>");
    }

    @Test
    void aReaderChoosesALanguage() {
        Web web = vault.web();
        assertThat(web.answer(german("/topics?a=b")).text())
                .contains("<a href=\"/language/en?back=%2Ftopics%3Fa%3Db\" lang=\"en\" rel=\"nofollow\">English</a>");
        Response chosen = web.answer(german("/language/en?back=%2Ftopics%3Fa%3Db"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.headers())
                .containsEntry("Location", "/topics?a=b")
                .containsEntry("Set-Cookie", "knowhow-language=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
        assertThat(web.answer(german("/topics").header("Cookie", "a=b; knowhow-language=en")))
                .satisfies(page -> assertThat(page.text()).contains("<html lang=\"en\">", ">Topics</h1>"))
                .satisfies(page -> assertThat(page.headers().get("Vary")).contains("Accept-Language", "Cookie"));
        assertThat(web.answer(german("/language/xx")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/%5Cevil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "x",
                ""
            })
    void theChoiceReturnsToPagesOfThisSiteOnly(String back) {
        assertThat(vault.web().answer(Request.get("/language/de?back=" + back)).headers())
                .containsEntry("Location", "/");
    }
}
