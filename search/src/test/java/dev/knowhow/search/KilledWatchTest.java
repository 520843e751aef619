package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.TestPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that watches and dies when it has shown a change, and before that lasts. */
class KilledWatchTest {

    private static final int FOUND = 42;

    @TempDir
    Path folder;

    private NoteFolder notes = new NoteFolder(Path.of(""));

    @BeforeEach
    void indexed() throws Exception {
        notes = new NoteFolder(Files.createDirectory(folder.resolve("notes")));
        notes.write("changed.md", "before");
        notes.write("deleted.md", "deleted");
        try (Knowhow knowhow = open(folder)) {
            knowhow.index();
        }
        notes.write("changed.md", "afterwards");
        notes.write("new.md", "afterwards");
        notes.delete("deleted.md");
    }

    @Test
    void theNextOneFindsTheIndexAsItWasAndReadsAgainWhatWasLost() throws Exception {
        assertThat(watchUntilShown())
                .as("what the process found before it died")
                .isEqualTo(FOUND);

        try (Knowhow knowhow = open(folder)) {
            assertThat(found(knowhow, "before")).isEqualTo(1);
            assertThat(found(knowhow, "deleted")).isEqualTo(1);
            assertThat(found(knowhow, "afterwards")).isZero();

            IndexReport report = knowhow.index();

            assertThat(report.parsed()).isEqualTo(2);
            assertThat(report.deleted()).isEqualTo(1);
            assertThat(found(knowhow, "before")).isZero();
            assertThat(found(knowhow, "deleted")).isZero();
            assertThat(found(knowhow, "afterwards")).isEqualTo(2);
        }
    }

    private int watchUntilShown() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWatchTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The process: it dies while the thread that would make last what it shows still tells of it. */
    public static void main(String... args) throws InterruptedException {
        Knowhow knowhow = open(Path.of(args[0]));
        knowhow.watch(report -> Runtime.getRuntime().halt(found(knowhow, "afterwards") == 2 ? FOUND : 1));
        new CountDownLatch(1).await();
    }

    private static Knowhow open(Path folder) {
        return Knowhow.builder()
                .notes(folder.resolve("notes"))
                .discoverNoPlugins()
                .plugin(new TestPlugin(new LuceneNoteIndex(new IndexFolder(folder.resolve("index")))))
                .build();
    }

    private static long found(Knowhow knowhow, String word) {
        return knowhow.as(Viewer.EVERYONE).search(word).total();
    }
}
