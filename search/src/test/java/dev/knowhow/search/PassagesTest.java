package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Section;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Passage;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.SectionPositions;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The best section of a note follows from word positions in the index. */
class PassagesTest {

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

    /** Each note is a commit of its own, so that notes lie in several segments. */
    private void put(NoteBuilder note) {
        try (NoteIndex.Update update = index.update()) {
            update.put(Notes.indexed(note.build()));
            update.commit("test", Instant.EPOCH);
        }
    }

    private static Section section(String heading, String text, String code) {
        return new Section(List.of(heading), heading, 1, text, code, List.of());
    }

    private Map<String, String> anchors(String question) {
        Map<String, String> anchors = new TreeMap<>();
        for (SearchHit hit : index.search(SearchQuery.of(question), Vocabulary.NONE, Access.EVERYONE)) {
            Passage passage = Objects.requireNonNull(hit.passage());
            anchors.put(hit.id().path(), passage.anchor());
        }
        return anchors;
    }

    @Test
    void theBestSectionOfEachNoteIsFoundWhereverTheNoteLies() {
        put(Note.builder("a.md")
                .section(section("first", "what consumers are", ""))
                .section(section("second", "kafka waits for consumers", "")));
        put(Note.builder("b.md")
                .section(section("first", "consumers wait for kafka", ""))
                .section(section("second", "what waiting is", "")));

        assertThat(anchors("kafka consumers")).isEqualTo(Map.of("a.md", "second", "b.md", "first"));
    }

    @Test
    void codeCountsForItsOwnSection() {
        put(Note.builder("a.md")
                .section(section("first", "how to start", "run it"))
                .section(section("second", "how to stop", "kafka-stop now"))
                .section(section("third", "how to go on", "")));

        assertThat(anchors("kafka")).isEqualTo(Map.of("a.md", "second"));
    }

    @Test
    void aWordInAHeadingCountsTwice() {
        put(Note.builder("a.md")
                .section(section("first", "kafka is up", ""))
                .section(section("kafka", "it is up", "")));

        assertThat(anchors("kafka")).isEqualTo(Map.of("a.md", "kafka"));
    }

    @Test
    void aVeryLongTextIsJudgedByItsBeginningAndWhatComesAfterItCounts() {
        String longText = "nothing of note ".repeat(SectionPositions.MOST_CHARACTERS / 16);
        put(Note.builder("a.md")
                .section(section("first", longText + " kafka kafka kafka", ""))
                .section(section("second", "kafka", longText)));

        assertThat(anchors("kafka")).isEqualTo(Map.of("a.md", "second"));
    }

    @Test
    void whereNoSectionHasAWordTheFirstIsShown() {
        put(Note.builder("kafka.md")
                .title("kafka")
                .section(section("first", "it is up", ""))
                .section(section("second", "it is down", "")));

        assertThat(anchors("kafka")).isEqualTo(Map.of("kafka.md", "first"));
    }
}
