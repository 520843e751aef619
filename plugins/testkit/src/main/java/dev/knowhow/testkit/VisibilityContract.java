package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Contract for access control: an index reveals nothing about a note to viewers without access. Subclasses open the
 * index under test.
 */
public abstract class VisibilityContract extends OpenedIndex {

    private static final List<NoteId> ALL_IDS =
            List.of(new NoteId("open.md"), new NoteId("team.md"), new NoteId("draft.md"), new NoteId("unlisted.md"));

    private static final Access TEAM = new Access(false, Set.of("team"), Set.of());
    private static final Access ANA = new Access(false, Set.of(), Set.of("ana"));

    /** For subclasses. */
    protected VisibilityContract() {}

    @BeforeEach
    void fill() {
        NoteIndexContract.put(
                index,
                kafka("open.md").build(),
                with(kafka("team.md"), Status.PUBLISHED, "team"),
                with(kafka("draft.md"), Status.DRAFT),
                with(kafka("unlisted.md"), Status.UNLISTED));
    }

    private static Notes kafka(String id) {
        return Notes.note(id).by("Ana").text("kafka in " + id);
    }

    private static Note with(Notes notes, Status status, String... audience) {
        notes.more().status(status);
        for (String group : audience) {
            notes.more().audience(group);
        }
        return notes.build();
    }

    @Test
    void everyoneSeesWhatIsForEveryone() {
        assertSees(Access.EVERYONE, "open.md");
    }

    @Test
    void aGroupSeesItsNotesToo() {
        assertSees(TEAM, "open.md", "team.md");
    }

    @Test
    void anAuthorSeesAllTheirNotes() {
        assertSees(ANA, "draft.md", "open.md", "team.md", "unlisted.md");
    }

    @Test
    void somebodyNamedInANoteIsNoAuthor() {
        NoteIndexContract.put(
                index,
                with(
                        Notes.note("about.md")
                                .part("Ana", dev.knowhow.note.Attribution.Role.MENTIONED)
                                .text("kafka"),
                        Status.DRAFT));

        assertThat(NoteIndexContract.found(index, "kafka", ANA)).doesNotContain("about.md");
    }

    @Test
    void theOperatorSeesAll() {
        assertSees(Access.ALL, "draft.md", "open.md", "team.md", "unlisted.md");
    }

    private void assertSees(Access access, String... ids) {
        assertThat(NoteIndexContract.found(index, "kafka", access)).containsExactlyInAnyOrder(ids);
        assertThat(index.search(SearchQuery.of("kafka"), Vocabulary.NONE, access)
                        .total())
                .isEqualTo(ids.length);
        assertThat(index.search(SearchQuery.of("kafka"), Vocabulary.NONE, access)
                        .searched()
                        .notes())
                .isEqualTo(ids.length);
        assertThat(index.votes("kafka", Vocabulary.NONE, access, 10).votes())
                .extracting(Vote::id)
                .extracting(NoteId::path)
                .containsExactlyInAnyOrder(ids);
        assertThat(index.votes("kafka", Vocabulary.NONE, access, 10).searched().notes())
                .isEqualTo(ids.length);
        assertThat(index.passages("kafka", Vocabulary.NONE, ALL_IDS, access).keySet())
                .as("anyone who knows its id may read an unlisted note")
                .extracting(NoteId::path)
                .filteredOn(id -> List.of(ids).contains(id) || !id.equals("unlisted.md"))
                .containsExactlyInAnyOrder(ids);
        assertThat(index.notesOf(Set.of("ana"), access))
                .extracting(note -> note.id().path())
                .containsExactly(ids);
        assertThat(index.headsOf(Set.of("ana"), access))
                .extracting(note -> note.id().path())
                .containsExactly(ids);
        assertThat(index.heads(ALL_IDS, access))
                .extracting(note -> note.id().path())
                .containsExactly(ids);
        List<String> each = new ArrayList<>();
        index.forEach(access, note -> each.add(note.id().path()));
        assertThat(each).containsExactly(ids);
        for (NoteId id : ALL_IDS) {
            boolean seen = List.of(ids).contains(id.path());
            boolean unlisted = id.path().equals("unlisted.md");
            assertThat(index.note(id, access).isPresent()).as("reads %s", id).isEqualTo(seen || unlisted);
        }
    }

    @Test
    void anUnlistedNoteForAGroupIsNotReadByOthers() {
        NoteIndexContract.put(index, with(kafka("secret.md"), Status.UNLISTED, "team"));

        assertThat(index.note(new NoteId("secret.md"), Access.EVERYONE)).isEmpty();
        assertThat(index.note(new NoteId("secret.md"), TEAM)).isPresent();
    }

    @Test
    void aNoteIsSeenOnItsDaysAlone() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 3, 31);
        Notes march = kafka("march.md");
        march.more().from(first).until(last);
        Notes later = kafka("later.md");
        later.more().from(first);
        Notes before = kafka("before.md");
        before.more().until(last).status(Status.UNLISTED);
        Notes never = kafka("never.md");
        never.more().from(last).until(first);
        NoteIndexContract.put(index, march.build(), later.build(), before.build(), never.build());

        assertThat(foundOn(null)).containsExactlyInAnyOrder("open.md");
        assertThat(foundOn(first.minusDays(1))).containsExactlyInAnyOrder("open.md");
        assertThat(foundOn(first)).containsExactlyInAnyOrder("open.md", "march.md", "later.md");
        assertThat(foundOn(last)).containsExactlyInAnyOrder("open.md", "march.md", "later.md");
        assertThat(foundOn(last.plusDays(1))).containsExactlyInAnyOrder("open.md", "later.md");
        assertThat(index.note(new NoteId("before.md"), Access.EVERYONE.on(last)))
                .isPresent();
        assertThat(index.note(new NoteId("before.md"), Access.EVERYONE.on(last.plusDays(1))))
                .isEmpty();
        assertThat(NoteIndexContract.found(index, "kafka", ANA.on(last.plusDays(1))))
                .as("an author sees all their notes on all days")
                .contains("march.md", "never.md");
    }

    private List<String> foundOn(@Nullable LocalDate day) {
        return NoteIndexContract.found(index, "kafka", day == null ? Access.EVERYONE : Access.EVERYONE.on(day));
    }

    @Test
    void theNumberOfNotesIsThatOfTheNotesThatAViewerFinds() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Random random = new Random(5);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Notes note = Notes.note(i + ".md").by(random.nextBoolean() ? "Ana" : "Bo");
            if (random.nextInt(3) == 0) {
                note.more().from(day.plusDays(random.nextInt(3) - 1));
            }
            Status status = random.nextInt(3) == 0 ? Status.DRAFT : Status.PUBLISHED;
            String group = random.nextBoolean() ? "team" : "x";
            notes.add(random.nextBoolean() ? with(note, status) : with(note, status, group));
        }
        try (NoteIndex counted = open(folder.resolve("counted"))) {
            NoteIndexContract.put(counted, notes.toArray(Note[]::new));
            for (Access access :
                    List.of(Access.ALL, Access.EVERYONE, TEAM, ANA, new Access(false, Set.of("x"), Set.of("bo")))) {
                for (Access one : List.of(access, access.on(day), access.without(Set.of(new NoteId("7.md"))))) {
                    assertThat(counted.votes("any", Vocabulary.NONE, one, 10)
                                    .searched()
                                    .notes())
                            .as(one.toString())
                            .isEqualTo(notes.stream().filter(one::finds).count());
                }
            }
        }
    }

    @Test
    void hiddenNotesChangeNoAnswer() {
        NoteIndex without = open(folder.resolve("without"));
        NoteIndex with = open(folder.resolve("with"));
        List<Note> seen = Corpus.notes(new Random(3), 40);
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        List<Note> all = new ArrayList<>(seen);
        for (int i = 0; i < 20; i++) {
            all.add(with(
                    Notes.note("hidden-" + i + ".md").by("eve").text("kafka hidden word" + i), Status.PUBLISHED, "x"));
        }
        NoteIndexContract.put(with, all.toArray(Note[]::new));

        for (String question : Corpus.questions(new Random(4), 30)) {
            assertThat(all(with, question)).as(question).containsExactlyInAnyOrderElementsOf(all(without, question));
        }
        for (String question : List.of("hidden", "word7", "eve")) {
            assertThat(with.search(SearchQuery.of(question), Vocabulary.NONE, Access.EVERYONE)
                            .total())
                    .as(question)
                    .isEqualTo(without.search(SearchQuery.of(question), Vocabulary.NONE, Access.EVERYONE)
                            .total());
            assertThat(NoteIndexContract.found(with, question, Access.EVERYONE))
                    .as(question)
                    .noneMatch(id -> id.startsWith("hidden"));
        }
        without.close();
        with.close();
    }

    /** Document frequencies may include all notes, and so affect the order of hits, but not which notes are hits. */
    private static List<NoteId> all(NoteIndex index, String question) {
        return index
                .search(
                        SearchQuery.of(question)
                                .withLimit(SearchQuery.MAX_LIMIT)
                                .withoutPassages(),
                        Vocabulary.NONE,
                        Access.EVERYONE)
                .hits()
                .stream()
                .map(SearchHit::id)
                .toList();
    }
}
