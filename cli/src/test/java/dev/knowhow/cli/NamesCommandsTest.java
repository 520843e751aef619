package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion, related notes and the vocabulary as people meet them, over a real vault with the real engine. */
class NamesCommandsTest {

    @TempDir
    static Path folder;

    private static Shell shell;
    private static Path vault;

    @BeforeAll
    static void index() throws IOException {
        vault = SmallVault.in(folder);
        Files.writeString(
                vault.resolve("vocabulary.txt"),
                "fuse = circuit breaker\nresilience > circuit breaker\nno rule here\n");
        shell = new Shell(vault);
        shell.run("index");
    }

    @Test
    void namesAreCompletedOneALine() {
        Outcome outcome = shell.run("complete", "re");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .startsWith("Retries with backoff", "resilience")
                .contains("Configure retries");
    }

    @Test
    void onATerminalEachNameHasItsKind() {
        assertThat(new Shell(vault)
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("complete", "ana")
                        .out())
                .matches("Ana Ruiz +person; ana\n");
    }

    @Test
    void programsGetKindAndTarget() {
        assertThat(shell.run("complete", "fus", "--json").out()).isEqualTo("""
                        {"type":"completion","kind":"topic","text":"fuse","target":"circuit breaker"}
                        {"type":"answer","remarks":[],"labels":{}}
                        """);
        assertThat(shell.run("complete", "retries w", "--json").out())
                .contains("\"kind\":\"title\"", "\"target\":\"practices/retries.md\"");
    }

    @Test
    void whatMayNotBeSeenIsNotCompleted() {
        assertThat(shell.run("complete", "zanz").code()).isEqualTo(1);
        assertThat(shell.run("complete", "zanz", "--group", "core").out()).isEqualTo("The zanzibar incident\n");
        assertThat(shell.run("complete", "x", "-n", "1000").code()).isEqualTo(2);
    }

    @Test
    void relatedNotesHaveReasons() {
        Outcome outcome = shell.run("related", "practices/retries.md");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("1  Circuit breakers\n").contains("both mention");
        assertThat(outcome.out()).doesNotContain("zanzibar");
        assertThat(shell.run("related", "practices/retries.md", "--json", "-n", "1")
                        .out())
                .contains("\"type\":\"related\"", "\"id\":\"practices/breakers.md\"", "\"words\":[");
        assertThat(shell.run("note", "practices/retries.md").out()).contains("\nrelated:\nCircuit breakers");
        assertThat(shell.run("related", "nowhere.md").code()).isEqualTo(1);
        assertThat(shell.run("related", "retries", "-n", "0").code()).isEqualTo(2);
        assertThat(shell.run("related", "practices/retries.md", "--offset", "1").out())
                .doesNotContain("Circuit breakers");
    }

    @Test
    void backlinksArePaged() {
        assertThat(shell.run("backlinks", "practices/breakers.md").out()).contains("Retries");
        assertThat(shell.run("backlinks", "practices/breakers.md", "--json").out())
                .contains("\"type\":\"backlink\"", "\"from\":\"practices/retries.md\"");
        assertThat(shell.run("backlinks", "practices/breakers.md", "--offset", "100")
                        .code())
                .isEqualTo(1);
        assertThat(shell.run("backlinks", "nowhere.md").code()).isEqualTo(1);
    }

    @Test
    void gapsAreLoggedWithoutNamesOnceLoggingIsOn() throws IOException {
        shell.run("search", "before it was on");
        assertThat(shell.run("gaps").code()).isEqualTo(1);
        assertThat(vault.resolve(".knowhow-state/gaps.txt")).doesNotExist();

        assertThat(shell.run("gaps", "--on").code()).isZero();
        shell.run("search", "xylophone \u001b tuning");
        shell.run("search", "xylophone", "author:nobody");
        shell.run("search", "tuning xylophones");
        shell.run("who", "harpsichord ana ruiz");
        shell.run("search", "retries");
        assertThat(shell.run("gaps").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("3  tuning xylophones  last on \\d{4}-\\d\\d-\\d\\d");
        assertThat(Files.readString(vault.resolve(".knowhow-state/gaps.txt")))
                .doesNotContain("ana", "nobody", "\u001b");

        Files.writeString(vault.resolve("music.md"), "# Tuning xylophones\n\nWith care.\n");
        shell.run("index");
        assertThat(shell.run("gaps").out().lines()).last().asString().endsWith("has an answer now");
        assertThat(shell.run("gaps", "--json").out()).contains("\"closed\":true", "\"times\":3");
        shell.run("gaps", "--off");
        shell.run("search", "theremin");
        assertThat(shell.run("gaps").out()).doesNotContain("theremin");
    }

    @Test
    void aTopicIsFoundByAnotherNameAndTheScoreShowsIt() {
        assertThat(shell.run("search", "fuse", "--why").out())
                .startsWith("1  Circuit breakers\n")
                .contains("vocabulary: circuit breaker");
        assertThat(shell.run("who", "fuse").out()).contains("Bo Li");
        assertThat(shell.run("check").out()).contains("vocabulary.txt:3: is not a rule");
    }
}
