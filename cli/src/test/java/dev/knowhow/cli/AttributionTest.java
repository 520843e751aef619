package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorship from git is part of every answer about people by default. */
class AttributionTest {

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;

    @BeforeEach
    void commit() throws Exception {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        vault = Files.createDirectories(repository.resolve("docs/notes"));
        shell = new Shell(vault);
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("commit", null, "gpgsign", false);
            config.save();
            commit(git, "Ana Ruiz", "kafka.md", "# Kafka\n\nConsumers fall behind when one of them is slow.\n");
            commit(git, "Bo Li", "signed.md", "---\nauthors: [cy]\n---\n# Kafka topics\n\nName them well.\n");
            commit(git, "renovate[bot]", "kafka.md", "# Kafka\n\nConsumers fall behind when one of them is slow!\n");
        }
    }

    private static void commit(Git git, String author, String note, String text) throws Exception {
        Path file = git.getRepository().getWorkTree().toPath().resolve("docs/notes/" + note);
        Files.writeString(file, text);
        git.add().addFilepattern(".").call();
        String address = author.replaceAll("\\W+", ".") + "@example.org";
        git.commit()
                .setAuthor(new PersonIdent(author, address, Instant.parse("2025-02-03T10:00:00Z"), ZoneOffset.UTC))
                .setMessage("change " + note)
                .call();
    }

    @Test
    void whoWroteANoteIsKnownFromItsHistory() {
        shell.run("index");

        assertThat(shell.run("who", "kafka").out())
                .containsPattern("Ana Ruiz .*\\n +author +2025-02-03 +Kafka")
                .doesNotContain("renovate");
    }

    @Test
    void authorsTheNoteNamesStayTheAuthors() {
        shell.run("index");

        assertThat(shell.run("note", "signed.md", "--json").out())
                .contains(
                        "{\"id\":\"cy\",\"name\":\"cy\",\"role\":\"author\",\"share\":1.0,\"origin\":\"front_matter\"}")
                .doesNotContain("Bo Li");
    }

    @Test
    void aVaultCanDoWithoutIt() {
        shell.run("index", "--without", "git");

        assertThat(shell.run("who", "kafka").out()).contains("cy").doesNotContain("Ana");
        assertThat(vault.resolve(".knowhow/git-history")).doesNotExist();
    }

    @Test
    void aBrokenRepositoryIsReportedAndTheNotesAreFound() throws IOException {
        Files.writeString(folder.resolve("repository/.git/HEAD"), "nonsense");

        assertThat(shell.run("index").code()).isZero();
        assertThat(shell.run("search", "consumers").out()).contains("Kafka");
        assertThat(shell.run("check").out())
                .contains("git history cannot be read")
                .contains("git fsck");
    }
}
