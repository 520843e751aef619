package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract for autocomplete. Subclasses open the index under test. */
public abstract class CompletionContract extends OpenedIndex {

    /** For subclasses. */
    protected CompletionContract() {}

    private List<String> typed(String text) {
        return index.complete(text, Access.EVERYONE, 10).stream()
                .map(Completion::text)
                .toList();
    }

    @Test
    void anIndexThatIsNotThereCompletesNothing() {
        assertThat(typed("a")).isEmpty();
    }

    @Test
    void eachSortOfNameIsCompleted() {
        Notes note = Notes.note("retry.md")
                .title("Retries")
                .by("Reto Wyss")
                .section("Remedies", "x")
                .text("x");
        note.more().alias("Reconnecting").tag("resilience");
        NoteIndexContract.put(index, note.build());

        assertThat(index.complete("re", Access.EVERYONE, 10))
                .containsExactly(
                        new Completion(Kind.TITLE, "Retries", "retry.md"),
                        new Completion(Kind.TAG, "resilience", "resilience"),
                        new Completion(Kind.PERSON, "Reto Wyss", "Reto Wyss"),
                        new Completion(Kind.ALIAS, "Reconnecting", "retry.md"),
                        new Completion(Kind.HEADING, "Remedies", "retry.md"));
    }

    @Test
    void anyWordOfANameMayBeTheStart() {
        NoteIndexContract.put(
                index,
                Notes.note("a.md").title("Tail latency of queues").build(),
                Notes.note("b.md").title("Latency").build());

        assertThat(typed("lat")).containsExactly("Latency", "Tail latency of queues");
        assertThat(typed("latency of q")).containsExactly("Tail latency of queues");
        assertThat(typed("ency")).isEmpty();
    }

    @Test
    void caseAccentsAndSignsDoNotCount() {
        NoteIndexContract.put(
                index,
                Notes.note("a.md").title("Über-Größen: was tun?").build(),
                Notes.note("b.md").title("知识图谱入门").build());

        assertThat(typed("uber gro")).containsExactly("Über-Größen: was tun?");
        assertThat(typed("图谱")).containsExactly("知识图谱入门");
        assertThat(typed("  WAS ")).containsExactly("Über-Größen: was tun?");
    }

    @Test
    void aNameOfManyNotesIsGivenOnce() {
        Notes one = Notes.note("b.md").title("Same").by("ana");
        one.more().tag("kafka");
        Notes two = Notes.note("a.md").title("Same").by("ana");
        two.more().tag("kafka");
        NoteIndexContract.put(index, one.build(), two.build());

        assertThat(index.complete("same", Access.EVERYONE, 10))
                .containsExactly(new Completion(Kind.TITLE, "Same", "a.md"));
        assertThat(typed("kaf")).containsExactly("kafka");
        assertThat(typed("an")).containsExactly("ana");
    }

    @Test
    void whatIsGoneIsNotCompleted() {
        NoteIndexContract.put(
                index,
                Notes.note("a.md").title("Kafka").build(),
                Notes.note("b.md").title("Tea").build());
        NoteIndexContract.put(index, Notes.note("a.md").title("Kernel").build());
        NoteIndexContract.write(index, update -> update.delete(new dev.knowhow.note.NoteId("b.md")));

        assertThat(typed("k")).containsExactly("Kernel");
        assertThat(typed("t")).isEmpty();
    }

    @Test
    void nothingIsToldOfNotesThatMayNotBeSeen() {
        NoteIndex without = open(folder.resolve("without"));
        List<Note> seen = Corpus.notes(new Random(5), 40);
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        List<Note> all = new ArrayList<>(seen);
        for (int i = 0; i < 30; i++) {
            Notes hidden = Notes.note("hidden-" + i + ".md")
                    .title(Corpus.questions(new Random(i), 1).getFirst() + " hidden")
                    .by("eve")
                    .section("kafka secret " + i, "x");
            hidden.more()
                    .tag("secret" + i)
                    .alias("secret alias")
                    .status(i % 3 == 0 ? Status.DRAFT : i % 3 == 1 ? Status.UNLISTED : Status.PUBLISHED);
            if (i % 3 == 2) {
                hidden.more().audience("board");
            }
            all.add(hidden.build());
        }
        NoteIndexContract.put(index, all.toArray(Note[]::new));

        for (String word : Corpus.questions(new Random(6), 40)) {
            for (int length = 1; length <= Math.min(6, word.length()); length++) {
                String typed = word.substring(0, length);
                for (int limit : new int[] {1, 3, 10}) {
                    assertThat(index.complete(typed, Access.EVERYONE, limit))
                            .as(typed)
                            .isEqualTo(without.complete(typed, Access.EVERYONE, limit));
                }
            }
        }
        assertThat(typed("secret")).isEmpty();
        assertThat(typed("eve")).isEmpty();
        assertThat(index.complete("secret", new Access(false, Set.of("board"), Set.of()), 100))
                .isNotEmpty();
        without.close();
    }

    @Test
    void nothingTypedIsAnError() {
        NoteIndexContract.put(index, Corpus.notes(new Random(12), 20).toArray(Note[]::new));
        List<String> odd = new ArrayList<>(Corpus.oddQuestions(new Random(13), 100));
        odd.add("word ".repeat(10_000));
        odd.add("x".repeat(100_000));
        odd.add("知".repeat(500));
        odd.forEach(text -> index.complete(text, Access.EVERYONE, 10));
        assertThat(typed("?!")).isEmpty();
    }
}
