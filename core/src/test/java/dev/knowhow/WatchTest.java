package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watched index follows its notes. The bench measures how soon. */
class WatchTest {

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<IndexReport> reports = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<KnowhowException> failures = new LinkedBlockingQueue<>();
    private Path notes;
    private Vault vault;
    private Watch watch;

    @BeforeEach
    void watched() throws Exception {
        notes = Files.createDirectory(folder.resolve("notes"));
        vault = new Vault(notes);
        vault.write("old/first.md", "retries");
        watch = vault.knowhow.watch(new WatchListener() {
            @Override
            public void updated(IndexReport report) {
                reports.add(report);
            }

            @Override
            public void failed(KnowhowException trouble) {
                failures.add(trouble);
            }
        });
        assertThat(next().parsed()).as("all notes are looked at first").isEqualTo(1);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private IndexReport next() throws InterruptedException {
        return Objects.requireNonNull(reports.poll(1, TimeUnit.MINUTES), "nothing was reported in a minute");
    }

    private void until(BooleanSupplier isSo) throws InterruptedException {
        while (!isSo.getAsBoolean()) {
            next();
        }
    }

    private long found(String words) {
        return vault.knowhow.as(Viewer.EVERYONE).search(words).total();
    }

    @Test
    void aSavedNoteIsFoundAndOnlyItIsLookedAt() throws Exception {
        vault.write("new.md", "jitter");

        IndexReport report = next();

        assertThat(report.seen()).isEqualTo(1);
        assertThat(found("jitter")).isEqualTo(1);
        assertThat(found("retries")).isEqualTo(1);
    }

    @Test
    void aNoteSavedBesideAndPutInPlaceIsFound() throws Exception {
        Path beside = Files.writeString(notes.resolve("first.md~"), "jitter");
        Files.move(beside, notes.resolve("old/first.md"), StandardCopyOption.ATOMIC_MOVE);

        until(() -> found("jitter") == 1);

        assertThat(found("retries")).isZero();
    }

    @Test
    void aDeletedFolderIsForgotten() throws Exception {
        vault.delete("old/first.md");
        Files.delete(notes.resolve("old"));

        until(() -> found("retries") == 0);
    }

    @Test
    void aFolderMovedInIsFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/deep/down"));
        Files.writeString(elsewhere.resolve("note.md"), "jitter");
        Files.move(folder.resolve("elsewhere"), notes.resolve("moved"));
        until(() -> found("jitter") == 1);

        vault.write("moved/deep/down/note.md", "backoff");

        until(() -> found("backoff") == 1);
        assertThat(found("jitter")).isZero();
    }

    @Test
    void aMovedFolderIsFollowedWhereItLiesNow() throws Exception {
        Files.move(notes.resolve("old"), notes.resolve("newer"));
        until(() -> vault.all().getFirst().note().id().path().equals("newer/first.md"));

        vault.write("newer/first.md", "backoff");

        until(() -> found("backoff") == 1);
        assertThat(vault.all()).hasSize(1);
    }

    @Test
    void thousandsOfNotesAtOnceAreAllFound() throws Exception {
        for (int i = 0; i < 3000; i++) {
            vault.write("burst/" + i % 7 + "/" + i + ".md", "flood");
        }

        until(() -> found("flood") == 3000);
    }

    @Test
    void hiddenFoldersAreNotWatched() throws Exception {
        vault.write(".trash/gone.md", "jitter").write("node_modules/x/readme.md", "jitter");
        vault.write("seen.md", "backoff");

        until(() -> found("backoff") == 1);

        assertThat(found("jitter")).isZero();
    }

    @Test
    void notesOutOfReachAreReportedAndNothingIsForgotten() throws Exception {
        Path away = Files.move(notes, folder.resolve("away"));
        Files.delete(away.resolve("old/first.md"));

        assertThat(Objects.requireNonNull(failures.poll(1, TimeUnit.MINUTES))).hasMessageContaining("out of reach");
        assertThat(vault.all()).hasSize(1);
    }

    @Test
    void aFailingListenerIsReportedAndTheWatchContinues() throws Exception {
        WatchListener broken = new WatchListener() {
            @Override
            public void updated(IndexReport report) {
                throw new IllegalStateException("no room on the pinboard");
            }

            @Override
            public void failed(KnowhowException trouble) {
                failures.add(trouble);
                throw new IllegalStateException("nor in the drawer");
            }
        };
        try (Watch another = vault.knowhow.watch(broken)) {
            assertThat(another).isNotNull();
            for (String file : List.of("first.md", "second.md")) {
                vault.write(file, "jitter");
                assertThat(Objects.requireNonNull(failures.poll(1, TimeUnit.MINUTES)))
                        .hasMessageContaining("no room on the pinboard");
            }
        }
    }

    @Test
    void closedItLooksNoMore() throws Exception {
        watch.close();
        watch.close();
        vault.write("late.md", "jitter").indexed();

        vault.write("later.md", "jitter");

        assertThat(reports.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(found("jitter")).isEqualTo(1);
    }

    @Test
    void aClosedKnowhowWatchesNoMore() throws IOException {
        vault.close();

        assertThatThrownBy(() -> vault.knowhow.watch(WatchListener.NONE)).hasMessageContaining("closed");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("knowhow-watch");
    }
}
