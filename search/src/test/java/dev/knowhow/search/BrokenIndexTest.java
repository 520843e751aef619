package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Note;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import dev.knowhow.testkit.Notes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes are the only truth: an index that cannot be read is built anew, whatever happened to it. */
class BrokenIndexTest {

    private static final Duration LOOKS_AGAIN = Duration.ofMillis(1_100);

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "not of the index");
        write("first");
    }

    @Test
    void garbageInPlaceOfTheCommitIsReplaced() {
        damage(name -> name.startsWith("segments_"), file -> Files.writeString(file, "garbage"));

        assertBuiltAnew();
    }

    @Test
    void anEmptyCommitIsReplaced() {
        damage(name -> name.startsWith("segments_"), file -> Files.writeString(file, ""));

        assertBuiltAnew();
    }

    @Test
    void aMissingFileIsReplaced() {
        damage(name -> name.startsWith("_"), Files::delete);

        assertBuiltAnew();
    }

    @Test
    void aFileCutShortIsReplaced() {
        damage(name -> name.startsWith("_"), file -> Files.write(file, new byte[] {1, 2, 3}));

        assertBuiltAnew();
    }

    @Test
    void oneFlippedBitInAnyFileIsNoticedAndTheIndexIsRebuilt() throws IOException {
        for (Path file : filesOfIndex()) {
            byte[] content = Files.readAllBytes(file);
            for (int at = 0; at < content.length; at += Math.max(1, content.length / 5)) {
                byte[] flipped = content.clone();
                flipped[at] ^= 4;
                Files.write(file, flipped);
                try (NoteIndex index = open()) {
                    assertThatThrownBy(() -> found(index, "first"))
                            .as("byte %s of %s", at, file)
                            .isInstanceOf(IndexException.class)
                            .hasMessageContaining("knowhow index");
                    assertThatThrownBy(index::verify).isInstanceOf(IndexException.class);
                }
                Files.write(file, content);
            }
        }
        Path stored = filesOfIndex().getLast();
        damage(name -> name.equals(stored.getFileName().toString()), BrokenIndexTest::flip);
        try (NoteIndex index = open()) {
            try (NoteIndex.Update update = index.update()) {
                assertThat(update.rebuilt())
                        .contains("damaged", stored.getFileName().toString());
                assertThat(update.stamps()).isEmpty();
            }
            write(index, "first");
            assertThat(found(index, "first")).isEqualTo(1);
            assertThat(index.verify()).isPositive();
            try (NoteIndex.Update update = index.update()) {
                assertThat(update.rebuilt()).isEmpty();
            }
        }
    }

    @Test
    void damageOfAnOpenIndexIsDetectedAndRepaired() {
        try (NoteIndex index = open()) {
            assertThat(found(index, "first")).isEqualTo(1);
            damage(name -> name.startsWith("_"), BrokenIndexTest::flip);
            nanos.addAndGet(LOOKS_AGAIN.toNanos());

            assertThatThrownBy(() -> found(index, "first")).isInstanceOf(IndexException.class);
            assertThatThrownBy(() -> found(index, "first")).isInstanceOf(IndexException.class);

            write(index, "second");
            assertThat(found(index, "second")).isEqualTo(1);
        }
    }

    @Test
    void aSegmentThatAnotherProcessReplacesIsNotDamage() {
        try (NoteIndex reader = open()) {
            assertThat(found(reader, "first")).isEqualTo(1);
            try (NoteIndex writer = open();
                    NoteIndex.Update update = writer.update()) {
                update.clear();
                update.commit("test", Instant.EPOCH);
            }

            assertThat(reader.status().notes()).isEqualTo(1); // it has not looked again
            assertThat(found(reader, "first")).isEqualTo(1);
        }
    }

    @Test
    void anIndexOfAnotherVersionOrNoneIsNotDamaged() {
        try (NoteIndex index = new LuceneNoteIndex(new IndexFolder(folder.resolve("new")));
                NoteIndex.Update update = index.update()) {
            assertThat(update.rebuilt()).isEmpty();
            assertThat(index.verify()).isZero();
        }
    }

    @Test
    void aMissingFileIsFoundByACheckAndQuestionsFailUntilItIsRepaired() {
        try (NoteIndex index = open()) {
            assertThat(found(index, "first")).isEqualTo(1);
            damage(name -> name.endsWith(".cfs"), Files::delete);

            assertThatThrownBy(index::verify).isInstanceOf(IndexException.class).hasMessageContaining("knowhow index");
            assertThatThrownBy(() -> found(index, "first")).isInstanceOf(IndexException.class);

            write(index, "second");
            assertThat(found(index, "second")).isEqualTo(1);
        }
    }

    @Test
    void anExceptionOfACallersCodeIsNotOneOfTheIndex() {
        try (NoteIndex index = open()) {
            List<Throwable> thrown = List.of(
                    new UncheckedIOException("the disk of the caller", new IOException()),
                    new IllegalStateException("a fault of the caller"),
                    new StackOverflowError("a recursion of the caller"));
            for (Throwable one : thrown) {
                assertThatThrownBy(() -> index.forEach(Access.EVERYONE, note -> {
                            damage(name -> name.startsWith("_"), BrokenIndexTest::flip);
                            throwAny(one);
                        }))
                        .isSameAs(one);
                damage(name -> name.startsWith("_"), BrokenIndexTest::flip); // back
            }
        }
    }

    private static void throwAny(Throwable any) {
        switch (any) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(any);
        }
    }

    @Test
    void aClosedIndexIsNotDamaged() {
        damage(name -> name.startsWith("_"), BrokenIndexTest::flip);
        NoteIndex index = open();
        index.close();

        assertThatThrownBy(() -> found(index, "first"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
        assertThatThrownBy(index::verify)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    private List<Path> filesOfIndex() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("(_|segments_).*"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 4;
        Files.write(file, content);
    }

    @Test
    void anIndexThatIsTakenAwayWhileItIsReadIsBuiltAnew() {
        try (NoteIndex index = open()) {
            assertThat(index.status().exists()).isTrue();
            damage(name -> name.startsWith("_") || name.startsWith("segments_"), Files::delete);
            nanos.addAndGet(LOOKS_AGAIN.toNanos());
            assertThat(index.status().exists()).isFalse();

            write("second");

            assertThat(found(index, "second")).isEqualTo(1);
        }
    }

    @Test
    void anotherIndexInItsPlaceIsReadWhenItIsThere() {
        try (NoteIndex index = open()) {
            assertThat(found(index, "first")).isEqualTo(1);
            damage(name -> name.startsWith("_") || name.startsWith("segments_"), Files::delete);
            write("second");
            write("third");
            nanos.addAndGet(LOOKS_AGAIN.toNanos());

            assertThat(found(index, "third")).isEqualTo(1);
            assertThat(found(index, "first")).isZero();
        }
    }

    @Test
    void anIndexThatIsMovedAwayWithAllItLayInDoesNotTakeItsPlace() throws Exception {
        Path vault = Files.createDirectory(folder.resolve("vault"));
        try (NoteIndex index = new LuceneNoteIndex(new IndexFolder(vault.resolve("index")))) {
            write(index, "first");
            Files.move(vault, folder.resolve("elsewhere"));

            assertThatThrownBy(() -> write(index, "second")).isInstanceOf(IndexException.class);
            assertThat(vault).doesNotExist();

            Files.createDirectory(vault);
            write(index, "third");
            assertThat(found(index, "third")).isEqualTo(1);
        }
    }

    private static long found(NoteIndex index, String word) {
        return index.search(SearchQuery.of(word), Vocabulary.NONE, Access.EVERYONE)
                .total();
    }

    @Test
    void theErrorOfABrokenIndexNamesTheRemedy() {
        damage(name -> name.startsWith("_"), Files::delete);

        try (NoteIndex index = open()) {
            assertThatThrownBy(() -> index.search(SearchQuery.of("first"), Vocabulary.NONE, Access.EVERYONE))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("knowhow index")
                    .hasMessageNotContaining("--rebuild");
        }
    }

    private void assertBuiltAnew() {
        try (NoteIndex index = open();
                NoteIndex.Update update = index.update()) {
            assertThat(update.stamps()).isEmpty();
        }
        write("second");
        try (NoteIndex index = open()) {
            assertThat(index.search(SearchQuery.of("second"), Vocabulary.NONE, Access.EVERYONE)
                            .hits())
                    .hasSize(1);
            assertThat(index.search(SearchQuery.of("first"), Vocabulary.NONE, Access.EVERYONE)
                            .hits())
                    .isEmpty();
        }
        assertThat(folder.resolve("mine.txt")).hasContent("not of the index");
    }

    private void write(String word) {
        try (NoteIndex index = open()) {
            write(index, word);
        }
    }

    private static void write(NoteIndex index, String word) {
        Note note = Notes.note(word + ".md").text(word).build();
        try (NoteIndex.Update update = index.update()) {
            update.put(
                    IndexedNote.builder(note, new Stamp(note.id(), 1, 1, "h")).build());
            update.commit("test", Instant.EPOCH);
        }
    }

    private NoteIndex open() {
        return new LuceneNoteIndex(new IndexFolder(folder), nanos::get);
    }

    /** What is done to a file. */
    private interface Damage {
        void to(Path file) throws IOException;
    }

    private void damage(Predicate<String> names, Damage damage) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> names.test(path.getFileName().toString()))
                    .toList()) {
                damage.to(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
