package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract for queries whose words no note, or few notes, contain. Subclasses open the index under test. */
public abstract class RelaxationContract extends SampleIndex {

    /** For subclasses. */
    protected RelaxationContract() {}

    @Test
    void anAnswerTellsWhetherANoteHasAllWords() {
        SearchResults results = ask("kafka kubernetes streams");

        assertThat(results.relaxation().step()).isEqualTo(Step.ALL_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(results.total()).isEqualTo(3);
        assertThat(hit(results, "trends/2025/streams.md").missing()).isEmpty();
        assertThat(hit(results, "guides/queues.md").missing()).containsExactly("kubernetes", "streams");
    }

    @Test
    void anAnswerTellsWhetherANoteHasMostWords() {
        SearchResults results = ask("kafka kubernetes rabbitmq");

        assertThat(results.relaxation().step()).isEqualTo(Step.MOST_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(results.total()).isEqualTo(4);
        assertThat(hit(results, "trends/2025/streams.md").missing()).containsExactly("rabbitmq");
    }

    @Test
    void anAnswerTellsWhetherNotesHaveSomeWordsOnly() {
        SearchResults results = ask("kubernetes rabbitmq");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(2);
        assertThat(ask("zzz").relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(ask("zzz").relaxation().notes()).isZero();
    }

    @Test
    void wordsOfHiddenNotesAreMissing() {
        SearchResults results = ask("kafka unicorn");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(index.search(SearchQuery.of("kafka unicorn"), Vocabulary.NONE, TEAM)
                        .relaxation()
                        .step())
                .isEqualTo(Step.ALL_WORDS);
    }

    @Test
    void aPhraseThatNoNoteHasIsLoosened() {
        SearchResults results = ask("\"letter dead queue\" kafka");

        assertThat(results.relaxation().loosened()).containsExactly("letter dead queue");
        assertThat(ids(results)).contains("guides/retries.md", "guides/queues.md");
        assertThat(ask("\"dead letter queue\"").relaxation().loosened()).isEmpty();
    }

    @Test
    void onlyThePhraseThatNoNoteHasIsLoosened() {
        SearchResults results = ask("\"dead letter\" \"queue dead\"");

        assertThat(results.relaxation().loosened()).containsExactly("queue dead");
        assertThat(ids(results)).containsExactly("guides/retries.md");
    }

    @Test
    void whereNoNoteHasAnyWordCloseOnesAreSearchedFor() {
        SearchResults results = ask("kuberntes");

        assertThat(results.relaxation().step()).isEqualTo(Step.FUZZY);
        assertThat(results.relaxation().replaced()).isEqualTo(Map.of("kuberntes", "kubernetes"));
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(ids(results)).containsExactly("trends/2025/streams.md");
        assertThat(results.didYouMean()).isNull();
    }

    @Test
    void whereNotesHaveSomeWordsABetterSpellingIsProposed() {
        SearchResults results = ask("kafka kuberntes -tag:x");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(results.didYouMean()).isEqualTo("kafka kubernetes -tag:x");
        assertThat(ids(results)).hasSize(3);
        assertThat(ask(String.valueOf(results.didYouMean())).relaxation().step())
                .isEqualTo(Step.ALL_WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka streams",
                "kafka zzzzzz",
                "kafka kuberntes -kubernetes",
                "kafka kuberntes path:guides",
                "kafka k8z",
                "kafka unicorm"
            })
    void nothingIsProposedThatDoesNotFindMore(String question) {
        assertThat(ask(question).didYouMean()).isNull();
    }

    @Test
    void aWordThatBeginsWithAnotherLetterIsMendedByOneErrorOnly() {
        assertThat(ask("ukbernetes").relaxation().replaced()).isEqualTo(Map.of("ukbernetes", "kubernetes"));
        assertThat(ask("ubernetes").relaxation().replaced()).isEqualTo(Map.of("ubernetes", "kubernetes"));
        assertThat(ask("ubernetess").relaxation().replaced()).isEmpty();
    }

    @Test
    void noSpellingTellsOfHiddenNotes() {
        NoteIndex without = open(folder.resolve("without"));
        NoteIndex with = open(folder.resolve("with"));
        List<Note> seen = Corpus.notes(new Random(21), 40);
        List<Note> all = new ArrayList<>(seen);
        for (int i = 0; i < 30; i++) {
            Notes note = Notes.note("hidden-" + i + ".md")
                    .text("kafkb kafkc postgrex postgrez latenzy latencz clusterz serch unicorn" + i);
            note.more().audience("x");
            all.add(note.build());
        }
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        NoteIndexContract.put(with, all.toArray(Note[]::new));

        for (String question : List.of(
                "kafk",
                "kafkd",
                "kafkb",
                "postgrx",
                "latenzy",
                "clstr",
                "kafka serch",
                "kafka unicorn3",
                "unicorm3",
                "postgrex latency",
                "kafka postgrx",
                "cluste*",
                "kafk* latency",
                "-kafkb",
                "has:tag")) {
            SearchQuery query =
                    SearchQuery.of(question).withLimit(100).withoutPassages().withFacets(countable());
            SearchResults one = without.search(query, Vocabulary.NONE, Access.EVERYONE);
            SearchResults two = with.search(query, Vocabulary.NONE, Access.EVERYONE);
            assertThat(two).as(question).isEqualTo(one);
        }
        without.close();
        with.close();
    }
}
