package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Siblings.Sibling;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract for every index; see also {@link VisibilityContract}. Subclasses open the index under test. */
public abstract class NoteIndexContract {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private final List<NoteIndex> opened = new ArrayList<>();
    private NoteIndex index = new InMemoryNoteIndex();

    /** For subclasses. */
    protected NoteIndexContract() {}

    /**
     * Opens the index in a folder, or another instance over the same notes if it is open.
     *
     * @param place a folder that may not exist yet
     */
    protected abstract NoteIndex open(Path place);

    @BeforeEach
    void openIndex() {
        index = another();
    }

    @AfterEach
    void closeIndexes() {
        opened.forEach(NoteIndex::close);
    }

    private NoteIndex another() {
        NoteIndex other = open(folder.resolve("index"));
        opened.add(other);
        return other;
    }

    static void write(NoteIndex index, Consumer<NoteIndex.Update> change) {
        try (NoteIndex.Update update = index.update()) {
            change.accept(update);
            update.commit("test", NOW);
        }
    }

    static void put(NoteIndex index, Note... notes) {
        write(index, update -> {
            for (Note note : notes) {
                update.put(Notes.indexed(note));
            }
        });
    }

    static List<String> found(NoteIndex index, String text, Access access) {
        return index.search(SearchQuery.of(text), Vocabulary.NONE, access).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    private static Note note(String id, String text) {
        return Notes.note(id).text(text).build();
    }

    @Test
    void anIndexThatIsNotThereIsEmpty() {
        assertThat(index.status().exists()).isFalse();
        assertThat(index.status().asOf()).isNull();
        assertThat(index.search(SearchQuery.of("anything"), Vocabulary.NONE, Access.ALL)
                        .hits())
                .isEmpty();
        assertThat(index.votes("anything", Vocabulary.NONE, Access.ALL, 10).votes())
                .isEmpty();
        assertThat(index.note(new NoteId("a.md"), Access.ALL)).isEmpty();
        assertThat(index.names()).isEmpty();
        assertThat(index.rejected()).isEmpty();
        assertThat(index.kept("x")).isEmpty();
    }

    @Test
    void whatAHitShowsOfANoteIsTheSameEvidenceAsTheNote() {
        put(
                index,
                about("answered.md")
                        .kind("question")
                        .section(new Section(List.of("Answer"), "answer", 1, "Use quorum queues.", "", List.of()))
                        .build(),
                about("open.md").kind("question").build(),
                about("seeking.md").kind("opportunity").build(),
                about("course.md")
                        .kind("opportunity")
                        .property("teaches", "kafka")
                        .build(),
                about("draft.md").status(Status.DRAFT).permalink("old").build(),
                about("later.md").from(LocalDate.of(2099, 1, 1)).build());

        List<Note> notes = index.notesOf(Set.of("ana"), Access.ALL);
        List<Note> heads = index.headsOf(Set.of("ana"), Access.ALL);

        assertThat(heads)
                .hasSize(6)
                .extracting(Note::id)
                .isEqualTo(notes.stream().map(Note::id).toList());
        assertThat(heads)
                .extracting(Association::of)
                .isEqualTo(notes.stream().map(Association::of).toList());
        assertThat(heads)
                .extracting(note -> note.isPublishedOn(LocalDate.of(2026, 1, 1)))
                .isEqualTo(notes.stream()
                        .map(note -> note.isPublishedOn(LocalDate.of(2026, 1, 1)))
                        .toList());
        assertThat(heads)
                .extracting(Note::permalinks)
                .isEqualTo(notes.stream().map(Note::permalinks).toList());
    }

    private static NoteBuilder about(String id) {
        return Note.builder(id).attribution(new Attribution("ana", Role.AUTHOR, 1, Origin.FRONT_MATTER));
    }

    @Test
    void theFirstUpdateIsFoundBeforeItIsClosed() {
        try (NoteIndex.Update update = index.update()) {
            update.put(Notes.indexed(note("a.md", "kafka")));
            update.reject(new Stamp(new NoteId("b.md"), 1, 1, "h"), rejection("b.md"));
            update.commit("test", NOW);

            assertThat(found(index, "kafka", Access.EVERYONE)).containsExactly("a.md");
            assertThat(index.rejected()).containsExactly(rejection("b.md"));
        }
    }

    @Test
    void whatWasCommittedIsFoundAtOnce() {
        put(index, note("a.md", "kafka streams"), note("b.md", "postgres"));

        assertThat(found(index, "kafka", Access.EVERYONE)).containsExactly("a.md");
        assertThat(index.status().notes()).isEqualTo(2);
        assertThat(index.status().asOf()).isEqualTo(NOW);
        assertThat(index.status().source()).isEqualTo("test");
    }

    @Test
    void aNoteComesBackAsItWasPut() {
        Note note = Notes.note("a.md")
                .title("Title")
                .by("Ana Lima")
                .section("How", "text")
                .link("b", "shown")
                .build();
        IndexedNote indexed = IndexedNote.builder(note, new Stamp(note.id(), 5, 6, "hash"))
                .anchors(List.of(
                        new Anchor(new NoteId("b.md"), "words\twith tab", List.of()),
                        new Anchor(new NoteId("b.md"), "more", List.of()),
                        new Anchor(new NoteId("c.md"), "", List.of())))
                .names(Set.of("a", "=title"))
                .linkNames(Set.of("b", "@ana"))
                .build();
        write(index, update -> update.put(indexed));

        assertThat(index.note(note.id(), Access.ALL)).contains(note);
        try (NoteIndex.Update update = index.update()) {
            assertThat(update.get(note.id())).contains(indexed);
            assertThat(update.get(new NoteId("none.md"))).isEmpty();
        }
    }

    @Test
    void aNotePutAgainTakesThePlaceOfTheOld() {
        put(index, note("a.md", "kafka"));
        put(index, note("a.md", "postgres"));

        assertThat(found(index, "kafka", Access.ALL)).isEmpty();
        assertThat(found(index, "postgres", Access.ALL)).containsExactly("a.md");
        assertThat(index.status().notes()).isEqualTo(1);
    }

    @Test
    void aDeletedNoteIsGone() {
        put(index, note("a.md", "kafka"), note("b.md", "kafka"));
        write(index, update -> update.delete(new NoteId("a.md")));

        assertThat(found(index, "kafka", Access.ALL)).containsExactly("b.md");
        assertThat(index.note(new NoteId("a.md"), Access.ALL)).isEmpty();
        assertThat(index.status().notes()).isEqualTo(1);
    }

    @Test
    void aClearedIndexIsEmpty() {
        put(index, note("a.md", "kafka"));
        write(index, NoteIndex.Update::clear);

        assertThat(index.status().notes()).isZero();
        assertThat(found(index, "kafka", Access.ALL)).isEmpty();
    }

    @Test
    void withoutACommitNothingChanges() {
        put(index, note("a.md", "kafka"));
        try (NoteIndex.Update update = index.update()) {
            update.put(Notes.indexed(note("b.md", "kafka")));
            update.delete(new NoteId("a.md"));
            update.keep("k", new byte[] {1});
        }

        assertThat(found(index, "kafka", Access.ALL)).containsExactly("a.md");
        assertThat(index.kept("k")).isEmpty();
        put(index, note("c.md", "kafka"));
        assertThat(found(index, "kafka", Access.ALL)).containsExactlyInAnyOrder("a.md", "c.md");
    }

    @Test
    void whatIsBeingWrittenIsNotSeenBefore() {
        put(index, note("a.md", "kafka"));
        try (NoteIndex.Update update = index.update()) {
            update.put(Notes.indexed(note("b.md", "kafka")));

            assertThat(found(index, "kafka", Access.ALL)).containsExactly("a.md");
            assertThat(update.get(new NoteId("b.md"))).isEmpty();
            assertThat(update.stamps()).hasSize(1);
        }
    }

    static void publish(NoteIndex index, Consumer<NoteIndex.Update> change) {
        try (NoteIndex.Update update = index.update()) {
            change.accept(update);
            update.publish("test", NOW);
        }
    }

    @Test
    void whatIsPublishedIsFoundHereAtOnceAndByOthersOnceItIsCommitted() {
        put(index, note("a.md", "kafka"));
        index.commit();
        NoteIndex other = another();
        publish(index, update -> {
            update.put(Notes.indexed(note("b.md", "kafka")));
            update.delete(new NoteId("a.md"));
            update.keep("k", new byte[] {1});
        });

        assertThat(found(index, "kafka", Access.ALL)).containsExactly("b.md");
        assertThat(index.kept("k")).isPresent();
        assertThat(found(other, "kafka", Access.ALL)).containsExactly("a.md");
        assertThat(other.kept("k")).isEmpty();

        index.commit();
        assertThat(found(another(), "kafka", Access.ALL)).containsExactly("b.md");
        write(other, update -> assertThat(found(other, "kafka", Access.ALL)).containsExactly("b.md"));
    }

    @Test
    void changesThatArePublishedOneAfterTheOtherAddUp() {
        publish(index, update -> update.put(Notes.indexed(note("a.md", "kafka"))));
        publish(index, update -> {
            assertThat(update.get(new NoteId("a.md"))).isPresent();
            assertThat(update.stamps()).hasSize(1);
            update.put(Notes.indexed(note("b.md", "kafka")));
        });
        publish(index, update -> update.delete(new NoteId("a.md")));

        assertThat(found(index, "kafka", Access.ALL)).containsExactly("b.md");
        assertThat(index.status().notes()).isEqualTo(1);
        assertThat(index.status().asOf()).isEqualTo(NOW);
    }

    @Test
    void aChangeGivenUpLeavesWhatWasPublishedBefore() {
        publish(index, update -> update.put(Notes.indexed(note("a.md", "kafka"))));
        try (NoteIndex.Update update = index.update()) {
            update.clear();
            for (int i = 0; i < 3000; i++) {
                update.put(Notes.indexed(note("given-up-" + i + ".md", "kafka")));
            }
        }
        assertThat(found(index, "kafka", Access.ALL)).containsExactly("a.md");

        index.commit();
        assertThat(found(another(), "kafka", Access.ALL)).containsExactly("a.md");
    }

    @Test
    void whoClosesAnIndexMakesLastWhatWasPublished() {
        publish(index, update -> update.put(Notes.indexed(note("a.md", "kafka"))));
        index.close();

        assertThat(found(another(), "kafka", Access.ALL)).containsExactly("a.md");
    }

    @Test
    void aLookThatFindsNothingNewIsRemembered() {
        put(index, note("a.md", "kafka"));
        index.commit();
        Instant later = NOW.plusSeconds(60);
        try (NoteIndex.Update update = index.update()) {
            update.commit("test", later);
        }

        assertThat(index.status().asOf()).isEqualTo(later);
        assertThat(another().status().asOf()).isEqualTo(later);
        assertThat(found(index, "kafka", Access.ALL)).containsExactly("a.md");

        put(index, note("b.md", "kafka"));
        assertThat(index.status().asOf()).isEqualTo(NOW);
    }

    @Test
    void whereAllLastsThereIsNothingToCommit() {
        index.commit();
        assertThat(index.status().exists()).isFalse();
        put(index, note("a.md", "kafka"));
        index.commit();
        index.commit();

        put(another(), note("b.md", "kafka"));
    }

    @Test
    void aChangeIsSeenAsAWhole() throws Exception {
        CountDownLatch looks = new CountDownLatch(50);
        publish(index, update -> update.put(Notes.indexed(note("0.md", "round0"))));
        CompletableFuture<Set<Integer>> seen = CompletableFuture.supplyAsync(() -> {
            Set<Integer> sizes = new TreeSet<>();
            while (looks.getCount() > 0) {
                List<String> words = new ArrayList<>();
                index.forEach(
                        Access.ALL, note -> words.add(note.sections().getFirst().text()));
                sizes.add(Set.copyOf(words).size());
                looks.countDown();
            }
            return sizes;
        });
        for (int round = 1; !seen.isDone(); round++) {
            String word = "round" + round;
            publish(index, update -> {
                for (int i = 0; i < 5; i++) {
                    update.put(Notes.indexed(note(i + ".md", word)));
                }
            });
            if (round % 10 == 0) {
                index.commit();
            }
        }

        assertThat(seen.get()).as("how many rounds are seen at a time").containsExactly(1);
    }

    @Test
    void whoIsToStopLosesNothingThatWasPublished() {
        publish(index, update -> update.put(Notes.indexed(note("a.md", "kafka"))));
        Thread.currentThread().interrupt();
        publish(index, update -> update.put(Notes.indexed(note("b.md", "kafka"))));
        assertThat(found(index, "kafka", Access.ALL)).containsExactlyInAnyOrder("a.md", "b.md");
        index.commit();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found(another(), "kafka", Access.ALL)).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void whoIsToStopAndIsTheLastToReadWhatIsGoneTakesNothingElseAway() {
        publish(index, update -> update.put(Notes.indexed(note("a.md", "kafka"))));
        index.forEach(Access.ALL, read -> {
            publish(index, update -> update.put(Notes.indexed(note("a.md", "retries"))));
            Thread.currentThread().interrupt();
        });
        index.commit();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found(another(), "retries", Access.ALL)).containsExactly("a.md");
    }

    @Test
    void whoIsToStopLetsGoOfTheIndex() {
        NoteIndex.Update update = index.update();
        update.put(Notes.indexed(note("a.md", "kafka")));
        Thread.currentThread().interrupt();
        update.close();

        assertThat(Thread.interrupted()).isTrue();
        put(index, note("b.md", "kafka"));
        assertThat(found(index, "kafka", Access.ALL)).containsExactly("b.md");
    }

    @Test
    void onlyOneWritesAtATime() {
        NoteIndex other = another();
        try (NoteIndex.Update update = index.update()) {
            assertThatThrownBy(other::update).isInstanceOf(IndexException.class);
            update.put(Notes.indexed(note("a.md", "kafka")));
            update.commit("test", NOW);
        }
        index.commit();
        put(other, note("b.md", "kafka"));
        assertThat(other.status().notes()).isEqualTo(2);
    }

    @Test
    void anIndexOpenedLaterHasItAll() {
        put(index, note("a.md", "kafka"));
        write(index, update -> update.keep("k", new byte[] {1, 0, -1}));
        index.close();

        NoteIndex later = another();

        assertThat(found(later, "kafka", Access.ALL)).containsExactly("a.md");
        assertThat(later.kept("k"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 0, -1));
    }

    @Test
    void whoBeginsToWriteSeesWhatAnotherJustWrote() {
        put(index, note("a.md", "kafka"));
        index.commit();
        NoteIndex other = another();
        write(other, update -> update.keep("k", new byte[] {1}));
        other.commit();

        write(index, update -> {
            assertThat(index.kept("k")).isPresent();
            assertThat(index.status().asOf()).isEqualTo(NOW);
        });
    }

    @Test
    void stampsAreKept() {
        Note note = note("a.md", "kafka");
        write(index, update -> {
            update.put(
                    IndexedNote.builder(note, new Stamp(note.id(), 1, 2, "h")).build());
            update.reject(new Stamp(new NoteId("bad.md"), 3, 4, "x"), rejection("bad.md"));
        });
        try (NoteIndex.Update update = index.update()) {
            assertThat(update.stamps())
                    .containsExactlyInAnyOrder(
                            new Stamp(new NoteId("a.md"), 1, 2, "h"), new Stamp(new NoteId("bad.md"), 3, 4, "x"));
        }
    }

    @Test
    void stampsAreFoundByPath() {
        put(index, note("a.md", "kafka"), note("a/b.md", "kafka"), note("a/b/c.md", "kafka"), note("ab.md", "kafka"));
        write(index, update -> update.reject(new Stamp(new NoteId("a/bad.md"), 3, 4, "x"), rejection("a/bad.md")));
        write(index, update -> update.delete(new NoteId("a/b/c.md")));
        try (NoteIndex.Update update = index.update()) {
            assertThat(ids(update.stamps(List.of("a", "a/b.md")))).containsExactly("a/b.md", "a/bad.md");
            assertThat(ids(update.stamps(List.of("a.md", "b")))).containsExactly("a.md");
            assertThat(update.stamps(List.of(""))).hasSameElementsAs(update.stamps());
        }
    }

    private static List<String> ids(Collection<Stamp> stamps) {
        return stamps.stream()
                .map(stamp -> stamp.id().path())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aTouchedNoteKeepsAllButItsStamp() {
        Note note = note("a.md", "kafka");
        put(index, note);
        write(index, update -> update.reject(new Stamp(new NoteId("bad.md"), 3, 4, "x"), rejection("bad.md")));
        Stamp touched = new Stamp(note.id(), 9, 99, Notes.stamp(note, 1).hash());
        Stamp touchedBad = new Stamp(new NoteId("bad.md"), 9, 98, "x");
        write(index, update -> {
            update.touch(touched);
            update.touch(touchedBad);
        });

        try (NoteIndex.Update update = index.update()) {
            assertThat(update.stamps()).containsExactlyInAnyOrder(touched, touchedBad);
            assertThat(update.get(touched.id()))
                    .get()
                    .extracting(IndexedNote::stamp)
                    .isEqualTo(touched);
        }
        assertThat(found(index, "kafka", Access.ALL)).containsExactly("a.md");
        assertThat(index.rejected()).hasSize(1);
    }

    @Test
    void aRejectedFileIsNoNote() {
        put(index, note("a.md", "kafka"));
        write(index, update -> update.reject(new Stamp(new NoteId("a.md"), 3, 4, "x"), rejection("a.md")));

        assertThat(index.status().notes()).isZero();
        assertThat(found(index, "kafka", Access.ALL)).isEmpty();
        assertThat(index.rejected()).containsExactly(rejection("a.md"));

        put(index, note("a.md", "kafka"));
        assertThat(index.rejected()).isEmpty();
        assertThat(index.status().notes()).isEqualTo(1);
    }

    @Test
    void aDeletedFileIsNotRejectedAnyMore() {
        write(index, update -> update.reject(new Stamp(new NoteId("a.md"), 3, 4, "x"), rejection("a.md")));
        write(index, update -> update.delete(new NoteId("a.md")));

        assertThat(index.rejected()).isEmpty();
    }

    private static Problem rejection(String file) {
        return new Problem(Severity.REJECTED, file, 3, "is: not 'text'", "save it\tas text");
    }

    @Test
    void keptFilesAreReplacedAndTakenOut() {
        write(index, update -> update.keep("people.yml", "a".getBytes(StandardCharsets.UTF_8)));
        write(index, update -> update.keep("people.yml", "b".getBytes(StandardCharsets.UTF_8)));
        assertThat(index.kept("people.yml")).get().isEqualTo("b".getBytes(StandardCharsets.UTF_8));
        assertThat(index.status().notes()).isZero();
        assertThat(found(index, "b", Access.ALL)).isEmpty();

        write(index, update -> update.keep("people.yml", null));
        assertThat(index.kept("people.yml")).isEmpty();
    }

    @Test
    void whatIsRewrittenAgainAndAgainIsAlwaysThere() {
        List<Note> notes = new ArrayList<>(Corpus.notes(new Random(14), 39));
        Notes hidden = Notes.note("hidden.md").text("kafka");
        hidden.more().audience("team");
        notes.add(hidden.build());
        put(index, notes.toArray(Note[]::new));
        for (int round = 1; round < 6; round++) {
            byte content = (byte) round;
            Stamp stamp = new Stamp(new NoteId("bad.md"), round, round, "x" + round);
            write(index, update -> {
                update.keep("one", new byte[] {content});
                update.keep("two", new byte[] {content, content});
                update.reject(stamp, rejection("bad.md"));
            });
            assertThat(index.kept("one"))
                    .as("round %d", round)
                    .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(content));
            assertThat(index.kept("two")).as("round %d", round).isPresent();
            assertThat(index.rejected()).as("round %d", round).hasSize(1);
            assertThat(index.status().notes()).isEqualTo(40);
        }
    }

    @Test
    void notesAreFoundByTheKeysOfTheirNamesAndLinks() {
        write(index, update -> {
            update.put(keyed("a.md", Set.of("a", "=Ein Name"), Set.of("b", "@x")));
            update.put(keyed("b.md", Set.of("b"), Set.of()));
        });
        try (NoteIndex.Update update = index.update()) {
            assertThat(update.namedBy(List.of("=Ein Name", "b", "none")))
                    .containsExactlyInAnyOrder(new NoteId("a.md"), new NoteId("b.md"));
            assertThat(update.namedBy(List.of("=ein name"))).isEmpty();
            assertThat(update.linkingTo(List.of("@x"))).containsExactly(new NoteId("a.md"));
            assertThat(update.linkingTo(List.of())).isEmpty();
        }
    }

    @Test
    void theNotesBeforeAndAfterANoteAreThoseOfItsFolderThatMayBeSeen() {
        for (String id : List.of("b/c/x.md", "b/2.md", "b/4.md", "a.md", "b/1.md", "B/3.md", "z.md")) {
            put(index, Notes.note(id).title("Title of " + id).build());
        }
        Notes hidden = Notes.note("b/3.md");
        hidden.more().audience("board");
        put(index, hidden.build());
        NoteId second = new NoteId("b/2.md");

        assertThat(index.siblings(second, Access.EVERYONE))
                .isEqualTo(new Siblings(sibling("b/1.md"), sibling("b/4.md")));
        assertThat(index.siblings(second, Access.ALL).next())
                .isNotNull()
                .extracting(Sibling::id)
                .isEqualTo(new NoteId("b/3.md"));
        assertThat(index.siblings(new NoteId("b/4.md"), Access.EVERYONE))
                .isEqualTo(new Siblings(sibling("b/2.md"), null));
        assertThat(index.siblings(new NoteId("a.md"), Access.EVERYONE)).isEqualTo(new Siblings(null, sibling("z.md")));
        assertThat(index.siblings(new NoteId("b/c/x.md"), Access.EVERYONE)).isEqualTo(Siblings.NONE);
    }

    @Test
    void theIdsAreThoseOfTheNotesThatMayBeFound() {
        for (String id : List.of("b/2.md", "a.md", "b/1.md")) {
            put(index, Notes.note(id).build());
        }
        put(index, Notes.note("b/3.md").more().audience("board").build());

        assertThat(index.ids(Access.EVERYONE)).extracting(NoteId::path).containsExactly("a.md", "b/1.md", "b/2.md");
        assertThat(index.ids(Access.ALL)).hasSize(4);
    }

    @Test
    void aNoteThatIsGoneOrWasHiddenIsNotBesideAnother() {
        put(
                index,
                Notes.note("b/1.md").title("Title of b/1.md").build(),
                Notes.note("b/2.md").build(),
                Notes.note("b/3.md").title("Title of b/3.md").build());
        Notes hidden = Notes.note("b/1.md");
        hidden.more().audience("board");
        put(index, hidden.build());
        try (NoteIndex.Update update = index.update()) {
            update.delete(new NoteId("b/3.md"));
            update.commit("test", Instant.EPOCH);
        }

        assertThat(index.siblings(new NoteId("b/2.md"), Access.EVERYONE)).isEqualTo(Siblings.NONE);
    }

    private static Sibling sibling(String id) {
        return new Sibling(new NoteId(id), "Title of " + id);
    }

    @Test
    void theHashOfANoteIsThatOfItsStampIfTheEngineTellsIt() {
        Note hidden = Notes.note("secret.md").more().audience("board").build();
        IndexedNote shown = keyed("a.md", Set.of(), Set.of());
        write(index, update -> {
            update.put(shown);
            update.put(IndexedNote.builder(hidden, Notes.stamp(hidden, 1)).build());
        });

        assertThat(index.hash(new NoteId("a.md"), Access.EVERYONE))
                .isIn(Optional.empty(), Optional.of(shown.stamp().hash()));
        assertThat(index.hash(new NoteId("secret.md"), Access.EVERYONE)).isEmpty();
        assertThat(index.hash(new NoteId("none.md"), Access.ALL)).isEmpty();
    }

    @Test
    void readersFindByKeysOnlyWhatTheyMaySee() {
        Note hidden = Notes.note("secret.md").more().audience("board").build();
        write(index, update -> {
            update.put(keyed("a.md", Set.of("a"), Set.of("b")));
            update.put(IndexedNote.builder(hidden, Notes.stamp(hidden, 1))
                    .names(Set.of("a"))
                    .linkNames(Set.of("b"))
                    .build());
        });
        assertThat(index.namedBy(List.of("a", "none"), Access.EVERYONE))
                .extracting(note -> note.id().path())
                .containsExactly("a.md");
        assertThat(index.namedBy(List.of("a"), Access.ALL)).hasSize(2);
        assertThat(index.linkingTo(List.of("b"), Access.EVERYONE))
                .extracting(note -> note.id().path())
                .containsExactly("a.md");
        assertThat(index.linkingTo(List.of("a"), Access.ALL)).isEmpty();
    }

    private static IndexedNote keyed(String id, Set<String> names, Set<String> links) {
        Note note = note(id, "text");
        return IndexedNote.builder(note, Notes.stamp(note, 1))
                .names(names)
                .linkNames(links)
                .build();
    }

    @Test
    void notesAreFoundByTheWordsOfANameInThem() {
        put(
                index,
                note("plain.md", "We thank Jane Doe."),
                note("case.md", "JANE   DOE's idea"),
                note("joined.md", "ask jane-doe or jane_doe"),
                Notes.note("title.md").title("With Jane Doe").build(),
                Notes.note("heading.md").section("Jane Doe", "speaks").build(),
                note("accent.md", "José O’Brien-Müller said"),
                note("other.md", "Jane Smith"));
        try (NoteIndex.Update update = index.update()) {
            assertThat(ids(update.mentioning("jane doe")))
                    .contains("plain.md", "case.md", "joined.md", "title.md", "heading.md")
                    .doesNotContain("other.md");
            assertThat(ids(update.mentioning("jose o brien muller"))).contains("accent.md");
            assertThat(update.mentioning("nobody here")).isEmpty();
            assertThat(update.mentioning("?!")).isEmpty();
        }
    }

    private static List<String> ids(Set<NoteId> notes) {
        return notes.stream().map(NoteId::path).toList();
    }

    @Test
    void namesAreThoseOfAllNotes() {
        put(index, Notes.note("a.md").by("Ana Lima").by("bo").text("x").build());
        put(index, Notes.note("b.md").by("bo").text("x").build());
        assertThat(index.names()).containsExactlyInAnyOrder("Ana Lima", "bo");

        write(index, update -> update.delete(new NoteId("a.md")));
        assertThat(index.names()).containsExactly("bo");
    }

    @Test
    void theWordsOfLinksFindTheirTarget() {
        Note note = note("a.md", "plain");
        write(
                index,
                update -> update.put(IndexedNote.builder(note, Notes.stamp(note, 1))
                        .anchors(List.of(new Anchor(new NoteId("b.md"), "exactly once delivery", List.of())))
                        .build()));

        assertThat(found(index, "delivery", Access.ALL)).containsExactly("a.md");
    }

    @Test
    void theOrderOfWritingDoesNotMatter() {
        List<Note> notes = new ArrayList<>(Corpus.notes(new Random(5), 60));
        put(index, notes.toArray(Note[]::new));
        Collections.shuffle(notes, new Random(6));
        NoteIndex other = open(folder.resolve("other"));
        opened.add(other);
        for (int from = 0; from < notes.size(); from += 10) {
            put(other, notes.subList(from, from + 10).toArray(Note[]::new));
        }

        for (String question : Corpus.questions(new Random(7), 20)) {
            SearchResults one = index.search(SearchQuery.of(question), Vocabulary.NONE, Access.ALL);
            SearchResults two = other.search(SearchQuery.of(question), Vocabulary.NONE, Access.ALL);
            assertThat(two.hits())
                    .extracting(SearchHit::id)
                    .as(question)
                    .isEqualTo(one.hits().stream().map(SearchHit::id).toList());
            assertThat(two.total()).as(question).isEqualTo(one.total());
        }
    }

    @Test
    void pagesFollowOneAnother() {
        put(index, Corpus.notes(new Random(8), 80).toArray(Note[]::new));
        for (String question : Corpus.questions(new Random(9), 10)) {
            List<NoteId> whole = ids(index.search(SearchQuery.of(question).withLimit(80), Vocabulary.NONE, Access.ALL));
            List<NoteId> pages = new ArrayList<>();
            for (int offset = 0; offset < 80; offset += 7) {
                pages.addAll(ids(index.search(
                        SearchQuery.of(question).withOffset(offset).withLimit(7), Vocabulary.NONE, Access.ALL)));
            }
            assertThat(pages).as(question).isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    private static List<NoteId> ids(SearchResults results) {
        return results.hits().stream().map(SearchHit::id).toList();
    }

    @Test
    void scorePartsAddUp() {
        put(index, Corpus.notes(new Random(10), 40).toArray(Note[]::new));
        for (String question : Corpus.questions(new Random(11), 20)) {
            for (SearchHit hit : index.search(SearchQuery.of(question), Vocabulary.NONE, Access.ALL)) {
                double sum =
                        hit.parts().stream().mapToDouble(part -> part.value()).sum();
                assertThat(sum).as(question).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(1e-4));
            }
        }
    }

    @Test
    void noQuestionIsAnError() {
        put(index, Corpus.notes(new Random(12), 20).toArray(Note[]::new));
        List<String> odd = new ArrayList<>(Corpus.oddQuestions(new Random(13), 200));
        odd.add("word ".repeat(10_000));
        odd.add("x".repeat(100_000));
        for (String question : odd) {
            index.search(SearchQuery.of(question), Vocabulary.NONE, Access.ALL);
            index.votes(question, Vocabulary.NONE, Access.EVERYONE, 10);
            index.passages(
                    question, Vocabulary.NONE, List.of(new NoteId("note-0.md"), new NoteId("none.md")), Access.ALL);
        }
    }

    @Test
    void oddNotesAreTakenAsTheyAre() {
        put(
                index,
                Notes.note("empty.md").build(),
                note("half.md", "half \uD83D of one kafka"),
                note("long.md", "kafka " + "x".repeat(50_000)),
                note("Ünï/çødé 文.md", "kafka"));

        assertThat(found(index, "kafka", Access.ALL)).contains("half.md", "long.md", "Ünï/çødé 文.md");
        assertThat(index.status().notes()).isEqualTo(4);
    }

    @Test
    void closedAnIndexAnswersNoMore() {
        put(index, note("a.md", "kafka"));
        index.close();
        index.close();

        assertThatThrownBy(() -> index.search(SearchQuery.of("kafka"), Vocabulary.NONE, Access.ALL))
                .isInstanceOf(RuntimeException.class);
    }
}
