package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `digest`, `alerts` and `rising` on the command line. */
class TellingCommandsTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        vault = SmallVault.in(folder);
        Files.writeString(
                vault.resolve("people.yml"),
                "- {id: ana, name: Ana Ruiz, email: ana@example.org, interests: [resilient]}\n- {id: bo, name: Bo Li}\n");
        Files.writeString(vault.resolve("saved.txt"), "resilient = tag:resilience\nhandbook = kind:howto\n");
        shell = new Shell(vault);
        shell.run("index");
    }

    private void write(String name, String tag) throws IOException {
        Files.writeString(
                vault.resolve(name + ".md"),
                "---\ntitle: On " + name + "\nauthors: [bo]\ndate: " + today + "\ntags: [" + tag + "]\n---\nText.\n");
        shell.run("index");
    }

    @Test
    void theLatestEditionOfTheNewsletterIsWrittenForASite() throws IOException {
        String site = "--site=https://notes.example.org";
        assertThat(shell.run("newsletter").err()).contains("--site https://notes.example.org");
        assertThat(shell.run("newsletter", site).code()).isEqualTo(1);

        Files.writeString(
                vault.resolve("march.md"),
                "---\ntitle: March\nkind: newsletter\nauthors: [bo]\ndate: " + today + "\n---\nRead it.\n");
        shell.run("index");
        assertThat(shell.run("newsletter", site).out())
                .isEqualTo("March\n" + today + ", Bo Li\nhttps://notes.example.org/note/march.md\n\nRead it.\n");
        assertThat(shell.run("newsletter", "march.md", site, "--mail", "--as", "ana")
                        .out())
                .startsWith("To: ana@example.org\r\nSubject: March\r\n");
    }

    @Test
    void aDigestIsPrintedOnceAndNothingIfThereIsNothing() throws IOException {
        Outcome nothing = shell.run("digest", "--last");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).startsWith("Nothing is new since ");

        write("hedging", "resilience");
        Outcome digest = shell.run("digest", "--last", "--title", "Our notes", "--site", "https://notes.example.org");
        assertThat(digest.code()).isZero();
        assertThat(digest.out())
                .startsWith("Our notes\nsince " + today + "\n")
                .contains("On hedging\n  " + today + ", by Bo Li\n", "https://notes.example.org/note/hedging.md\n");
        assertThat(shell.run("digest", "--last").out()).isEmpty();
        assertThat(shell.run("digest", "--since", "2000", "--html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("On hedging", "Circuit breakers");
    }

    @Test
    void aMailGoesToTheReaderWithWhatInterestsThem() throws IOException {
        write("hedging", "resilience");
        write("lunch", "food");

        assertThat(shell.run("digest", "--as", "ana", "--interests", "--mail").out())
                .startsWith("To: ana@example.org\r\nSubject: What is new\r\n");
        assertThat(shell.run("digest", "--as", "ana", "--interests").out())
                .contains("resilient: new\n", "On hedging")
                .doesNotContain("lunch");
        assertThat(shell.run("digest", "--as", "bo", "--interests").err()).contains("interests: [kafka, tag:security]");
        assertThat(shell.run("digest", "--interests").err()).contains("--interests requires --as MEMBER");
    }

    @Test
    void eachNoteAlertsOnce() throws IOException {
        Outcome begins = shell.run("alerts");
        assertThat(begins.code()).isEqualTo(1);
        assertThat(begins.err()).contains("resilient: first run", "handbook: first run");

        write("hedging", "resilience");
        assertThat(shell.run("alerts").out())
                .isEqualTo("resilient\n  " + today + "  On hedging\n              hedging.md\n");
        assertThat(shell.run("alerts").out()).isEmpty();

        write("timeouts", "resilience");
        assertThat(shell.run("alerts", "resilient", "--json").out())
                .startsWith("{\"type\":\"alert\",\"name\":\"resilient\",\"text\":\"tag:resilience\",\"begins\":false,"
                        + "\"notes\":[{\"id\":\"timeouts.md\"");
        assertThat(shell.run("alerts", "nothing").err())
                .contains("there is no saved query 'nothing'; there are resilient");
    }

    @Test
    void whatRisesIsShownWithItsNotesAndTheChance() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    vault.resolve("year" + i + ".md"),
                    "---\ndate: " + today.minusDays(200) + "\ntags: [sql]\n---\nText.\n");
        }
        for (int i = 0; i < 3; i++) {
            write("passkey" + i, "passkeys");
        }
        Outcome rising = shell.run("rising", "--evidence", "2");

        assertThat(rising.code()).isZero();
        assertThat(rising.out())
                .contains(
                        "Rising, but written by one or two people\n  passkeys  3 notes, none in the year before; by chance 1 in ")
                .contains(today + "  On passkey0\n    " + today + "  On passkey1\n    Notes by month: ")
                .contains("Bo Li (3); first Bo Li, " + today, "    1 more note\n")
                .contains("Fading\n  sql  0 notes, 30 in the year before; by chance 1 in ");
        assertThat(rising.err()).contains("3 notes from ", " compared with 30 earlier notes since ");
        assertThat(shell.run("rising", "--json").out()).contains("\"name\":\"passkeys\",\"notes\":3,\"before\":0");
    }

    @Test
    void aReportThatRequiresAMemberIsNotRecordedWithoutOne() throws IOException {
        shell.run("alerts");
        shell.run("digest", "--last");
        write("hedging", "resilience");

        assertThat(shell.run("alerts", "--matches").err()).contains("--matches requires --as MEMBER");
        assertThat(shell.run("digest", "--last", "--matches").err()).contains("--matches requires --as MEMBER");

        assertThat(shell.run("alerts").out()).contains("On hedging");
        assertThat(shell.run("digest", "--last").out()).contains("On hedging");
    }

    @Test
    void onlyATrendHasATopic() {
        Outcome newsletter = shell.run("draft", "newsletter", "--topic", "kafka");

        assertThat(newsletter.code()).isEqualTo(2);
        assertThat(newsletter.err()).contains("--topic requires trend");
        assertThat(shell.run("draft", "trend", "--topic", "resilience").out()).isEqualTo("trends/resilience.md\n");
    }

    @Test
    void onlyAHandoverHasAPerson() {
        assertThat(shell.run("draft", "trend", "--topic", "x", "--person", "ana")
                        .err())
                .contains("--person requires handover");
        assertThat(shell.run("draft", "handover").err()).contains("name who hands over");
        assertThat(shell.run("draft", "handover", "--person", "nobody").err())
                .contains("nothing is known about 'nobody'");
        assertThat(shell.run("draft", "handover", "--person", "ana").out()).startsWith("handovers/handover-of-ana");
    }

    @Test
    void contradictoryOptionsAreReported() {
        assertThat(shell.run("digest", "--last", "--since", "2025").code()).isEqualTo(2);
        assertThat(shell.run("digest", "--html", "--mail").code()).isEqualTo(2);
        assertThat(shell.run("rising", "--since", "soon").code()).isEqualTo(2);
        assertThat(shell.run("rising", "--since", "2026-05", "--as-of", "2026-01")
                        .code())
                .isEqualTo(2);
    }
}
