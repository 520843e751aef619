package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.Shell.Outcome;
import dev.knowhow.cli.SmallVault;
import dev.knowhow.testkit.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code knowhow new} in the working folder; the note is found once it is indexed. */
class NewCommandTest {

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        vault = SmallVault.in(folder);
        shell = new Shell(vault);
        shell.run("index");
    }

    @Test
    void aDraftIsWrittenForAMemberAndItsFileIsPrinted() throws IOException {
        Outcome outcome = shell.run("new", "trend", "Queues", "are", "back", "--as", "@anar", "--tag", "#kafka");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("trends/queues-are-back.md\n");
        assertThat(vault.resolve("trends/queues-are-back.md"))
                .content()
                .startsWith("---\ntitle: Queues are back\nkind: trend\nauthors: [ana]\n")
                .contains("\ntags: [kafka]\n");
        shell.run("index");
        assertThat(shell.run("news", "kind:trend").out()).doesNotContain("Queues are back");
        Path note = vault.resolve("trends/queues-are-back.md");
        Files.writeString(note, Files.readString(note).replace("status: draft\n", ""));
        shell.run("index");
        assertThat(shell.run("news", "kind:trend").out()).contains("Queues are back", "Ana Ruiz");
    }

    @Test
    void itGoesIntoTheVaultFromAnyFolderInIt() {
        assertThat(new Shell(vault.resolve("howto"))
                        .run("new", "practice", "Timeouts", "--as", "bo")
                        .out())
                .isEqualTo(Path.of("../practices/timeouts.md") + "\n");
        assertThat(vault.resolve("practices/timeouts.md")).exists();
    }

    @Test
    void theAuthorIsTheUserOfGit() throws IOException {
        Files.createDirectories(vault.resolve(".git/refs"));
        Files.createDirectories(vault.resolve(".git/objects"));
        Files.writeString(vault.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(vault.resolve(".git/config"), "[user]\n\tname = Ana Ruiz\n\temail = nobody@example.org\n");

        Outcome outcome = shell.run("new", "question", "Who knows?", "--json");

        assertThat(outcome.out())
                .contains("\"type\":\"new\"", "\"id\":\"questions/who-knows.md\"", "\"author\":\"ana\"");
        assertThat(vault.resolve("questions/who-knows.md")).content().contains("authors: [ana]");
    }

    @Test
    void aWriterOfAPluginWritesTheNote() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Jars.of(plugins.resolve("wiki.jar"), "wiki.WikiPlugin", """
                package wiki;
                import dev.knowhow.plugin.ExtensionBinder;
                import java.nio.file.*;
                public final class WikiPlugin implements dev.knowhow.plugin.KnowhowPlugin {
                    @Override public String name() { return "wiki"; }
                    @Override public com.google.inject.Module module() {
                        return binder -> ExtensionBinder.in(binder).writer().toInstance(new dev.knowhow.spi.NoteWriter() {
                            @Override public String name() { return "the wiki"; }
                            @Override public java.util.Optional<byte[]> read(String path) { return java.util.Optional.empty(); }
                            @Override public boolean write(dev.knowhow.spi.NoteEdit edit) throws java.io.IOException {
                                Files.write(Path.of("WIKI").resolve(Path.of(edit.path()).getFileName()), edit.content());
                                return true;
                            }
                        });
                    }
                }
                """.replace(
                        "WIKI", folder.toString().replace('\\', '/')));

        Outcome outcome = shell.run("new", "trend", "Queues", "--as", "ana", "--plugins", plugins.toString());

        assertThat(outcome.out()).isEqualTo("trends/queues.md in the wiki\n");
        assertThat(folder.resolve("queues.md")).content().contains("title: Queues");
        assertThat(vault.resolve("trends/queues.md")).doesNotExist();
    }

    @Test
    void aNoteThatCannotBeCreatedIsReported() {
        assertThat(shell.run("new", "trend").err()).contains("the title");
        assertThat(shell.run("new", "poem", "An ode").err()).contains("there is no template for 'poem'");
        shell.run("new", "trend", "Queues", "--as", "ana");
        Outcome again = shell.run("new", "trend", "Queues", "--as", "ana");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("trends/queues.md already exists");
    }
}
