package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {

    @TempDir
    Path root;

    @Test
    void nothingChangedParsesNothing() {
        try (Vault vault = new Vault(root)) {
            vault.write("a.md", "See [[b|the other]].").write("sub/b.md", "author: Ana Lima", "Text.");
            assertThat(vault.indexed().parsed()).isEqualTo(2);

            IndexReport again = vault.indexed();

            assertThat(again.parsed()).isZero();
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.relinked()).isZero();
        }
    }

    @Test
    void aFileFromWhichANoteIsKnittedIsNoNote() {
        try (Vault vault = new Vault(root)) {
            vault.write("a.Rmd", "retries in R")
                    .write("a.md", "retries")
                    .write("b.Rmd", "backoff")
                    .indexed();
            assertThat(vault.all()).extracting(hit -> hit.note().id().path()).containsExactly("a.md", "b.Rmd");

            vault.write("a.Rmd", "retries in R again").write("b.md", "knitted").indexedWhereTouched();
            assertThat(vault.all()).extracting(hit -> hit.note().id().path()).containsExactly("a.md", "b.md");

            vault.delete("a.md").indexedWhereTouched();
            assertThat(vault.all()).extracting(hit -> hit.note().id().path()).containsExactly("a.Rmd", "b.md");
        }
    }

    @Test
    void oneChangedParsesOne() {
        try (Vault vault = new Vault(root)) {
            vault.write("a.md", "See [[b|the other]].")
                    .write("sub/b.md", "Text.")
                    .indexed();

            IndexReport report = vault.write("a.md", "See [[b|another]].").indexed();

            assertThat(report.parsed()).isEqualTo(1);
            assertThat(report.relinked()).isEqualTo(1);
            assertThat(vault.note("sub/b.md").anchors())
                    .containsExactly(new Anchor(new NoteId("a.md"), "another", List.of()));
        }
    }

    @Test
    void anotherTimeAloneParsesNothing() {
        try (Vault vault = new Vault(root)) {
            vault.write("a.md", "Text.")
                    .touch("a.md", Instant.parse("2020-01-01T00:00:00Z"))
                    .indexed();

            IndexReport report =
                    vault.touch("a.md", Instant.parse("2021-01-01T00:00:00Z")).indexed();

            assertThat(report.parsed()).isZero();
            assertThat(vault.note("a.md").stamp().modified())
                    .isEqualTo(Instant.parse("2021-01-01T00:00:00Z").toEpochMilli());
        }
    }

    @Test
    void aChangeWithinTheTickOfTheClockIsSeen() {
        try (Vault vault = new Vault(root)) {
            Instant now = Instant.now();
            vault.write("a.md", "one").touch("a.md", now).indexed();

            IndexReport report = vault.write("a.md", "two").touch("a.md", now).indexed();

            assertThat(report.parsed()).isEqualTo(1);
        }
    }

    @Test
    void aNewNoteTakesOverTheLinksMeantForIt() {
        try (Vault vault = new Vault(root)) {
            vault.write("deep/down/x.md", "Text.")
                    .write("a.md", "See [[x|that]].")
                    .indexed();
            assertThat(vault.note("deep/down/x.md").anchors()).hasSize(1);

            vault.write("x.md", "Nearer.").indexed();

            assertThat(vault.note("x.md").anchors()).hasSize(1);
            assertThat(vault.note("deep/down/x.md").anchors()).isEmpty();
        }
    }

    @Test
    void aNewAuthorIsFoundInOldNotes() {
        try (Vault vault = new Vault(root)) {
            vault.write("old.md", "We thank JANE  Doe for it.").indexed();
            assertThat(vault.note("old.md").note().attributions()).isEmpty();

            IndexReport report =
                    vault.write("new.md", "author: Jane Doe", "Text.").indexed();

            assertThat(report.parsed()).isEqualTo(1);
            assertThat(vault.note("old.md").note().attributions())
                    .extracting(Attribution::name, Attribution::role)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Jane Doe", Role.MENTIONED));

            vault.delete("new.md").indexed();
            assertThat(vault.note("old.md").note().attributions()).isEmpty();
        }
    }
}
