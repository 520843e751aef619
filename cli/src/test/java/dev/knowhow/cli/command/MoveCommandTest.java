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

class MoveCommandTest {

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;

    @BeforeEach
    void write() throws IOException {
        vault = SmallVault.in(folder);
        Files.writeString(vault.resolve("start.md"), "See [retries](practices/retries.md).\n");
        shell = new Shell(vault);
    }

    @Test
    void aNoteMovesWithItsLinks() throws IOException {
        var moved = shell.run("move", "practices/retries.md", "archive/", "--as", "ana");

        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.out()).endsWith("start.md\npractices/retries.md -> archive/retries.md\n");
        assertThat(Files.readString(vault.resolve("start.md"))).isEqualTo("See [retries](archive/retries.md).\n");
        assertThat(vault.resolve("practices/retries.md")).doesNotExist();
        assertThat(shell.run("note", "practices/retries.md").out()).contains("archive/retries.md");
    }

    @Test
    void aDryRunWritesNothing() {
        var planned = shell.run("move", "practices/retries.md", "archive/again", "--dry-run", "--json");

        assertThat(planned.out()).contains("\"to\":\"archive/again.md\"", "\"moved\":false", "\"start.md\"");
        assertThat(vault.resolve("practices/retries.md")).exists();
        assertThat(vault.resolve("archive")).doesNotExist();
    }

    @Test
    void aMistakeSaysWhatIsWrong() {
        assertThat(shell.run("move", "practices/none.md", "a.md").err()).contains("there is no note practices/none.md");
        assertThat(shell.run("move", "practices/retries.md", "start.md").err())
                .contains("There is a file with this name already.");
        assertThat(shell.run("move", "practices/retries.md", "../out.md").err()).contains("is not a note id");
        assertThat(shell.run("move", "practices/retries.md").err()).contains("name the note and its new id");
    }
}
