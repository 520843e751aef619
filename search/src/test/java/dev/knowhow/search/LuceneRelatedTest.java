package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Related;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import dev.knowhow.testkit.RelatedContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneRelatedTest extends RelatedContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    @Test
    void reasonsPreferWordsOfNamesToWordsInPassing(@TempDir Path place) {
        try (NoteIndex index = open(place)) {
            put(
                    index,
                    Notes.note("one.md")
                            .title("Backpressure")
                            .text("Consumers lag. Nobody noticed when messages dropped; lag grew.")
                            .build(),
                    Notes.note("two.md")
                            .title("Queues")
                            .section("Backpressure", "Nobody noticed when messages dropped, for lag.")
                            .build(),
                    Notes.note("three.md").text("Nobody knew when.").build());

            assertThat(index.related(new NoteId("one.md"), Access.EVERYONE, 2))
                    .extracting(Related::words)
                    .containsExactly(List.of("backpressure", "lag"), List.of("nobody"));
        }
    }

    @Test
    void wordsOfManyNotesAreNoReason(@TempDir Path place) {
        try (NoteIndex index = open(place)) {
            List<Note> notes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String rare = i < 2 ? "vacuum" : "stone";
                notes.add(Notes.note(i + ".md").text("postgres " + rare).build());
            }
            put(index, notes.toArray(Note[]::new));

            assertThat(index.related(new NoteId("0.md"), Access.EVERYONE, 2))
                    .extracting(Related::words)
                    .containsExactly(List.of("vacuum"), List.of());
        }
    }

    private static void put(NoteIndex index, Note... notes) {
        try (NoteIndex.Update update = index.update()) {
            for (Note note : notes) {
                update.put(IndexedNote.builder(note, Notes.stamp(note, 1)).build());
            }
            update.commit("test", Instant.EPOCH);
        }
    }
}
