package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract for counts of notes by topic. Subclasses open the index under test. */
public abstract class TopicCountsContract extends OpenedIndex {

    private static final LocalDate BEFORE = LocalDate.of(2025, 3, 1);
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final Periods PERIODS = new Periods(BEFORE, SINCE, LocalDate.of(2026, 3, 31));
    private static final Vocabulary WORDS =
            Vocabulary.builder().same("k8s", "kubernetes").build();

    private final List<Note> notes = new ArrayList<>();

    /** For subclasses. */
    protected TopicCountsContract() {}

    private Notes note(LocalDate day) {
        Notes note = Notes.note("notes/" + (char) ('a' + notes.size()) + ".md");
        note.more().created(day);
        return note;
    }

    private void put(Notes... more) {
        for (Notes note : more) {
            notes.add(note.build());
        }
    }

    private void put(int count, LocalDate day, String title, String... tags) {
        for (int i = 0; i < count; i++) {
            Notes note = note(day).title(title + " x" + (char) ('a' + notes.size()));
            List.of(tags).forEach(note.more()::tag);
            put(note);
        }
    }

    private TopicCounts counts(Access access, TopicCounts.Test test) {
        NoteIndexContract.put(index, notes.toArray(Note[]::new));
        return index.topicCounts(PERIODS, WORDS, access, test);
    }

    private TopicCounts counts() {
        return counts(Access.EVERYONE.on(PERIODS.until()), (topics, totals) -> topics.keySet());
    }

    private static List<Topic> of(TopicCounts counts, Kind kind) {
        return counts.topics().stream().filter(topic -> topic.kind() == kind).toList();
    }

    @Test
    void notesCountInThePeriodInWhichTheyWereWritten() {
        put(1, BEFORE.minusDays(1), "Tea", "tea");
        put(2, BEFORE, "Tea", "tea");
        put(1, SINCE.minusDays(1), "Tea", "tea");
        put(2, SINCE, "Tea", "tea");
        put(1, PERIODS.until().plusDays(1), "Tea", "tea");

        TopicCounts counts = counts();

        assertThat(counts.totals()).isEqualTo(new Counts(2, 3));
        assertThat(of(counts, Kind.TAG)).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualTo("tea");
            assertThat(topic.notes())
                    .extracting(DatedNote::id, DatedNote::day)
                    .containsExactly(
                            tuple(new NoteId("notes/e.md"), SINCE),
                            tuple(new NoteId("notes/f.md"), SINCE),
                            tuple(new NoteId("notes/d.md"), SINCE.minusDays(1)),
                            tuple(new NoteId("notes/b.md"), BEFORE),
                            tuple(new NoteId("notes/c.md"), BEFORE));
        });
    }

    @Test
    void theNewestDayIsThatOfTheLastNoteThatCounts() {
        LocalDate last = PERIODS.until();
        put(2, BEFORE, "Tea");
        put(1, SINCE, "Tea");
        Notes changed = note(BEFORE).title("Tea");
        changed.more().updated(last);
        Notes draft = note(last).title("Tea").by("Ana");
        draft.more().status(Status.DRAFT);
        Notes hidden = note(last).title("Tea");
        hidden.more().audience("board");
        Notes onlyChanged = Notes.note("notes/changed.md").title("Tea");
        onlyChanged.more().updated(SINCE.plusDays(1));
        put(note(last.plusYears(70)).title("Tea"), changed, draft, hidden, onlyChanged, Notes.note("undated.md"));
        NoteIndexContract.put(index, notes.toArray(Note[]::new));
        Access ana = new Access(false, Set.of(), Set.of("ana")).on(last);
        Access board = new Access(false, Set.of("board"), Set.of()).on(last);

        assertThat(index.newestDay(last, Access.EVERYONE.on(last))).contains(SINCE.plusDays(1));
        assertThat(index.newestDay(last, ana)).contains(SINCE.plusDays(1));
        assertThat(index.newestDay(last, board)).contains(last);
        assertThat(index.newestDay(SINCE, board)).contains(SINCE);
        assertThat(index.newestDay(BEFORE.minusDays(1), board)).isEmpty();
    }

    @Test
    void anEditionOfANewsletterRepeatsOtherNotesAndDoesNotCount() {
        put(3, SINCE, "Tea", "tea");
        Notes edition = note(PERIODS.until()).title("Tea");
        edition.more().kind("newsletter").tag("tea");
        put(edition);

        assertThat(counts().totals()).isEqualTo(new Counts(3, 0));
        assertThat(index.newestDay(PERIODS.until(), Access.EVERYONE.on(PERIODS.until())))
                .contains(SINCE);
    }

    @Test
    void aTagCountsForItsParentsAndAFolderForItsNotes() {
        put(3, SINCE, "Keys", "security/passkeys");

        TopicCounts counts = counts();

        assertThat(of(counts, Kind.TAG))
                .extracting(Topic::name)
                .containsExactlyInAnyOrder("security/passkeys", "security");
        assertThat(of(counts, Kind.FOLDER)).extracting(Topic::name).containsExactly("notes");
    }

    @Test
    void allNamesOfTheVocabularyCountAsOne() {
        put(1, SINCE, "Clusters", "k8s");
        put(1, SINCE, "Kubernetes");
        put(note(SINCE).title("Other").text("about k8s"));

        assertThat(of(counts(), Kind.VOCABULARY)).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualTo("kubernetes");
            assertThat(topic.notes()).hasSize(3);
        });
    }

    @Test
    void aWordOfTitlesThatTheVocabularyHasIsNoTopicOfItsOwn() {
        put(4, SINCE, "K8s");

        assertThat(counts().topics())
                .extracting(Topic::name, Topic::kind)
                .contains(tuple("kubernetes", Kind.VOCABULARY))
                .doesNotContain(tuple("K8s", Kind.WORDS), tuple("k8s", Kind.WORDS));
    }

    @Test
    void aWordOfSeveralTitlesCountsWhereANoteIsAboutIt() {
        put(2, SINCE, "Backpressure");
        put(note(SINCE).title("Queues").section("With backpressure", "backpressure and backpressure"));
        put(note(SINCE).title("Consumers").text("backpressure ".repeat(10)));
        put(note(SINCE).title("Producers").text("backpressure"));
        put(note(SINCE).title("Hedging").text("hedging hedging hedging hedging"));

        assertThat(of(counts(), Kind.WORDS)).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualToIgnoringCase("backpressure");
            assertThat(topic.notes()).hasSize(4);
        });
    }

    @Test
    void aWordThatFewOfItsNotesHaveInTheTitleCountsByTitle() {
        put(3, SINCE, "Process");
        for (int i = 0; i < 40; i++) {
            put(note(BEFORE)
                    .title("Report x" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                    .text("process process process process"));
        }

        assertThat(of(counts(), Kind.WORDS).stream()
                        .filter(topic -> topic.name().equalsIgnoreCase("process")))
                .singleElement()
                .satisfies(topic -> assertThat(topic.notes()).hasSize(3));
    }

    @Test
    void theNotesOfASeriesCountOnceInEachPeriodForAWord() {
        for (int i = 1; i <= 4; i++) {
            put(note(SINCE.plusDays(i)).title("Backlog of 2026-03-0" + i));
            put(note(BEFORE.plusDays(i)).title("Backlog of March " + i));
        }
        put(note(SINCE).title("A long backlog"));
        for (int i = 0; i < 3; i++) {
            put(note(SINCE).title("sqlite3"));
        }

        assertThat(of(counts(), Kind.WORDS).stream()
                        .filter(topic -> topic.name().equalsIgnoreCase("backlog")))
                .singleElement()
                .satisfies(topic -> assertThat(topic.notes())
                        .extracting(DatedNote::day)
                        .containsExactly(SINCE.plusDays(4), SINCE, BEFORE.plusDays(4)));
        assertThat(of(counts(), Kind.WORDS).stream()
                        .filter(topic -> topic.name().equalsIgnoreCase("sqlite3")))
                .singleElement()
                .satisfies(topic -> assertThat(topic.notes()).hasSize(3));
    }

    @Test
    void hiddenNotesAndDraftsDoNotCount() {
        put(3, SINCE, "Tea", "tea");
        Notes hidden = note(SINCE).title("Tea");
        hidden.more().tag("tea").audience("board");
        put(hidden);
        Notes draft = note(SINCE).title("Tea").by("Ana");
        draft.more().tag("tea").status(Status.DRAFT);
        put(draft);
        Access ana = new Access(false, Set.of(), Set.of("ana")).on(PERIODS.until());

        assertThat(counts(ana, (topics, totals) -> topics.keySet()).totals()).isEqualTo(new Counts(3, 0));
        assertThat(of(counts(ana, (topics, totals) -> topics.keySet()), Kind.TAG))
                .singleElement()
                .satisfies(topic -> assertThat(topic.notes()).hasSize(3));
    }

    @Test
    void onlyTopicsThatPassTheTestAreReturnedButAllAreTested() {
        put(3, SINCE, "Tea", "tea");
        put(3, BEFORE, "Milk", "milk");
        put(2, SINCE, "Sugar", "sugar");

        TopicCounts counts = counts(Access.EVERYONE, (topics, totals) -> {
            assertThat(totals).isEqualTo(new Counts(5, 3));
            assertThat(topics).isEqualTo(Map.of(new Counts(3, 0), 2, new Counts(0, 3), 2, new Counts(5, 3), 1));
            return Set.of(new Counts(3, 0));
        });

        assertThat(counts.tested()).isEqualTo(Map.of(3, 4, 8, 1));
        assertThat(counts.topics())
                .extracting(topic -> topic.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("tea", "tea");
    }
}
