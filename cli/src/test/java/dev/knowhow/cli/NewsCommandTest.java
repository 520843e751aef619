package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new, as a person reads it, with the real parser and the real engine. */
class NewsCommandTest {

    @TempDir
    static Path folder;

    private static Shell shell;

    @BeforeAll
    static void index() throws IOException {
        shell = new Shell(SmallVault.in(folder));
        shell.run("index");
    }

    @Test
    void theLatestComesFirstWithItsAuthorsAndWhoWroteComesLast() {
        Outcome outcome = shell.run("news", "--since", "2025");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                new
                  2025-06-01  Configure retries  howto/retries.md; Ana Ruiz
                  2025-03-04  Retries with backoff
                              practices/retries.md; Ana Ruiz; #resilience #http
                written by
                  Ana Ruiz  2 notes
                """);
        assertThat(outcome.err()).startsWith("2 notes since 2025-01-01\nsearched 6 notes, indexed ");
    }

    @Test
    void newsOfASubjectHaveAllItsWords() {
        assertThat(shell.run("news", "retries", "tag:http", "--since", "2000").out())
                .contains("Retries with backoff")
                .doesNotContain("Configure");
        assertThat(shell.run("news", "retries", "opera", "--since", "2000").code())
                .isEqualTo(1);
    }

    @Test
    void theDefaultIsTheLastWeek() {
        Outcome outcome = shell.run("news");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("No news since 2", "since 90d");
        assertThat(shell.run("news", "--since", "99999d").out()).contains("Circuit breakers");
    }

    @Test
    void programsGetOneObjectANoteAndWhoWrote() {
        assertThat(shell.run("news", "--since", "2024", "-n", "1", "--json")
                        .out()
                        .lines())
                .satisfiesExactly(
                        item -> assertThat(item)
                                .startsWith("{\"type\":\"item\",\"change\":\"new\",\"id\":\"howto/retries.md\"")
                                .contains(
                                        "\"date\":\"2025-06-01\"",
                                        "\"authors\":[{\"id\":\"ana\",\"name\":\"Ana Ruiz\"}]",
                                        "\"summary\":\"Set the number of retries to three.\""),
                        answer -> assertThat(answer)
                                .startsWith("{\"type\":\"answer\",\"more\":true,\"writers\":[{\"id\":\"ana\"")
                                .contains("\"notes\":[\"howto/retries.md\"]"));
    }

    @Test
    void anInvalidDayIsReported() {
        Outcome outcome = shell.run("news", "--since", "yesterday");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("since is 'yesterday', must be a day");
        assertThat(shell.run("news", "-n", "0").code()).isEqualTo(2);
    }
}
