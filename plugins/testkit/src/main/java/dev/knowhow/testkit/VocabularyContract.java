package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Contract for synonyms of the vocabulary. Subclasses open the index under test. */
public abstract class VocabularyContract extends OpenedIndex {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .same("k8s", "kubernetes")
            .same("slo", "service level objective")
            .same("知识图谱", "knowledge graph")
            .broader("observability", "tracing")
            .broader("tracing", "opentelemetry")
            .same("otel", "opentelemetry")
            .build();

    /** For subclasses. */
    protected VocabularyContract() {}

    private void notes(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            NoteIndexContract.put(
                    index, Notes.note(i + ".md").by("ana").text(texts[i]).build());
        }
    }

    private SearchResults search(String text) {
        return index.search(SearchQuery.of(text), WORDS, Access.EVERYONE);
    }

    private List<String> found(String text) {
        return search(text).hits().stream().map(hit -> hit.id().path()).toList();
    }

    @Test
    void aNoteIsFoundByAnotherNameOfItsTopic() {
        notes("we run k8s", "we run kubernetes", "we run marathons");

        assertThat(found("k8s")).containsExactlyInAnyOrder("0.md", "1.md");
        assertThat(found("Kubernetes")).containsExactlyInAnyOrder("0.md", "1.md");
    }

    @Test
    void aNameOfSeveralWordsIsFoundAsAWhole() {
        notes("each service level objective counts", "the level of service", "our slo");

        assertThat(found("slo")).containsExactlyInAnyOrder("0.md", "2.md");
        assertThat(found("service level objective")).contains("0.md", "1.md", "2.md");
    }

    @Test
    void aNameOfSeveralWordsIsFoundInATitle() {
        NoteIndexContract.put(
                index,
                Notes.note("title.md")
                        .title("Service level objective")
                        .text("x")
                        .build(),
                Notes.note("other.md").title("Objective").text("service").build());

        assertThat(found("slo")).containsExactly("title.md");
    }

    @Test
    void namesMayBeOfAnyScript() {
        notes("a knowledge graph", "tea");

        assertThat(found("知识图谱")).containsExactly("0.md");
    }

    @Test
    void narrowerTopicsAreFoundAndCountLess() {
        notes("all of opentelemetry", "all of observability", "all of tea", "all of otel");

        assertThat(found("observability")).hasSize(3).startsWith("1.md").doesNotContain("2.md");
        assertThat(found("tracing")).as("not what is broader").containsExactlyInAnyOrder("0.md", "3.md");
    }

    @Test
    void whatTheVocabularyAddsIsAPartOfTheScore() {
        notes("we run kubernetes", "we run k8s");

        for (SearchHit hit : search("run k8s")) {
            double sum = hit.parts().stream().mapToDouble(ScorePart::value).sum();
            assertThat(sum).isCloseTo(hit.score(), Offset.offset(1e-4));
            if (hit.id().path().equals("0.md")) {
                assertThat(hit.parts()).extracting(ScorePart::name).contains("vocabulary: kubernetes");
            }
        }
    }

    @Test
    void theNotesOfATopicVoteByAllItsNames() {
        notes("we run kubernetes", "we run k8s", "tea");

        assertThat(index.votes("k8s", WORDS, Access.EVERYONE, 10).votes())
                .extracting(Vote::id)
                .containsExactlyInAnyOrder(new NoteId("0.md"), new NoteId("1.md"));
        assertThat(index.votes("k8s", WORDS, Access.EVERYONE, 10).votes())
                .as("another name covers the question like the word itself")
                .allSatisfy(vote -> assertThat(vote.coverage()).isEqualTo(1));
        assertThat(index.votes("k8s", Vocabulary.NONE, Access.EVERYONE, 10).votes())
                .hasSize(1);
    }

    @Test
    void anotherNameTellsNothingOfHiddenNotes() {
        Notes hidden = Notes.note("hidden.md").text("kubernetes");
        hidden.more().audience("board");
        NoteIndexContract.put(index, hidden.build());

        assertThat(found("k8s")).isEmpty();
        assertThat(search("k8s").total()).isZero();
        assertThat(index.votes("k8s", WORDS, Access.EVERYONE, 10).votes()).isEmpty();
    }

    @Test
    void aQuestionWithoutItsNamesIsAnsweredAsIfThereWereNoVocabulary() {
        NoteIndexContract.put(index, Corpus.notes(new Random(1), 40).toArray(dev.knowhow.note.Note[]::new));
        for (String question : Corpus.questions(new Random(2), 20)) {
            assertThat(search(question))
                    .as(question)
                    .isEqualTo(index.search(SearchQuery.of(question), Vocabulary.NONE, Access.EVERYONE));
        }
    }

    @Test
    void noQuestionIsAnErrorHoweverManyNamesThereAre() {
        notes("n1 n2", "tea");
        Vocabulary.Builder words = Vocabulary.builder();
        for (int i = 0; i < 300; i++) {
            words.same("n" + i, "all of them").broader("everything", "n" + i).same("the", "and of " + i);
        }
        Vocabulary many = words.build();
        for (String question :
                List.of("everything", "all of them", "the", "n1 n2 ".repeat(5000), "n1#", "everything and of 7")) {
            index.search(SearchQuery.of(question), many, Access.ALL);
            index.votes(question, many, Access.ALL, 10);
            index.passages(question, many, List.of(new NoteId("0.md")), Access.ALL);
        }
    }
}
