package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Snippet.Range;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import dev.knowhow.testkit.VocabularyContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVocabularyTest extends VocabularyContract {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .same("k8s", "kubernetes")
            .same("llm", "large language model")
            .broader("kubernetes", "kubelet")
            .build();

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    private List<SearchHit> search(NoteIndex index, String text) {
        return index.search(SearchQuery.of(text).withLimit(50), WORDS, Access.EVERYONE)
                .hits();
    }

    private NoteIndex indexed(Path place, Note... notes) {
        NoteIndex index = open(place);
        try (NoteIndex.Update update = index.update()) {
            for (Note note : notes) {
                update.put(Notes.indexed(note));
            }
            update.commit("test", Instant.EPOCH);
        }
        return index;
    }

    private static double score(List<SearchHit> hits, String id) {
        return hits.stream()
                .filter(hit -> hit.id().path().equals(id))
                .findFirst()
                .orElseThrow()
                .score();
    }

    /** Kubernetes is as common here as k8s is rare. */
    private static Note[] clusters() {
        Note[] notes = new Note[40];
        for (int i = 0; i < 20; i++) {
            notes[i] =
                    Notes.note("common-" + i + ".md").text("kubernetes cluster").build();
            notes[20 + i] = Notes.note("tea-" + i + ".md").text("green tea").build();
        }
        return notes;
    }

    @Test
    void anotherNameCountsAsMuchAsTheOneAskedHoweverRareEitherIs(@TempDir Path place) {
        try (NoteIndex index = indexed(place, clusters())) {
            List<SearchHit> before = search(index, "kubernetes");
            assertThat(before).hasSize(20);
        }
        try (NoteIndex index =
                indexed(place, Notes.note("rare-1.md").text("k8s cluster").build())) {
            List<SearchHit> hits = search(index, "k8s");
            assertThat(hits).hasSize(21);
            assertThat(score(hits, "common-1.md")).isCloseTo(score(hits, "rare-1.md"), Offset.offset(1e-3));
        }
    }

    @Test
    void aNoteThatUsesAllNamesCountsTheTopicOnce(@TempDir Path place) {
        try (NoteIndex index = indexed(
                place,
                Notes.note("both.md").text("kubernetes or k8s").build(),
                Notes.note("upgrade.md").text("kubernetes or upgrade").build(),
                Notes.note("tea.md").text("green tea").build())) {
            assertThat(search(index, "k8s upgrade").getFirst().id().path()).isEqualTo("upgrade.md");
        }
    }

    @Test
    void aNoteCalledByAnotherNameComesBeforeThoseThatMentionIt(@TempDir Path place) {
        try (NoteIndex index = indexed(
                place,
                Notes.note("mention.md")
                        .title("Weekly")
                        .text("k8s k8s k8s k8s and the llm llm")
                        .build(),
                Notes.note("exact.md").title("k8s").text("short").build(),
                Notes.note("other.md").title("Kubernetes").text("short").build(),
                Notes.note("model.md")
                        .title("Large language models")
                        .text("short")
                        .build())) {
            assertThat(search(index, "k8s")).extracting(hit -> hit.id().path()).startsWith("exact.md", "other.md");
            assertThat(search(index, "llm").getFirst().id().path()).isEqualTo("model.md");
        }
    }

    @Test
    void otherNamesAreHighlighted(@TempDir Path place) {
        try (NoteIndex index =
                indexed(place, Notes.note("a.md").text("we run kubernetes").build())) {
            var passage = Objects.requireNonNull(search(index, "k8s").getFirst().passage());
            assertThat(passage.snippet().highlights()).containsExactly(new Range(7, 17));
        }
    }

    @Test
    void narrowerNamesCountHalf(@TempDir Path place) {
        try (NoteIndex index = indexed(
                place,
                Notes.note("same.md").text("run kubernetes").build(),
                Notes.note("below.md").text("run kubelet").build(),
                Notes.note("tea.md").text("green tea").build())) {
            List<SearchHit> hits = search(index, "kubernetes");
            assertThat(score(hits, "below.md")).isCloseTo(score(hits, "same.md") / 2, Offset.offset(1e-3));
        }
    }
}
