package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.internal.answer.Visibility;
import dev.knowhow.internal.answer.news.NewsSearch;
import dev.knowhow.internal.answer.news.RadarFile;
import dev.knowhow.internal.answer.news.RadarNames;
import dev.knowhow.internal.answer.news.RadarSearch;
import dev.knowhow.internal.answer.news.RingArchive;
import dev.knowhow.internal.answer.news.RisingTopics;
import dev.knowhow.internal.answer.note.Health;
import dev.knowhow.internal.answer.note.Moves;
import dev.knowhow.internal.answer.note.Pages;
import dev.knowhow.internal.answer.people.Profiles;
import dev.knowhow.internal.answer.search.Completions;
import dev.knowhow.internal.answer.search.GapLog;
import dev.knowhow.internal.answer.search.SearchAnswers;
import dev.knowhow.internal.answer.who.Statements;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.RefusedSkills;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ingest.IngestState;
import dev.knowhow.internal.people.KnownPeople;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.people.PeopleSnapshot;
import dev.knowhow.internal.saved.SavedQueries;
import dev.knowhow.internal.snapshot.AsOfExperts;
import dev.knowhow.internal.snapshot.SnapshotIndexes;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.source.FolderNoteWriter;
import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.internal.team.OwnedNotes;
import dev.knowhow.internal.team.RiskSearch;
import dev.knowhow.internal.team.TopicNotes;
import dev.knowhow.internal.thanks.ThanksEvidence;
import dev.knowhow.internal.thanks.ThanksFiles;
import dev.knowhow.internal.vault.CodeOwnersFile;
import dev.knowhow.internal.vault.LeftOut;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.internal.vocabulary.VocabularyReader;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Event;
import dev.knowhow.query.Field;
import dev.knowhow.query.Gap;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the questions of all sessions. Thread-safe. */
final class Answers implements AutoCloseable {

    final Lifecycle gate;
    final NoteIndex index;
    final PeopleBook people;
    private final RefusedSkills refusedSkills;
    final LiveFile<Vocabulary> vocabulary;
    final LiveFile<List<SavedQuery>> saved;
    final LiveFile<RadarNames> radarNames;
    final Visibility visibility;
    final Topics topics;
    final SearchAnswers searchAnswers;
    final NewsSearch newsSearch;
    final RisingTopics risingTopics;
    final RadarSearch radarSearch;
    final AsOfExperts asOfExperts;
    final ThanksFiles thanks;
    final Statements statements;
    final Profiles profiles;
    final TopicNotes topicNotes;
    final RiskSearch riskSearch;
    final OwnedNotes ownedNotes;
    final Pages pages;
    final Moves moves;
    final Completions completions;
    final GapLog gapLog;
    final StateStore state;
    final Health health;
    private final SnapshotIndexes snapshots;
    private final Supplier<@Nullable Path> folder;
    private final @Nullable NoteWriter writer;
    private final Clock clock;

    /**
     * Creates the answers of one index.
     *
     * @param source the source of notes; null if not configured
     * @param notes the notes folder; null if not configured
     * @param snapshots the notes as of past days
     * @param indexFolder the folder of the index
     * @param clock gives the current day
     * @param joining which names are one person without a record
     */
    Answers(
            Lifecycle gate,
            Parts parts,
            @Nullable NoteSource source,
            @Nullable Path notes,
            SnapshotIndexes snapshots,
            Path indexFolder,
            Clock clock,
            Joining joining) {
        this.gate = gate;
        this.index = parts.index();
        this.clock = clock;
        this.writer = parts.writer();
        this.state = parts.state();
        this.gapLog = new GapLog(state);
        NoteSource files = source != null ? source : madeFrom(index);
        this.people = new PeopleBook(files, index, parts.peopleFormats(), joining, state);
        this.vocabulary = VocabularyReader.file(files, index);
        this.saved = SavedQueries.file(files, index);
        this.radarNames = RadarFile.of(files, index);
        this.visibility = new Visibility(index);
        this.topics = new Topics(index);
        this.refusedSkills = new RefusedSkills(topics, vocabulary::current);
        this.searchAnswers = new SearchAnswers(index, topics);
        this.snapshots = snapshots;
        this.folder = () -> source != null || notes != null ? notes : folderOf(index);
        this.thanks = new ThanksFiles(files, index, () -> today().getYear());
        this.statements = new Statements(
                Stream.concat(parts.evidence().stream(), Stream.of(new ThanksEvidence(thanks, people::joined)))
                        .toList(),
                files,
                topics);
        this.asOfExperts = new AsOfExperts(
                index,
                topics,
                new RefusedSkills(topics, vocabulary::current),
                statements,
                new CodeOwnersFile(files, folder),
                snapshots,
                folder,
                clock);
        this.newsSearch = new NewsSearch(index, searchAnswers, topics);
        this.risingTopics = new RisingTopics(index, topics);
        this.radarSearch = new RadarSearch(
                index,
                topics,
                new RingArchive(
                        parts.archives(),
                        parts.parsers(),
                        () -> files == null
                                ? id -> Conventions.NONE
                                : Vaults.open(parts.dialects(), IngestState.markers(index), files)::of,
                        () -> LeftOut.of(files)::isIgnored,
                        folder,
                        indexFolder));
        this.pages = new Pages(index, files, parts.parsers(), parts.renderers(), parts.dialects());
        this.moves = new Moves(index, files, pages, thanks);
        this.completions = new Completions(index, searchAnswers);
        this.health = new Health(index, files, parts.parsers(), parts.dialects());
        this.profiles = new Profiles(index, visibility, topics);
        this.topicNotes = new TopicNotes(index);
        this.riskSearch = new RiskSearch(index, topicNotes, topics);
        this.ownedNotes = new OwnedNotes(index);
    }

    /** The folder the index was built from, if it still exists: people files are read as they are now. */
    private static @Nullable NoteSource madeFrom(NoteIndex index) {
        Path folder = folderOf(index);
        return folder == null ? null : new FolderNoteSource(folder);
    }

    private static @Nullable Path folderOf(NoteIndex index) {
        String name = index.status().source();
        try {
            return name != null && Files.isDirectory(Path.of(name)) ? Path.of(name) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * Answers a question with the viewer's access and the people as of now.
     *
     * @param time the time limit; null for no limit
     */
    <T> T ask(Viewer viewer, @Nullable Duration time, BiFunction<Access, People, T> question) {
        return gate.ask(() -> Deadline.within(time, () -> {
            PeopleSnapshot now = people.snapshot();
            People known = refusedSkills.hiddenIn(now.people());
            Access access = visibility.of(viewer, known).on(today());
            if (viewer.everything()) {
                return question.apply(access, known);
            }
            Access shown = access.without(now.hiddenFrom(viewer.member()));
            Set<MemberId> unknown = now.unknownTo(shown, viewer.member());
            return question.apply(shown, unknown.isEmpty() ? known : new KnownPeople(known, unknown));
        }));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    SearchResults search(SearchQuery query, Access access, People known) {
        return searchAnswers.search(query, vocabulary.current(), access, known);
    }

    /** All notes of a kind that the viewer may find, the latest first. */
    List<Note> notesOfKind(String kind, Access access, People known) {
        return notes(SearchQuery.of("").and(Clause.Filter.of(Field.KIND, kind)), access, known);
    }

    /** The events of today and later, the next one first. */
    List<Event> events(Access access, People known) {
        ShownPeople shown = new ShownPeople(known, Findable.to(Purpose.SEARCH));
        return notesOfKind(Event.KIND, access, known).stream()
                .map(note -> Event.of(
                        note, members(note.values("speakers"), shown), members(note.values("attendees"), shown)))
                .filter(Objects::nonNull)
                .filter(event -> !event.lastDay().isBefore(today()))
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(Event::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Event::id))
                .toList();
    }

    private static List<Member> members(List<String> names, ShownPeople shown) {
        return names.stream()
                .map(shown::resolve)
                .filter(shown::shows)
                .distinct()
                .toList();
    }

    /** All notes of a query that the viewer may find, the latest first. */
    List<Note> notes(SearchQuery query, Access access, People known) {
        SearchQuery page = query.withOrder(SearchQuery.Order.NEWEST)
                .withLimit(SearchQuery.MAX_LIMIT)
                .withoutPassages();
        List<Note> notes = new ArrayList<>();
        SearchResults found;
        do {
            found = search(page, access, known);
            found.hits().forEach(hit -> index.note(hit.id(), access).ifPresent(notes::add));
            page = page.withOffset(page.offset() + SearchQuery.MAX_LIMIT);
        } while (page.offset() < found.total());
        return notes;
    }

    /** A search that matches only corrected spellings counts as unanswered. */
    static boolean isAnswer(SearchResults results) {
        return results.total() > 0 && results.relaxation().step() != Relaxation.Step.FUZZY;
    }

    /** Records a question without an answer if gap logging is on. */
    void keepGap(String question, People known) {
        if (gapLog.isOn()) {
            gapLog.note(question, known, today());
        }
    }

    List<Gap> gaps(Predicate<String> isAnswered) {
        return gapLog.gaps(isAnswered);
    }

    NoteWriter writer() {
        Path notes = writer == null ? folder.get() : null;
        if (writer == null && notes == null) {
            throw new KnowhowException(
                    Category.USAGE,
                    "these notes cannot be written: they are not in a folder, and no plugin provides a NoteWriter");
        }
        return notes == null ? Objects.requireNonNull(writer) : new FolderNoteWriter(notes);
    }

    Optional<LocalDate> day(String version) {
        return snapshots.day(folder.get(), version);
    }

    List<NoteChange> changes(NoteId id, int limit) {
        return snapshots.changes(folder.get(), id, limit);
    }

    @Override
    public void close() {
        snapshots.close();
        index.close();
    }
}
