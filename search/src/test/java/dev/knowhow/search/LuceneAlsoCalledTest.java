package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults.AlsoCalled;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other names of the topic of a query. */
class LuceneAlsoCalledTest {

    @TempDir
    Path folder;

    private NoteIndex index = new InMemoryNoteIndex();

    /** One note about it, four that speak of it by its title and two of those that link to it by words of their own. */
    private static List<IndexedNote> notes(String... linkedFrom) {
        Notes channel = Notes.note("channel.md").title("Dead letter channel").text("what cannot be read goes there");
        channel.more().alias("poison messages");
        List<IndexedNote> notes = new ArrayList<>();
        notes.add(linked(channel.build(), linkedFrom));
        for (int i = 0; i < 4; i++) {
            String more = i < 2 ? "the parking lot" : "yesterday";
            notes.add(linked(Notes.note(i + ".md")
                    .text("it went to the dead letter channel, " + more)
                    .build()));
        }
        return notes;
    }

    private static IndexedNote linked(Note note, String... from) {
        List<Anchor> anchors = Stream.of(from)
                .map(id -> new Anchor(new NoteId(id), "parking lot", List.of()))
                .toList();
        return IndexedNote.builder(note, Notes.stamp(note, 1)).anchors(anchors).build();
    }

    @BeforeEach
    void openIndex() {
        index = filled("index", notes("0.md", "1.md"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private NoteIndex filled(String name, List<IndexedNote> notes) {
        NoteIndex filled = new LuceneNoteIndex(new IndexFolder(folder.resolve(name)));
        try (NoteIndex.Update update = filled.update()) {
            notes.forEach(update::put);
            update.commit("test", Instant.EPOCH);
        }
        return filled;
    }

    private static List<AlsoCalled> asked(NoteIndex index, SearchQuery query) {
        return index.search(query, Vocabulary.NONE, Access.EVERYONE).alsoCalled();
    }

    private List<AlsoCalled> asked(String text) {
        return asked(index, SearchQuery.of(text));
    }

    @Test
    void fewHitsAddNamesThatFindMore() {
        assertThat(asked("poison messages"))
                .containsExactly(new AlsoCalled("Dead letter channel", 5), new AlsoCalled("parking lot", 3));
        assertThat(asked("dead letter box"))
                .containsExactly(
                        new AlsoCalled("Dead letter channel", 5),
                        new AlsoCalled("parking lot", 3),
                        new AlsoCalled("poison messages", 1));
    }

    @Test
    void manyHitsAddNoNames() {
        assertThat(asked("dead letter channel")).isEmpty();
        assertThat(asked("parking lot")).isEmpty();
        assertThat(asked("")).isEmpty();
        assertThat(asked("the")).isEmpty();
    }

    @Test
    void notesWithADifferentNameAddNoNames() {
        assertThat(asked("read")).isEmpty();
        assertThat(asked("poison tea")).isEmpty();
        assertThat(asked("why do poison messages never arrive in time")).isEmpty();
    }

    @Test
    void whatOneNoteAloneCallsItIsNoName() {
        try (NoteIndex once = filled("once", notes("0.md"))) {
            assertThat(asked(once, SearchQuery.of("poison messages")))
                    .containsExactly(new AlsoCalled("Dead letter channel", 5));
        }
    }

    @Test
    void namesOfTheVocabularyAreAdded() {
        Vocabulary words =
                Vocabulary.builder().same("DLQ", "dead letter channel").build();

        assertThat(index.search(SearchQuery.of("poison messages"), words, Access.EVERYONE)
                        .alsoCalled())
                .extracting(AlsoCalled::name)
                .containsExactly("DLQ", "Dead letter channel", "parking lot");
    }

    @Test
    void requiredClausesApplyToNamesToo() {
        assertThat(asked("poison messages NOT yesterday"))
                .containsExactly(new AlsoCalled("Dead letter channel", 3), new AlsoCalled("parking lot", 3));
        assertThat(asked("poison messages path:nowhere")).isEmpty();
        assertThat(asked("\"poison messages\"")).isEmpty();
    }

    @Test
    void bareHitsAndLaterPagesComeWithoutThem() {
        SearchQuery query = SearchQuery.of("poison messages");

        assertThat(asked(index, query.withoutPassages())).isEmpty();
        assertThat(asked(index, query.withOffset(1))).isEmpty();
    }

    @Test
    void hiddenNotesAddNoNamesAndAreNotCounted() {
        List<IndexedNote> withSecrets = new ArrayList<>(notes("0.md", "1.md"));
        List<String> secrets =
                IntStream.range(0, 6).mapToObj(i -> "secret-" + i + ".md").toList();
        for (String id : secrets) {
            Notes secret = Notes.note(id).title("Poison messages").text("toxic events, dead letter channel, box");
            secret.more().alias("toxic events").audience("board");
            withSecrets.add(linked(secret.build(), secrets.toArray(String[]::new)));
        }
        try (NoteIndex with = filled("with", withSecrets)) {
            for (String text : List.of("poison messages", "dead letter box", "toxic events", "toxic", "parking")) {
                assertThat(with.search(SearchQuery.of(text), Vocabulary.NONE, Access.EVERYONE))
                        .as(text)
                        .isEqualTo(index.search(SearchQuery.of(text), Vocabulary.NONE, Access.EVERYONE));
            }
            Access board = new Access(false, Set.of("board"), Set.of());
            assertThat(with.search(SearchQuery.of("dead letter box"), Vocabulary.NONE, board)
                            .relaxation()
                            .notes())
                    .isEqualTo(6);
        }
    }

    @Test
    void wordsOfLinksFromNotesThatMayNotBeSeenAreNoName() {
        List<IndexedNote> notes = new ArrayList<>(notes("hidden-1.md", "hidden-2.md", "0.md"));
        for (String id : List.of("hidden-1.md", "hidden-2.md")) {
            Notes hidden = Notes.note(id).text("see the parking lot");
            hidden.more().audience("board");
            notes.add(linked(hidden.build()));
        }
        try (NoteIndex with = filled("links", notes)) {
            assertThat(asked(with, SearchQuery.of("poison messages")))
                    .containsExactly(new AlsoCalled("Dead letter channel", 5));
        }
    }
}
