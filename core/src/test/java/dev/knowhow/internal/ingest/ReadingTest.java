package dev.knowhow.internal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.ingest.Reading.Changed;
import dev.knowhow.internal.ingest.Reading.Outcome;
import dev.knowhow.internal.ingest.Reading.Rejected;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.Stamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("a.md"), "text");
    }

    /** A parser that needs more memory than there is, as often as said. */
    private static final class Greedy implements NoteParser {

        private int times;
        private final List<byte[]> taken = new ArrayList<>();

        Greedy(int times) {
            this.times = times;
        }

        @Override
        public boolean accepts(NoteId id) {
            return true;
        }

        @Override
        public Note parse(RawNote raw) {
            while (times > 0) {
                times--;
                taken.add(new byte[Integer.MAX_VALUE]); // more than an array may have
            }
            return Note.builder(raw.id().path()).title("A").build();
        }
    }

    private Outcome read(NoteParser parser) {
        FolderNoteSource source = new FolderNoteSource(folder);
        Vaults none = Vaults.open(List.of(), List.of(), source);
        return new Reading(source, List.of(parser), none, List.of(), UnaryOperator.identity())
                .read(new Stamp(new NoteId("a.md"), 4, 1, ""), "");
    }

    @Test
    void aNoteThatNeedsTheMemoryOfOthersIsParsedAlone() {
        assertThat(read(new Greedy(1))).isInstanceOf(Changed.class);
    }

    @Test
    void aNoteThatNeedsMoreMemoryThanThereIsIsRejected() {
        assertThat(read(new Greedy(2))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.problem().severity()).isEqualTo(Severity.REJECTED);
            assertThat(rejected.problem().what()).contains("more memory");
        });
    }
}
