package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A viewer who may find every note needs no filter. Scores are the same to the last bit, and totals too, so that no
 * answer shows that there is a hidden note.
 */
class FilteredVotesTest {

    private static final int NOTES = 2500;
    private static final int WORDS = 300;

    @TempDir
    Path folder;

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> "word" + (int) (WORDS * Math.pow(random.nextDouble(), 3)))
                .collect(Collectors.joining(" "));
    }

    private static void write(NoteIndex index, boolean hidden) {
        Random random = new Random(1);
        try (NoteIndex.Update update = index.update()) {
            for (int i = 0; i < NOTES; i++) {
                update.put(Notes.indexed(Notes.note("note-" + i + ".md")
                        .title(words(random, 3))
                        .by("ana")
                        .text(words(random, 3 + random.nextInt(100)))
                        .build()));
            }
            if (hidden) {
                update.put(Notes.indexed(Notes.note("hidden.md")
                        .by("bo")
                        .text(words(random, 40))
                        .more()
                        .audience("board")
                        .build()));
            }
            update.commit("test", Instant.EPOCH);
        }
    }

    private static List<String> votes(NoteIndex index, String topic, int limit) {
        return index.votes(topic, Vocabulary.NONE, Access.EVERYONE, limit).votes().stream()
                .map((Vote vote) -> vote.id() + " " + Double.toHexString(vote.score()))
                .toList();
    }

    private static String found(NoteIndex index, String words) {
        SearchResults found = index.search(SearchQuery.of(words), Vocabulary.NONE, Access.EVERYONE);
        return found.total() + " " + found.totalIsExact() + " " + found.relaxation() + " "
                + found.hits().stream()
                        .map(hit -> hit.id() + " " + Double.toHexString(hit.score()))
                        .toList();
    }

    @Test
    void searchesHaveTheSameHitsAndTotalsWithAndWithoutAFilter() {
        try (NoteIndex all = new LuceneNoteIndex(new IndexFolder(folder.resolve("all")));
                NoteIndex filtered = new LuceneNoteIndex(new IndexFolder(folder.resolve("filtered")))) {
            write(all, false);
            write(filtered, true);
            Random random = new Random(3);
            for (int i = 0; i < 200; i++) {
                String words = words(random, 1 + i % 6);
                assertThat(found(all, words)).as(words).isEqualTo(found(filtered, words));
            }
        }
    }

    @Test
    void aTotalIsNeverBelowThePageThatIsShown() {
        try (NoteIndex all = new LuceneNoteIndex(new IndexFolder(folder.resolve("all")))) {
            write(all, false);
            SearchQuery query = SearchQuery.of(words(new Random(3), 6)).withOffset(1_200);

            SearchResults page = all.search(query, Vocabulary.NONE, Access.EVERYONE);

            assertThat(page.hits()).isNotEmpty();
            assertThat(page.total()).isGreaterThanOrEqualTo(1_200 + page.hits().size());
        }
    }

    @Test
    void votesHaveTheSameScoresWithAndWithoutAFilter() {
        try (NoteIndex all = new LuceneNoteIndex(new IndexFolder(folder.resolve("all")));
                NoteIndex filtered = new LuceneNoteIndex(new IndexFolder(folder.resolve("filtered")))) {
            write(all, false);
            write(filtered, true);
            Random random = new Random(2);
            for (int i = 0; i < 200; i++) {
                String topic = words(random, 1 + i % 6);
                int limit = i % 3 == 0 ? 1000 : 20;
                assertThat(votes(all, topic, limit)).as(topic).isEqualTo(votes(filtered, topic, limit));
            }
        }
    }
}
