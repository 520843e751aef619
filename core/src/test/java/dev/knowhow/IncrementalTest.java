package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.PlainNoteParser;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        NoteFolder notes = new NoteFolder(root);
        try (Knowhow knowhow = Knowhow.builder()
                .notes(root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .plugin(new KnittedPlugin())
                .build()) {
            notes.write("a.Rmd", "retries in R").write("a.md", "retries").write("b.Rmd", "backoff");
            knowhow.index();
            assertThat(ids(knowhow)).containsExactly("a.md", "b.Rmd");

            notes.write("a.Rmd", "retries in R again").write("b.md", "knitted");
            knowhow.index(Set.of("a.Rmd", "b.md"));
            assertThat(ids(knowhow)).containsExactly("a.md", "b.md");

            notes.delete("a.md");
            knowhow.index(Set.of("a.md"));
            assertThat(ids(knowhow)).containsExactly("a.Rmd", "b.md");
        }
    }

    private static List<String> ids(Knowhow knowhow) {
        return knowhow.as(Viewer.OPERATOR).search("retries OR backoff OR knitted").hits().stream()
                .map(hit -> hit.id().path())
                .sorted()
                .toList();
    }

    /** Parses files of R Markdown as the plain notes. */
    private static final class KnittedPlugin implements KnowhowPlugin {

        @Override
        public String name() {
            return "knitted";
        }

        @Override
        public Module module() {
            return binder -> ExtensionBinder.in(binder).parser().toInstance(new NoteParser() {
                @Override
                public boolean accepts(NoteId id) {
                    return id.path().endsWith(".Rmd");
                }

                @Override
                public Note parse(RawNote raw) {
                    return new PlainNoteParser().parse(raw);
                }
            });
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
