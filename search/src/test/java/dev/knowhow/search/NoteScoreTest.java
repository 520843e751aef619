package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score of a note in the ranking of people. */
class NoteScoreTest {

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

    private static Note note(String id, String text) {
        return Notes.note(id).by("ana").text(text).build();
    }

    private static String filler(int words) {
        return String.join(
                " ", IntStream.range(0, words).mapToObj(i -> "w" + i % 97).toList());
    }

    private void write(List<Note> notes) {
        try (NoteIndex.Update update = index.update()) {
            update.clear();
            notes.forEach(note -> update.put(Notes.indexed(note)));
            update.commit("test", Instant.EPOCH);
        }
    }

    private double score(String topic, String id) {
        return index.votes(topic, Vocabulary.NONE, Access.EVERYONE, 1000).votes().stream()
                .filter(vote -> vote.id().equals(new NoteId(id)))
                .mapToDouble(Vote::score)
                .findFirst()
                .orElse(0);
    }

    /** A note of a few words is about each of them; one of four thousand is not. */
    @Test
    void oneOccurrenceInAShortNoteOutweighsThreeInALongOne() {
        write(List.of(note("short.md", "kafka waits"), note("long.md", filler(4000) + " kafka kafka kafka")));

        assertThat(score("kafka", "short.md")).isGreaterThan(2 * score("kafka", "long.md"));
    }

    /** A few long documents beside many short notes do not make these all alike. */
    @Test
    void theLengthOfOtherNotesDoesNotMatter() {
        List<Note> notes = new ArrayList<>(List.of(note("once.md", "kafka waits"), note("not.md", "waits here")));
        write(notes);
        double ratio = score("kafka", "once.md") / score("waits", "once.md");
        notes.set(1, note("not.md", "waits " + filler(5000)));
        write(notes);

        assertThat(score("kafka", "once.md") / score("waits", "once.md")).isCloseTo(ratio, within(1e-6));
    }

    @Test
    void neighboursInOrderAddToTheirWords() {
        write(List.of(
                note("together.md", "the tail latency grows"),
                note("apart.md", "latency grows the tail"),
                note("far.md", "tail one two three four latency")));

        assertThat(score("tail latency", "together.md")).isGreaterThan(1.3 * score("tail latency", "apart.md"));
        assertThat(score("tail latency", "far.md"))
                .isCloseTo(score("tail latency", "apart.md"), within(0.2 * score("tail latency", "apart.md")));
    }

    /** Two common words that seldom stand side by side say much where they do. */
    @Test
    void aPairIsAsRareAsItIsNotAsItsWordsAre() {
        List<Note> seldom = new ArrayList<>(List.of(note("pair.md", "open source")));
        List<Note> often = new ArrayList<>(seldom);
        for (int i = 0; i < 20; i++) {
            seldom.add(note("n" + i + ".md", "source x open"));
            often.add(note("n" + i + ".md", "open source x"));
        }
        write(seldom);
        double rare = score("open source", "pair.md") - score("source open", "pair.md");
        write(often);
        double common = score("open source", "pair.md") - score("source open", "pair.md");

        assertThat(rare).isGreaterThan(5 * common);
    }

    /** Rights: no score tells that others have the pair in notes that one may not see. */
    @Test
    void pairsInHiddenNotesChangeNoScore() {
        List<Note> open = List.of(note("pair.md", "tail latency"), note("other.md", "tail of a latency"));
        write(open);
        double before = score("tail latency", "pair.md");
        List<Note> more = new ArrayList<>(open);
        for (int i = 0; i < 9; i++) {
            more.add(Notes.note("hidden" + i + ".md")
                    .by("ana")
                    .text("tail latency")
                    .more()
                    .audience("board")
                    .build());
        }
        write(more);

        assertThat(score("tail latency", "pair.md")).isEqualTo(before);
    }
}
