package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract for note writers. Subclasses open the writer under test. */
public abstract class NoteWriterContract {

    private static final int WRITERS = 4;

    /** For subclasses. */
    protected NoteWriterContract() {}

    /**
     * Opens a writer: to the same notes each time within a test, as another process would, and to no notes in each
     * test.
     */
    protected abstract NoteWriter open() throws IOException;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) throws IOException {
        return open().read(path)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("none");
    }

    private boolean replace(String path, String read, String content) throws IOException {
        return open().write(NoteEdit.replace(path, bytes(read), bytes(content), "ana", "a test"));
    }

    private boolean create(String path, String content) throws IOException {
        return open().write(NoteEdit.create(path, bytes(content), "ana", "a test"));
    }

    @Test
    void aNewNoteIsReadInAnyProcess() throws IOException {
        assertThat(create("trends/2026/kafka.md", "# Kafka\n")).isTrue();

        assertThat(text("trends/2026/kafka.md")).isEqualTo("# Kafka\n");
        assertThat(text("trends/2026/other.md")).isEqualTo("none");
        assertThat(open().name()).isNotBlank();
    }

    @Test
    void aNoteThatIsThereIsNoNewNote() throws IOException {
        create("kafka.md", "one");

        assertThat(create("kafka.md", "two")).isFalse();
        assertThat(text("kafka.md")).isEqualTo("one");
    }

    @Test
    void onlyWhatWasReadIsReplaced() throws IOException {
        assertThat(replace("kafka.md", "one", "two")).isFalse();
        create("kafka.md", "one");

        assertThat(replace("kafka.md", "other", "two")).isFalse();
        assertThat(text("kafka.md")).isEqualTo("one");
        assertThat(replace("kafka.md", "one", "two")).isTrue();
        assertThat(text("kafka.md")).isEqualTo("two");
    }

    @Test
    void onlyWhatWasReadIsRemoved() throws IOException {
        assertThat(open().write(NoteEdit.remove("kafka.md", bytes("one"), "ana", "a test")))
                .isFalse();
        create("kafka.md", "one");

        assertThat(open().write(NoteEdit.remove("kafka.md", bytes("other"), "ana", "a test")))
                .isFalse();
        assertThat(text("kafka.md")).isEqualTo("one");
        assertThat(open().write(NoteEdit.remove("kafka.md", bytes("one"), "ana", "a test")))
                .isTrue();
        assertThat(text("kafka.md")).isEqualTo("none");
    }

    @Test
    void oneOfManyWritersWins() throws Exception {
        create("kafka.md", "one");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String mine = "by " + i;
            writers.add(() -> (replace("kafka.md", "one", mine) ? 1 : 0) + (create("new.md", mine) ? 1 : 0));
        }
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> done : threads.invokeAll(writers)) {
                won += done.get();
            }
        }
        assertThat(won).isEqualTo(2);
        assertThat(text("kafka.md")).startsWith("by ");
        assertThat(text("new.md")).startsWith("by ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../out.md", "a/../../out.md", "/out.md"})
    void nothingIsWrittenElsewhere(String path) {
        assertThatThrownBy(() -> create(path, "x")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text(path)).isInstanceOf(IOException.class);
    }
}
