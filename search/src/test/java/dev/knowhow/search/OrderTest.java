package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of the same score come by id, in whatever order and in how many pieces they were written. */
class OrderTest {

    @TempDir
    Path folder;

    private NoteIndex index;

    @BeforeEach
    void open() {
        index = new LuceneNoteIndex(new IndexFolder(folder));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void write(List<String> ids) {
        try (NoteIndex.Update update = index.update()) {
            ids.forEach(id -> update.put(
                    Notes.indexed(Notes.note(id).by("ana").text("kafka waits").build())));
            update.commit("test", Instant.EPOCH);
        }
    }

    private List<String> found(int limit) {
        SearchQuery query = SearchQuery.of("kafka").withLimit(limit).withoutPassages();
        return index.search(query, Vocabulary.NONE, Access.EVERYONE).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    private List<String> votes(int limit) {
        return index.votes("kafka", Vocabulary.NONE, Access.EVERYONE, limit).votes().stream()
                .map(Vote::id)
                .map(NoteId::path)
                .toList();
    }

    @Test
    void acrossSegmentsAndAfterNotesWereReplacedAndDeleted() {
        List<String> sorted = IntStream.range(0, 90)
                .mapToObj(i -> "note-%02d.md".formatted(i))
                .toList();
        List<String> mixed = new ArrayList<>(sorted);
        Collections.shuffle(mixed, new Random(7));
        write(mixed.subList(0, 30));
        write(mixed.subList(30, 60));
        write(mixed.subList(60, 90));
        write(mixed.subList(20, 40));

        assertThat(found(90)).isEqualTo(sorted);
        assertThat(found(10)).isEqualTo(sorted.subList(0, 10));
        assertThat(votes(90)).isEqualTo(sorted);
        assertThat(votes(10)).isEqualTo(sorted.subList(0, 10));
        assertThat(votes(80))
                .as("all equal notes are collected, and the limit cuts by id")
                .isEqualTo(sorted.subList(0, 80));

        try (NoteIndex.Update update = index.update()) {
            sorted.subList(0, 5).forEach(id -> update.delete(new NoteId(id)));
            update.commit("test", Instant.EPOCH);
        }

        assertThat(found(10)).isEqualTo(sorted.subList(5, 15));
        assertThat(votes(10)).isEqualTo(sorted.subList(5, 15));
    }
}
