package dev.knowhow.internal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoteStoreTest {

    @Test
    void givesBackWhatItSpilled() throws IOException {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            notes.add(
                    Note.builder("n" + i + ".md").title("title ".repeat(i + 1)).build());
        }
        try (NoteStore store = new NoteStore(2000)) {
            notes.parallelStream().forEach(store::put);
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> assertThat(store.get(notes.get(i).id())).isEqualTo(notes.get(i)));
        }
    }
}
