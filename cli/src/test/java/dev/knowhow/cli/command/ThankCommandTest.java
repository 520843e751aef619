package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.SmallVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThankCommandTest {

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;

    @BeforeEach
    void write() {
        vault = SmallVault.in(folder);
        shell = new Shell(vault);
        shell.run("index");
    }

    @Test
    void aMemberThanksTheAuthors() throws IOException {
        var thanked = shell.run("thank", "practices/retries.md", "--as", "bo", "--for", "the part on deadlines");
        assertThat(thanked.code()).as(thanked.err()).isZero();
        assertThat(thanked.out()).isEqualTo("Thanked Ana Ruiz\n");
        try (var files = Files.list(vault.resolve(".thanks"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(".gitattributes")
                    .anyMatch(name -> name.matches("20\\d\\d\\.tsv"));
        }
        var again = shell.run("thank", "practices/retries.md", "--as", "bo");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("You have thanked for this note this year.");
        assertThat(shell.run("who", "retries", "--evidence", "9").out()).contains("Thanks for practices/retries.md");
    }

    @Test
    void aNameThatNobodyHasIsReported() {
        var thanked = shell.run("thank", "practices/retries.md", "--as", "zoe");

        assertThat(thanked.code()).isZero();
        assertThat(thanked.err()).contains("No record and no note names “zoe”");
    }

    @Test
    void wrongThanksSayWhy() {
        assertThat(shell.run("thank", "practices/retries.md", "--as", "ana").err())
                .contains("you cannot thank yourself");
        assertThat(shell.run("thank", "practices/retries.md").err()).contains("thanks are from a member");
        assertThat(shell.run("thank", "no.md", "--as", "bo").err()).contains("there is no note no.md");
        assertThat(shell.run("thank", "secret/incident.md", "--as", "bo").err())
                .contains("there is no note secret/incident.md, or you do not have access");
        assertThat(shell.run("thank", "practices/retries.md", "--as", "bo", "--for", "a\tb")
                        .err())
                .contains("on one line");
    }
}
