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

class RecordCommandTest {

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        vault = SmallVault.in(folder);
        Files.writeString(
                vault.resolve("practices/free.md"),
                "---\ntitle: Free to take\nauthors: [ana]\ndate: 2025-07-01\nlicense: CC-BY-4.0\n---\nTake this.\n");
        Files.writeString(
                vault.resolve("practices/kept.md"),
                "---\ntitle: Stays here\nauthors: [ana]\nlicense: none\n---\nNot to be taken.\n");
        shell = new Shell(vault);
        shell.run("index");
        out = folder.resolve("ana-ruiz");
    }

    private String key() throws IOException {
        return shell.run("record", "keys").out().strip().split(" ")[0];
    }

    private Shell.Outcome written(String... more) {
        String[] typed = new String[more.length + 5];
        System.arraycopy(new String[] {"record", "--as", "ana", "--out", out.toString()}, 0, typed, 0, 5);
        System.arraycopy(more, 0, typed, 5, more.length);
        return shell.run(typed);
    }

    private Shell.Outcome verified(Path file, String key) {
        return new Shell(folder).run("record", "verify", file.toString(), "--key", key);
    }

    @Test
    void aRecordHasTheNotesThatAMemberMayTake() throws IOException {
        assertThat(written().code()).isZero();
        String text = Files.readString(out.resolve("record.md"));
        assertThat(text)
                .contains("Retries with backoff", "Configure retries", "Bo Li reviewed: Retries with backoff")
                .doesNotContain("zanzibar", "Stays here");
        assertThat(Files.readString(out.resolve("record.html"))).contains("<li>2025-06-01: Configure retries");
        assertThat(out.resolve("notes")).doesNotExist();
    }

    @Test
    void itIsVerifiedWithoutTheVaultAndEachChangedFileIsFound() throws IOException {
        written();
        String key = key();
        Path file = out.resolve("record.jsonld");
        assertThat(verified(file, key).out()).startsWith("valid: Ana Ruiz, 4 notes");
        Files.writeString(out.resolve("record.md"), Files.readString(out.resolve("record.md")) + " ");
        assertThat(verified(file, key).code()).isEqualTo(1);
        assertThat(verified(file, key).err()).contains("record.md was changed");
        Files.delete(out.resolve("record.md"));
        assertThat(verified(file, key).code()).as("a file may stay behind").isZero();
        Files.writeString(file, Files.readString(file).replace("2025", "2015"));
        assertThat(verified(file, key).err()).contains("not valid: the record was changed");
    }

    @Test
    void aKeyThatTheServerDoesNotPublishIsRefused() throws IOException {
        written();
        String old = key();
        shell.run("record", "renew");
        assertThat(shell.run("record", "keys").out().lines()).hasSize(2);
        assertThat(verified(out.resolve("record.jsonld"), key()).err()).contains("not among the accepted keys");
        Path keys = Files.writeString(
                folder.resolve("keys.txt"), shell.run("record", "keys").out());
        assertThat(verified(out.resolve("record.jsonld"), keys.toString()).code())
                .isZero();
        assertThat(verified(out.resolve("record.jsonld"), old).code()).isZero();
        assertThat(verified(out.resolve("record.jsonld"), "nonsense").err()).contains("is not an Ed25519 key");
    }

    @Test
    void textsAreCopiedOnlyWithALicence() throws IOException {
        written("--texts");
        assertThat(out.resolve("notes/practices/free.md")).content().contains("Take this.");
        assertThat(out.resolve("notes/practices/retries.md")).doesNotExist();
        written("--texts", "--licence", "CC-BY-4.0");
        assertThat(out.resolve("notes/practices/retries.md")).exists();
        assertThat(out.resolve("notes/practices/kept.md")).doesNotExist();
        Files.writeString(out.resolve("notes/practices/free.md"), "forged");
        assertThat(verified(out.resolve("record.jsonld"), key()).err()).contains("notes/practices/free.md was changed");
    }

    @Test
    void notesAreWithheldWithoutTheServer() throws IOException {
        written();
        String key = key();
        Shell elsewhere = new Shell(folder);
        Path others = folder.resolve("others");
        var outcome = elsewhere.run(
                "record",
                "withhold",
                out.resolve("record.jsonld").toString(),
                "howto/retries.md",
                "--out",
                others.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readString(others.resolve("record.jsonld"))).doesNotContain("howto", "Configure");
        assertThat(verified(others.resolve("record.jsonld"), key).out()).contains("3 notes", "withheld");
        assertThat(elsewhere
                        .run("record", "withhold", out.resolve("record.jsonld").toString(), "no.md", "--out", "x")
                        .err())
                .contains("it has no note no.md");
    }

    @Test
    void wrongUsesSayWhatIsMissing() {
        assertThat(shell.run("record", "--out", "x").err()).contains("name yourself with --as");
        assertThat(shell.run("record", "verify", "x").err()).contains("--key");
        assertThat(shell.run("record", "verify", "x", "--key", "k").code()).isNotZero();
        assertThat(shell.run("record", "sing").err())
                .contains("use verify FILE, withhold FILE NOTE..., keys, or renew");
        assertThat(shell.run("record").err()).contains("This answer is for one member alone");
    }
}
