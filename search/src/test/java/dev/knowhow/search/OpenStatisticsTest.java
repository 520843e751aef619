package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import dev.knowhow.testkit.Notes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores rest on the notes that everyone may find as they are now, and on nothing else. */
class OpenStatisticsTest {

    private static final SearchQuery QUESTION = SearchQuery.of("kafka consumer").withLimit(100);

    @TempDir
    Path folder;

    @Test
    void hiddenNotesWithoutTextChangeNoScore() {
        try (NoteIndex plain = index("plain");
                NoteIndex mixed = index("mixed")) {
            write(plain, update -> openNotes(update));
            write(mixed, update -> {
                openNotes(update);
                for (int i = 0; i < 9; i++) {
                    put(update, hidden("hidden-" + i + ".md"));
                }
            });

            assertThat(answer(mixed)).hasSize(5).isEqualTo(answer(plain));
        }
    }

    @Test
    void notesThatWereReplacedOrDeletedChangeNoScore() {
        try (NoteIndex fresh = index("fresh");
                NoteIndex edited = index("edited")) {
            write(fresh, update -> {
                openNotes(update);
                others(update);
            });
            write(edited, update -> {
                openNotes(update);
                others(update);
                put(update, Notes.note("gone.md").text("kafka kafka kafka").build());
            });
            write(edited, update -> {
                update.delete(new NoteId("gone.md"));
                put(update, Notes.note("note-0.md").text("kafka was here").build());
            });
            write(edited, update -> openNotes(update));

            assertThat(answer(edited)).hasSize(5).isEqualTo(answer(fresh));
        }
    }

    @Test
    void whatIsKeptIsThereHoweverOftenItIsRewrittenAmongHiddenNotes() {
        try (NoteIndex index = index("kept")) {
            write(index, update -> {
                openNotes(update);
                for (int i = 0; i < 60; i++) {
                    put(update, hidden("hidden-" + i + ".md"));
                }
                update.keep("people.yml", new byte[] {1});
                update.keep("made-by", new byte[] {1});
            });
            for (int i = 0; i < 6; i++) {
                byte[] content = ("version " + i).getBytes(StandardCharsets.UTF_8);
                write(index, update -> {
                    update.keep("people.yml", content);
                    update.keep("made-by", content);
                });
                assertThat(index.kept("people.yml")).as("people, write %s", i).contains(content);
                assertThat(index.kept("made-by")).as("made-by, write %s", i).contains(content);
            }
        }
    }

    private NoteIndex index(String name) {
        return new LuceneNoteIndex(new IndexFolder(folder.resolve(name)));
    }

    private static void openNotes(NoteIndex.Update update) {
        for (int i = 0; i < 5; i++) {
            put(
                    update,
                    Notes.note("note-" + i + ".md")
                            .text("a kafka consumer waits" + " and waits".repeat(i))
                            .build());
        }
    }

    /** So many that the few that were replaced are not worth a merge. */
    private static void others(NoteIndex.Update update) {
        for (int i = 0; i < 200; i++) {
            put(update, Notes.note("other-" + i + ".md").text("tea " + i).build());
        }
    }

    private static Note hidden(String id) {
        Notes note = Notes.note(id).title("Kafka consumer");
        note.more().audience("board");
        return note.build();
    }

    private static void put(NoteIndex.Update update, Note note) {
        update.put(IndexedNote.builder(note, new Stamp(note.id(), 1, 1, "h")).build());
    }

    private static void write(NoteIndex index, Consumer<NoteIndex.Update> change) {
        try (NoteIndex.Update update = index.update()) {
            change.accept(update);
            update.commit("test", Instant.EPOCH);
        }
    }

    /** The hits with their scores to the last bit. */
    private static List<String> answer(NoteIndex index) {
        return index.search(QUESTION, Vocabulary.NONE, Access.EVERYONE).hits().stream()
                .map(OpenStatisticsTest::line)
                .toList();
    }

    private static String line(SearchHit hit) {
        return hit.id() + " " + hit.parts();
    }
}
