package dev.knowhow.internal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.ingest.NoteStore.Aside;
import dev.knowhow.internal.ingest.NoteStore.Place;
import dev.knowhow.note.Note;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoteStoreTest {

    private static Aside aside(int number) {
        Note note = Note.builder("n" + number + ".md")
                .title("title ".repeat(number + 1))
                .build();
        return new Aside(note, new Stamp(note.id(), number, -number, "abc".repeat(number % 3)));
    }

    @Test
    void givesBackWhatItSpilled() throws IOException {
        List<Aside> notes =
                IntStream.range(0, 200).mapToObj(NoteStoreTest::aside).toList();
        try (NoteStore store = new NoteStore(2000)) {
            List<Place> places = notes.parallelStream()
                    .map(each -> store.put(each.note(), each.stamp()))
                    .toList();
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> assertThat(store.get(notes.get(i).note().id(), places.get(i)))
                            .isEqualTo(notes.get(i)));
        }
    }
}
