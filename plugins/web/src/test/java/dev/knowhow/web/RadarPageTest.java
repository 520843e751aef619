package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the radar. */
class RadarPageTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder)
                .write("radar/2025-03-01/kafka.md", "---\ntitle: Kafka\nring: trial\nquadrant: platforms\n---\n")
                .write(
                        "radar/2026-11-01/kafka.md",
                        "---\ntitle: Kafka <x>\nring: adopt\nquadrant: platforms\nauthors: [ana]\nreview: 2026-11-20\n---\n")
                .write("radar/2026-11-01/fax.md", "---\ntitle: Fax\nring: hold\nquadrant: tools\n---\n")
                .write("radar/2024-11-01/mail.md", "---\ntitle: Mail\nring: hold\nquadrant: tools\n---\n")
                .write("radar/2026-11-01/mail.md", "---\ntitle: Mail\nring: assess\nquadrant: tools\n---\n")
                .write("radar/2024-11-01/pager.md", "---\ntitle: Pager\nring: assess\nquadrant: tools\n---\n")
                .write("radar/2026-11-01/pager.md", "---\ntitle: Pager\nring: hold\nquadrant: tools\n---\n")
                .write("odd.md", "---\ntitle: Odd\nring: adpot\n---\n")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theDrawingHasTheNumbersOfTheTables() {
        String page = vault.web().answer(Request.get("/radar")).text();

        assertThat(page)
                .contains("<title>1 Kafka &lt;x&gt;, Adopt, moved in from Trial, review due</title>")
                .contains("<td class=\"number\">1</td><th scope=\"row\"><a href=\"/note/radar/2026-11-01/kafka.md\">")
                .contains("<title>3 Fax, Hold, new</title>", "moved out from Assess")
                .contains("its day of review has come", "the ring &#39;adpot&#39; is unknown")
                .contains("href=\"/person/ana\">Ana Ruiz</a>")
                .contains("href=\"#radar-list\"", "id=\"radar-list\"");
        assertThat(vault.web().answer(Request.get("/radar")).text()).isEqualTo(page);
    }

    @Test
    void namesOfRingsAreOnBordersSoThatNoItemIsOverThem() {
        assertThat(vault.web().answer(Request.get("/radar")).text().split("class=\"ring-name\""))
                .as("two quadrants: on both sides")
                .hasSize(1 + 8);
        assertThat(vault.web()
                        .answer(Request.get("/radar?quadrant=tools"))
                        .text()
                        .split("class=\"ring-name\""))
                .as("one quadrant: where it begins")
                .hasSize(1 + 4);
    }

    @Test
    void itIsInTheLanguageOfTheReader() {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Web web = new Web(vault.knowhow, WebVault.settings().look(look).build());

        String page = web.answer(Request.get("/radar").header("Accept-Language", "de"))
                .text();

        assertThat(page).contains("nach innen, vorher Trial, Prüfung fällig</title>", "seit 01.11.2026");
        assertThat(missing).isEmpty();
    }

    @Test
    void theStartPageAndTheNoteLinkToIt() {
        assertThat(vault.web().answer(Request.get("/")).text()).contains("<a href=\"/radar\">What we adopt");
        assertThat(vault.web()
                        .answer(Request.get("/note/radar/2026-11-01/kafka.md"))
                        .text())
                .contains("<a href=\"/radar\">adopt</a>");
    }
}
