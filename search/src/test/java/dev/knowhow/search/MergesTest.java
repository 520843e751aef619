package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index keeps few segments however small the updates: each merge is completed. */
class MergesTest {

    private static final int UPDATES = 200;
    private static final int FEW = 20;

    @TempDir
    Path folder;

    @Test
    void byACommandForEachUpdate() throws Exception {
        for (int i = 0; i < UPDATES; i++) {
            try (NoteIndex index = index()) {
                commit(index, i);
            }
        }
        assertThat(segments()).isLessThan(FEW);
        assertAllIsFound();
    }

    /** As {@code Knowhow.index()} does, for all notes or some. */
    @Test
    void byOneProcessThatCommitsEachUpdate() throws Exception {
        try (NoteIndex index = index()) {
            for (int i = 0; i < UPDATES; i++) {
                commit(index, i);
            }
            assertThat(segments()).isLessThan(FEW);
        }
        assertAllIsFound();
    }

    /** As {@code Knowhow.watch} does: it shows each change, and commits some together. */
    @Test
    void byOneProcessThatWatches() throws Exception {
        try (NoteIndex index = index()) {
            for (int i = 0; i < UPDATES; i++) {
                try (NoteIndex.Update update = index.update()) {
                    put(update, i);
                    update.publish("test", Instant.EPOCH);
                }
                if (i % 10 == 9) {
                    index.commit();
                }
            }
            assertThat(segments()).isLessThan(FEW);
        }
        assertAllIsFound();
    }

    private static void commit(NoteIndex index, int i) {
        try (NoteIndex.Update update = index.update()) {
            put(update, i);
            update.commit("test", Instant.EPOCH);
        }
    }

    private static void put(NoteIndex.Update update, int i) {
        update.put(Notes.indexed(Notes.note("note" + i + ".md").text("words").build()));
    }

    private NoteIndex index() {
        return new LuceneNoteIndex(new IndexFolder(folder));
    }

    private int segments() throws Exception {
        try (FSDirectory files = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(files)) {
            return reader.leaves().size();
        }
    }

    private void assertAllIsFound() {
        try (NoteIndex index = index()) {
            assertThat(index.search(SearchQuery.of("words"), Vocabulary.NONE, Access.EVERYONE)
                            .total())
                    .isEqualTo(UPDATES);
        }
    }
}
