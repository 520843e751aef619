package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.Related;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contract for related notes. Subclasses open the index under test. */
public abstract class RelatedContract extends OpenedIndex {

    private static final NoteId ONE = new NoteId("one.md");

    /** For subclasses. */
    protected RelatedContract() {}

    /** A note with backlinks. */
    private static IndexedNote linked(Note note, String... from) {
        List<Anchor> anchors = Stream.of(from)
                .map(id -> new Anchor(new NoteId(id), "see", List.of()))
                .toList();
        return IndexedNote.builder(note, Notes.stamp(note, 1)).anchors(anchors).build();
    }

    private static Note note(String id, String text) {
        return Notes.note(id).title(id.replace(".md", "")).text(text).build();
    }

    private static Note hidden(Notes notes, Status status) {
        notes.more().status(status);
        if (status == Status.PUBLISHED) {
            notes.more().audience("board");
        }
        return notes.build();
    }

    private void put(IndexedNote... notes) {
        NoteIndexContract.write(index, update -> {
            for (IndexedNote note : notes) {
                update.put(note);
            }
            for (int i = 0; i < 20; i++) {
                update.put(linked(note("tea-" + i + ".md", "green tea with milk")));
            }
        });
    }

    private List<Related> related() {
        return index.related(ONE, Access.EVERYONE, 10);
    }

    private List<String> ids() {
        return related().stream().map(found -> found.id().path()).toList();
    }

    @Test
    void notesWithTheSameTellingWordsAreRelated() {
        put(
                linked(note("one.md", "partition rebalance in kafka")),
                linked(note("two.md", "when a partition moves, kafka waits for a rebalance")),
                linked(note("three.md", "kafka")));

        assertThat(ids()).containsExactly("two.md", "three.md");
        assertThat(related().getFirst().words()).containsExactlyInAnyOrder("partition", "rebalance", "kafka");
    }

    @Test
    void linksRelateNotesBothWays() {
        put(
                linked(note("one.md", "alpha"), "from.md"),
                linked(note("from.md", "beta")),
                linked(note("to.md", "gamma"), "one.md"));

        assertThat(related())
                .containsExactlyInAnyOrder(
                        new Related(new NoteId("from.md"), "from", Related.LINK, List.of(), true, false, List.of()),
                        new Related(new NoteId("to.md"), "to", Related.LINK, List.of(), false, true, List.of()));
    }

    @Test
    void aLinkWithoutWordsOfItsOwnIsOneToo() {
        Note one = note("one.md", "alpha");
        Anchor bare = new Anchor(new NoteId("from.md"), "", List.of());
        put(
                IndexedNote.builder(one, Notes.stamp(one, 1))
                        .anchors(List.of(bare))
                        .build(),
                linked(note("from.md", "beta")));

        assertThat(related())
                .containsExactly(
                        new Related(new NoteId("from.md"), "from", Related.LINK, List.of(), true, false, List.of()));
    }

    @Test
    void notesThatLinkToTheSameAreRelated() {
        put(
                linked(note("one.md", "alpha")),
                linked(note("two.md", "beta")),
                linked(note("both.md", "gamma"), "one.md", "two.md"));

        assertThat(ids()).containsExactly("both.md", "two.md");
        assertThat(related().getLast().bothLinkTo()).containsExactly(new NoteId("both.md"));
    }

    @Test
    void whatAllLinkToRelatesNothing() {
        List<String> all = new ArrayList<>(List.of("one.md"));
        for (int i = 0; i < 20; i++) {
            all.add("tea-" + i + ".md");
        }
        put(linked(note("one.md", "alpha")), linked(note("home.md", "gamma"), all.toArray(String[]::new)));

        assertThat(ids()).containsExactly("home.md");
    }

    @Test
    void aNoteThatMayNotBeSeenHasNoRelatives() {
        put(linked(hidden(Notes.note("one.md").text("kafka"), Status.PUBLISHED)), linked(note("two.md", "kafka")));

        assertThat(related()).isEmpty();
        assertThat(index.related(new NoteId("none.md"), Access.ALL, 10)).isEmpty();
    }

    @Test
    void whatMayNotBeSeenSpeaksForNothing() {
        NoteIndex without = open(folder.resolve("without"));
        List<Note> seen = new ArrayList<>(Corpus.notes(new Random(5), 30));
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        NoteIndexContract.put(index, seen.toArray(Note[]::new));
        NoteIndexContract.write(index, update -> {
            for (int i = 0; i < 12; i++) {
                Status status = Status.values()[i % Status.values().length];
                Notes notes = Notes.note("hidden-" + i + ".md")
                        .text(Corpus.questions(new Random(i), 1).getFirst());
                update.put(linked(hidden(notes, status), "note-1.md", "note-2.md"));
            }
        });

        for (Note note : seen) {
            assertThat(index.related(note.id(), Access.EVERYONE, 10))
                    .as(note.id().path())
                    .isEqualTo(without.related(note.id(), Access.EVERYONE, 10));
        }
        without.close();
    }
}
