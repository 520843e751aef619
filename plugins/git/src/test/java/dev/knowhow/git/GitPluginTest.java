package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.Watch;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.PluginContract;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitPluginTest extends PluginContract {

    private static final String TEXT = "kafka lag is watched by alerts";

    @TempDir
    Path folder;

    @Override
    protected Class<? extends KnowhowPlugin> plugin() {
        return GitPlugin.class;
    }

    @Test
    void aNoteCommittedAfterItWasIndexedIsIndexedAnew() throws Exception {
        try (Repo repo = new Repo(folder);
                Knowhow knowhow = Knowhow.builder()
                        .notes(repo.root)
                        .index(folder.resolve("index"))
                        .discoverNoPlugins()
                        .plugin(new TestPlugin(new InMemoryNoteIndex()))
                        .plugin(new GitPlugin())
                        .build()) {
            repo.file("note.md", TEXT);
            knowhow.index();
            assertThat(people(knowhow)).isEmpty();

            repo.commit("Ada", "a", "note.md", TEXT);
            makeOld(repo, "note.md");
            assertThat(knowhow.index().parsed()).isEqualTo(1);
            assertThat(people(knowhow)).containsExactly("Ada <ada@example.org>");
            assertThat(knowhow.as(Viewer.EVERYONE).who("kafka")).hasSize(1);

            repo.file("other.txt", "changes nothing");
            repo.commit("Ben", "b", "other.txt", "changes nothing");
            assertThat(knowhow.index().problems()).isEmpty();
            assertThat(knowhow.index().parsed()).isZero();
        }
    }

    @Test
    void aWatchSoonSeesWhoCommitted() throws Exception {
        try (Repo repo = new Repo(folder);
                Knowhow knowhow = Knowhow.builder()
                        .notes(repo.root)
                        .index(folder.resolve("index"))
                        .discoverNoPlugins()
                        .plugin(new TestPlugin(new InMemoryNoteIndex()))
                        .plugin(new GitPlugin())
                        .build()) {
            repo.file("note.md", TEXT);
            var reports = new LinkedBlockingQueue<IndexReport>();
            try (Watch watch = knowhow.watch(reports::add)) {
                assertThat(watch).isNotNull();
                Objects.requireNonNull(reports.poll(1, TimeUnit.MINUTES), "nothing was reported in a minute");
                assertThat(people(knowhow)).isEmpty();

                repo.commit("Ada", "a", "note.md", TEXT);
                while (people(knowhow).isEmpty()) {
                    Objects.requireNonNull(reports.poll(1, TimeUnit.MINUTES), "nothing was reported in a minute");
                }

                assertThat(people(knowhow)).containsExactly("Ada <ada@example.org>");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "objects"})
    void aDamagedRepositoryCostsOnlyTheHistory(String damaged) throws Exception {
        try (Repo repo = new Repo(folder);
                Knowhow knowhow = Knowhow.builder()
                        .notes(repo.root)
                        .index(folder.resolve("index"))
                        .discoverNoPlugins()
                        .plugin(new TestPlugin(new InMemoryNoteIndex()))
                        .plugin(new GitPlugin())
                        .build()) {
            repo.file("note.md", TEXT);
            repo.commit("Ada", "a", "note.md", TEXT);
            knowhow.index();
            Files.move(repo.root.resolve(".git").resolve(damaged), folder.resolve("away"));

            Session session = knowhow.as(Viewer.EVERYONE);
            assertThat(session.note(new NoteId("note.md"))).isPresent();
            assertThat(session.changes(new NoteId("note.md"), 10)).isEmpty();
            ExpertQuery asOf = ExpertQuery.of("kafka").withAsOf(LocalDate.of(2024, 6, 1));
            assertThatThrownBy(() -> session.who(asOf))
                    .hasMessageContaining("the notes as of 2024-06-01 cannot be read");
            makeOld(repo, "note.md");
            assertThat(knowhow.index().seen()).isEqualTo(1);
            assertThat(session.who("kafka")).hasSize(1);
        }
    }

    /** A file as young as the last indexing is always read. */
    private static void makeOld(Repo repo, String path) throws IOException {
        Files.setLastModifiedTime(
                repo.root.resolve(path), FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static List<String> people(Knowhow knowhow) {
        return knowhow.as(Viewer.OPERATOR).note(new NoteId("note.md")).orElseThrow().attributions().stream()
                .map(Attribution::name)
                .toList();
    }
}
