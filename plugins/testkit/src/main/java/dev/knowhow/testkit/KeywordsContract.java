package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Keyword.Kind;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contract for keywords. Subclasses open the index under test. */
public abstract class KeywordsContract extends OpenedIndex {

    private static final Vocabulary WORDS =
            Vocabulary.builder().same("k8s", "kubernetes").build();

    /** For subclasses. */
    protected KeywordsContract() {}

    private static Notes titled(String id, String title) {
        return Notes.note(id).title(title);
    }

    /** Adds notes, and twenty notes of other authors. */
    private void put(Notes... notes) {
        List<Note> all = new ArrayList<>();
        for (Notes note : notes) {
            all.add(note.build());
        }
        for (int i = 0; i < 20; i++) {
            all.add(titled("tea-" + i + ".md", "Green tea")
                    .text("tea with milk")
                    .build());
        }
        NoteIndexContract.put(index, all.toArray(Note[]::new));
    }

    private static Map<NoteId, Double> parts(double part, String... ids) {
        Map<NoteId, Double> parts = new LinkedHashMap<>();
        for (String id : ids) {
            parts.put(new NoteId(id), part);
        }
        return parts;
    }

    private List<Keyword> keywords(double part, String... ids) {
        return index.keywords(parts(part, ids), WORDS, Access.EVERYONE, 10);
    }

    @Test
    void wordsThatNameNotesSetThemApartUnlessOthersHaveThem() {
        put(
                titled("one.md", "Backpressure with tea").text("slow consumers"),
                titled("two.md", "Queues with backpressure").text("and slow tea"));

        List<Keyword> found = keywords(1, "one.md", "two.md");

        assertThat(found)
                .extracting(keyword -> keyword.text().toLowerCase(Locale.ROOT))
                .containsExactly("backpressure");
        assertThat(found.getFirst().kind()).isEqualTo(Kind.WORDS);
        assertThat(found.getFirst().notes()).containsExactlyInAnyOrder(new NoteId("one.md"), new NoteId("two.md"));
        assertThat(found.getFirst().keyness()).isGreaterThan(Keyword.LEAST);
    }

    @Test
    void tagsAreGivenHoweverFewNotesHaveThem() {
        Notes one = titled("one.md", "A").text("x");
        one.more().tag("Resilience");
        Notes two = titled("two.md", "B").text("y");
        put(one, two);

        assertThat(keywords(1, "one.md", "two.md"))
                .extracting(Keyword::text, Keyword::kind)
                .containsExactly(tuple("Resilience", Kind.TAG));
    }

    @Test
    void aTagOfOneNoteAmongManySaysLittle() {
        String[] ids = new String[10];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "n" + i + ".md";
            Notes note = titled(ids[i], "A").text("x");
            note.more().tag(i == 0 ? "Once" : i < 3 ? "Twice" : "Often");
            put(note);
        }

        assertThat(keywords(1, ids)).extracting(Keyword::text).contains("Twice").doesNotContain("Once");
        assertThat(keywords(1, "n0.md", "n1.md", "n2.md"))
                .filteredOn(keyword -> keyword.kind() == Kind.TAG)
                .as("of few notes, after the others")
                .extracting(Keyword::text)
                .containsExactly("Twice", "Once");
    }

    @Test
    void aTopicOfTheVocabularyIsOneByAllItsNames() {
        put(titled("one.md", "Pods").text("on k8s"), titled("two.md", "Nodes").text("on Kubernetes"));

        assertThat(keywords(1, "one.md", "two.md"))
                .extracting(Keyword::text, Keyword::kind)
                .containsExactly(tuple("kubernetes", Kind.VOCABULARY));
    }

    @Test
    void aNoteCountsByItsPart() {
        put(
                titled("one.md", "Backpressure").text("x"),
                titled("two.md", "Backpressure again").text("y"));

        assertThat(keywords(0.5, "one.md", "two.md").getFirst().keyness())
                .isLessThan(keywords(1, "one.md", "two.md").getFirst().keyness());
    }

    @Test
    void asManyAsAreWanted() {
        put(
                titled("one.md", "Backpressure in queues").text("x"),
                titled("two.md", "Queues, backpressure").text("y"));

        assertThat(index.keywords(parts(1, "one.md", "two.md"), WORDS, Access.EVERYONE, 1))
                .hasSize(1);
        assertThat(index.keywords(Map.of(), WORDS, Access.EVERYONE, 10)).isEmpty();
        assertThat(keywords(1, "none.md")).isEmpty();
    }

    @Test
    void whoWroteEverythingIsSetApartByNothing() {
        NoteIndexContract.put(index, titled("one.md", "Queues").text("x").build());

        assertThat(keywords(1, "one.md")).isEmpty();
    }

    @Test
    void whatMayNotBeSeenCountsForNothing() {
        NoteIndex without = open(folder.resolve("without"));
        List<Note> seen = new ArrayList<>(Corpus.notes(new Random(5), 40));
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        NoteIndexContract.put(index, seen.toArray(Note[]::new));
        Map<NoteId, Double> parts = parts(1, "note-1.md", "note-2.md", "note-3.md", "note-4.md");
        for (int i = 0; i < 12; i++) {
            Notes hidden = titled(
                    "hidden-" + i + ".md", Corpus.questions(new Random(i), 1).getFirst());
            Status status = Status.values()[i % Status.values().length];
            hidden.more().status(status);
            if (status == Status.PUBLISHED) {
                hidden.more().audience("board");
            }
            NoteIndexContract.put(index, hidden.build());
            parts.put(new NoteId("hidden-" + i + ".md"), 1.0);
        }

        List<Keyword> found = index.keywords(parts, WORDS, Access.EVERYONE, 50);

        assertThat(found)
                .isEqualTo(without.keywords(parts, WORDS, Access.EVERYONE, 50))
                .isNotEmpty();
        without.close();
    }
}
