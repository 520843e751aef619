package dev.knowhow;

import dev.knowhow.KnowhowException.Blame;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Method;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.answer.Completions;
import dev.knowhow.internal.answer.Health;
import dev.knowhow.internal.answer.Journal;
import dev.knowhow.internal.answer.Pages;
import dev.knowhow.internal.answer.Profiles;
import dev.knowhow.internal.answer.Visibility;
import dev.knowhow.internal.answer.WhatIsNew;
import dev.knowhow.internal.answer.WhatRises;
import dev.knowhow.internal.answer.WhatWeKnow;
import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.link.LinkCheck;
import dev.knowhow.internal.past.Pasts;
import dev.knowhow.internal.past.WhoKnew;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.saved.SavedQueries;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.internal.vocabulary.VocabularyReader;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Gap;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Related;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Rising;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what we know about something, and who knows about it, from notes.
 *
 * <pre>{@code
 * try (Knowhow knowhow = Knowhow.builder().notes(Path.of("notes")).build()) {
 *     knowhow.index();
 *     knowhow.search("tail latency").forEach(hit -> show(hit.title()));
 *     knowhow.experts("tail latency").forEach(expert -> show(expert.member().name()));
 * }
 * }</pre>
 *
 * <p>One instance serves a whole program: it is safe for use by many threads. Questions never wait for {@link #index},
 * and see what it did once it has returned. Close it when no question is under way any more; afterwards each call
 * throws.
 *
 * <p>Whatever goes wrong is a {@link KnowhowException} that says what to do about it.
 */
public final class Knowhow implements AutoCloseable {

    private final Discovery discovery;
    private final Parts parts;
    private final PeopleBook people;
    private final LiveFile<Vocabulary> vocabulary;
    private final LiveFile<List<SavedQuery>> saved;
    private final Visibility visibility;
    private final WhatWeKnow whatWeKnow;
    private final WhatIsNew whatIsNew;
    private final WhatRises whatRises;
    private final Pasts pasts;
    private final WhoKnew whoKnew;
    private final Supplier<@Nullable Path> folder;
    private final Profiles profiles;
    private final Pages pages;
    private final Completions completions;
    private final Journal journal;
    private final Health health;
    private final Clock clock;
    private final Gate gate = new Gate();
    private final Indexing indexing;

    Knowhow(
            Discovery discovery,
            Parts parts,
            @Nullable NoteSource source,
            @Nullable Path notes,
            Path indexFolder,
            Clock clock) {
        this.discovery = discovery;
        this.parts = parts;
        this.clock = clock;
        this.journal = new Journal(indexFolder);
        NoteSource files = source != null ? source : madeFrom(parts.index());
        this.people = new PeopleBook(files, parts.index(), parts.peopleFormats());
        this.vocabulary = VocabularyReader.file(files, parts.index());
        this.saved = SavedQueries.file(files, parts.index());
        this.visibility = new Visibility(parts.index());
        Topics topics = new Topics(parts.index());
        this.whatWeKnow = new WhatWeKnow(parts.index(), topics);
        this.pasts = new Pasts(discovery.found(), parts.archives(), indexFolder, makers(), clock);
        this.folder = () -> source != null || notes != null ? notes : folderOf(parts.index());
        this.whoKnew = new WhoKnew(parts.index(), visibility, topics, pasts, folder, clock);
        this.whatIsNew = new WhatIsNew(parts.index(), whatWeKnow, topics);
        this.whatRises = new WhatRises(parts.index());
        this.pages = new Pages(parts.index(), files, parts.parsers(), parts.renderers());
        this.completions = new Completions(parts.index());
        this.health = new Health(parts.index(), parts.parsers());
        this.profiles = new Profiles(parts.index(), visibility, topics);
        this.indexing = new Indexing(gate, parts, source, people, List.of(vocabulary, saved), makers());
    }

    /** The folder an index was made from, if it is still there: what people say of themselves today counts. */
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

    /** Begins a knowhow. */
    public static KnowhowBuilder builder() {
        return new KnowhowBuilder();
    }

    /** Brings the index up to date with the notes, see {@link #index(Progress)}. */
    public IndexReport index() {
        return index(Progress.NONE);
    }

    /**
     * Brings the index up to date with the notes: only what is new, changed or gone costs time. What is wrong with
     * single notes is in the report and stops nothing. Several calls at once go one after the other.
     *
     * <p>It lasts once this returns; while {@linkplain #watch watched}, some seconds later, as all that is found by watching.
     *
     * <p>If it fails or the thread is interrupted, the index is as it was before, and the next call starts over.
     *
     * @param progress hears how far the work has come
     * @throws KnowhowException if the notes are out of reach, or the index cannot be written
     */
    public IndexReport index(Progress progress) {
        return indexing.all(progress);
    }

    /**
     * Brings the index up to date with the notes at some paths, at a cost that does not grow with the number of notes: for
     * a host that knows what changed. What a plugin knows of notes, such as their history, counts as it was last asked for
     * all notes. While {@linkplain #watch watched} it does not wait for the disk, as with {@link #index(Progress)}.
     *
     * @param paths paths under the notes folder: of notes, of folders, or of files such as {@code people.yml}; what is not
     *     there any more is taken out
     * @throws KnowhowException if the notes are out of reach, or the index cannot be written
     */
    public IndexReport index(Collection<String> paths) {
        return indexing.only(Set.copyOf(paths));
    }

    /**
     * Keeps the index up to date from now on, in a thread of its own: looks at all notes once, then at each that changes as
     * soon as that is known, and from time to time at all again. A note that is saved is found soon where the source
     * can tell of changes, as a folder can. Ends when it is closed, or this knowhow is.
     *
     * <p>Found is a note here first; within some seconds it lasts, and other processes find it. A process that ends before that takes
     * nothing away: the next look sees which notes to read again. Until then no other process can index into the same folder; it waits.
     *
     * @param listener hears what is done
     * @throws KnowhowException if there are no notes to index
     */
    public Watch watch(WatchListener listener) {
        return gate.ask(() -> indexing.watch(listener));
    }

    /**
     * What do we know about it? Ten hits, as seen by everyone.
     *
     * @param text what is looked for; no text is an error
     */
    public SearchResults search(String text) {
        return search(SearchQuery.of(text));
    }

    /** What do we know about it? What is asked in vain is kept, if that is switched on, of questions with passages: people ask them. */
    public SearchResults search(SearchQuery query) {
        return gate.ask(() -> {
            SearchResults results = answer(query);
            boolean inVain = results.total() == 0 || results.relaxation().step() == Relaxation.Step.FUZZY;
            if (inVain && query.passages() && query.offset() == 0 && journal.isOn()) {
                journal.note(query.text(), people(), LocalDate.now(clock));
            }
            return results;
        });
    }

    private SearchResults answer(SearchQuery query) {
        return whatWeKnow.search(query, vocabulary.current(), access(query.viewer()), people());
    }

    /** What is new, or has changed since a day, and who wrote it? */
    public News news(NewsQuery query) {
        return gate.ask(() -> {
            People known = people();
            return whatIsNew.news(query, vocabulary.current(), access(query.viewer(), known), known);
        });
    }

    /**
     * What is written about more since a day than in the year before it? Reads all notes the viewer may see.
     *
     * @param since the first day that counts as now
     * @param viewer who asks
     */
    public Rising rising(LocalDate since, Viewer viewer) {
        return gate.ask(() -> whatRises.rising(since, vocabulary.current(), access(viewer)));
    }

    /**
     * What may somebody go on to type? Titles, other names of notes, headings, tags, topics of the vocabulary and people,
     * the best first; each only if the viewer may see where it comes from.
     */
    public List<Completion> complete(CompletionQuery query) {
        return gate.ask(() -> completions.complete(query, vocabulary.current(), access(query.viewer()), people()));
    }

    /**
     * Who knows about it? Five experts, as seen by everyone.
     *
     * @param topic what about: words, a tag, a whole question
     */
    public Experts experts(String topic) {
        return experts(ExpertQuery.of(topic));
    }

    /** Who knows about it? */
    public Experts experts(ExpertQuery query) {
        return experts(query, Method.BEST_NOTES);
    }

    /**
     * Who knows about it, ranked another way? To compare with.
     *
     * @param method how to rank
     */
    public Experts experts(ExpertQuery query, Method method) {
        return gate.ask(() -> {
            People known = people();
            Experts experts = whoKnew.ask(query, known, asked -> {
                Experts found = asked.who()
                        .experts(asked.query(), method, vocabulary.current(), asked.access(), asked.people());
                return found.searched(asked.on(found.searched()));
            });
            if (experts.total() == 0 && journal.isOn()) {
                journal.note(query.topic(), known, LocalDate.now(clock));
            }
            return experts;
        });
    }

    /**
     * Makes ready what a question as of a day is answered from, which else the first such question does: indexes the notes as
     * they were, if history tells. If the thread is interrupted, nothing of it is kept, and the next call starts over.
     *
     * @param day the day; if it is not past there is nothing to do
     * @param progress hears how far the work has come
     * @throws KnowhowException if the notes as they were cannot be read
     */
    public void prepare(LocalDate day, Progress progress) {
        gate.ask(() -> {
            whoKnew.prepare(day, progress::at);
            return day;
        });
    }

    /**
     * Who knows about several topics at once? Evidence comes without passages.
     *
     * @param topics what about, each as for a query of its own; two or more
     * @param query whatever else is asked; its own topic does not count
     * @throws KnowhowException if there are fewer than two topics
     */
    public Coverage coverage(List<String> topics, ExpertQuery query) {
        if (topics.stream().distinct().count() < 2) {
            throw new KnowhowException(Blame.USAGE, "to cover several topics takes two or more; said was " + topics);
        }
        Map<String, Experts> answers = new LinkedHashMap<>();
        for (String topic : topics) {
            answers.put(
                    topic,
                    experts(query.topic(topic).limit(ExpertQuery.MAX_LIMIT).withoutPassages()));
        }
        Searched searched = answers.values().iterator().next().searched();
        return Coverage.of(answers, query.limit(), searched);
    }

    /**
     * Why does somebody stand where they stand?
     *
     * @param query the question they were an answer to
     * @param person the member's id, or any of their names
     * @return empty if they have no evidence, or may not be shown
     */
    public Optional<Why> why(ExpertQuery query, String person) {
        return gate.ask(() -> whoKnew.ask(
                query,
                people(),
                asked -> visibility.meant(
                        person,
                        asked.people(),
                        member -> asked.who()
                                .why(asked.query(), member, vocabulary.current(), asked.access(), asked.people()))));
    }

    /**
     * Why does everybody who knows stand where they stand? With all evidence of each, without passages.
     *
     * @param query the question; as many are given as it asks for
     */
    public List<Why> whys(ExpertQuery query) {
        return gate.ask(() -> whoKnew.ask(
                query,
                people(),
                asked -> asked.who().whys(asked.query(), vocabulary.current(), asked.access(), asked.people())));
    }

    /**
     * Reads a note.
     *
     * @return empty if there is none, or the viewer may not see it: these two cannot be told apart
     */
    public Optional<Note> note(NoteId id, Viewer viewer) {
        return gate.ask(() -> parts.index().note(id, access(viewer)));
    }

    /**
     * Hands over all notes that are meant to be found and that the viewer may see today, by id. To make something of the whole;
     * questions are cheaper.
     *
     * @param viewer who reads
     * @param each takes each note
     */
    public void notes(Viewer viewer, Consumer<Note> each) {
        gate.ask(() -> {
            Access access = access(viewer);
            parts.index().forEach(access, note -> {
                if (note.status() == Status.PUBLISHED && note.isOpenOn(access.day())) {
                    each.accept(note);
                }
            });
            return true;
        });
    }

    /**
     * Which notes are related to one, by their words and links?
     *
     * @param id the note
     * @param viewer who asks
     * @param limit how many notes to give at most, 1 to {@value Related#MAX_LIMIT}
     * @return the nearest first; none if there is no such note, or the viewer may not see it
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<Related> related(NoteId id, Viewer viewer, int limit) {
        if (limit < 1 || limit > Related.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + Related.MAX_LIMIT);
        }
        return gate.ask(() -> parts.index().related(id, access(viewer), limit));
    }

    /**
     * A note as HTML that is safe on any page, whoever wrote it. Links lead to notes the viewer may see; of others only the
     * words are shown.
     *
     * @param id the note
     * @param viewer who asks
     * @param addresses where the host shows notes and pictures
     * @return empty if there is no such note, or the viewer may not see it; and if its file is gone, or is meant for others
     *     since it was indexed, or nothing renders such files: then the note's sections are what can be shown
     */
    public Optional<String> html(NoteId id, Viewer viewer, Addresses addresses) {
        return gate.ask(() -> pages.html(id, access(viewer), addresses));
    }

    /**
     * A picture that a note shows.
     *
     * @param from the note
     * @param path the picture's path under the root of the notes
     * @param viewer who asks
     * @return its bytes as they are; empty if the viewer may not see the note, it does not show such a picture, or there is
     *     none
     */
    public Optional<byte[]> picture(NoteId from, String path, Viewer viewer) {
        return gate.ask(() -> pages.picture(from, path, access(viewer)));
    }

    /**
     * Who changed a note, and when, as far as an archive such as git knows: the latest change first, under names it had before, too.
     *
     * @param id the note
     * @param viewer who asks
     * @param limit how many changes to give at most, 1 or more
     * @return none if there is no such note, the viewer may not see it, or nothing is known of it
     */
    public List<NoteChange> changes(NoteId id, Viewer viewer, int limit) {
        return gate.ask(() ->
                parts.index().note(id, access(viewer)).isEmpty() ? List.of() : pasts.changes(folder.get(), id, limit));
    }

    /** Which notes link to one? By id, one link of each; only notes the viewer may find. */
    public List<Backlink> backlinks(NoteId id, Viewer viewer) {
        return gate.ask(() -> pages.backlinks(id, access(viewer)));
    }

    /**
     * All values of a field among the notes the viewer may find, the most frequent first: tags, kinds, years.
     *
     * @param field a field that is {@link Field#countable()}
     * @param viewer who asks
     */
    public List<Facet.Value> values(Field field, Viewer viewer) {
        return gate.ask(() -> whatWeKnow.values(field, access(viewer), people()));
    }

    /**
     * What does somebody know about? Tags of their notes, topics of the vocabulary, and words and phrases that set their notes
     * apart from all others.
     *
     * @param person the member's id, or any of their names
     * @param viewer who asks
     * @return empty if nothing is known of them, or they may not be shown
     */
    public Optional<Profile> profile(String person, Viewer viewer) {
        return gate.ask(() -> {
            People known = people();
            Access access = access(viewer, known);
            return visibility.meant(
                    person, known, member -> profiles.profile(member, vocabulary.current(), access, known));
        });
    }

    /** Where do the links lead, in the notes the viewer may see? */
    public LinkReport links(Viewer viewer) {
        LinkCheck links = gate.ask(() -> health.links(access(viewer)));
        return new LinkReport(links.total(), rows(links.broken()), rows(links.ambiguous()));
    }

    private static List<LinkReport.Row> rows(List<LinkCheck.Row> rows) {
        return rows.stream()
                .map(row -> new LinkReport.Row(row.from(), row.link(), row.candidates()))
                .toList();
    }

    /** What should a keeper of the notes look at? Sees all notes. */
    public CheckReport check() {
        Health.Findings findings = gate.ask(() -> health.check(
                people.current(),
                Stream.of(vocabulary, saved)
                        .flatMap(file -> file.problems().stream())
                        .toList(),
                LocalDate.now(clock)));
        return new CheckReport(
                findings.notes(),
                findings.problems(),
                findings.lookalikes().stream()
                        .map(pair -> new CheckReport.Duplicate(pair.first(), pair.second(), pair.reason()))
                        .toList());
    }

    /** Everyone the notes may speak of, as the people files say now. */
    public People people() {
        return gate.ask(people::current);
    }

    /** The team's words, as {@code vocabulary.txt} says now; {@link Vocabulary#NONE} if there is none. */
    public Vocabulary vocabulary() {
        return gate.ask(vocabulary::current);
    }

    /** The questions the team asks again and again, as {@code saved.txt} says now, in its order. */
    public List<SavedQuery> savedQueries() {
        return gate.ask(saved::current);
    }

    /**
     * Begins or ends to keep what is asked in vain, in a file beside the index: the day and the words, never who asked, and
     * without the names of known people. Off until it is switched on; what was kept stays.
     */
    public void keepGaps(boolean on) {
        gate.ask(() -> {
            journal.keep(on);
            return on;
        });
    }

    /** What was asked in vain while that was kept, the most asked first; what has an answer by now comes last. */
    public List<Gap> gaps(Viewer viewer) {
        return gate.ask(() -> journal.gaps(question -> {
            SearchResults now =
                    answer(SearchQuery.of(question).by(viewer).limit(1).withoutPassages());
            return now.total() > 0 && now.relaxation().step() != Relaxation.Step.FUZZY;
        }));
    }

    /** How does the index stand? */
    public IndexStatus status() {
        return gate.ask(parts.index()::status);
    }

    /**
     * Why this knowhow could not bring the index up to date, as on a full disk: then answers are those of the index as it was.
     *
     * @return what it last failed for, until all notes could be looked at again; empty if nothing is missing
     */
    public Optional<KnowhowException> trouble() {
        return gate.ask(() -> Optional.ofNullable(indexing.trouble()));
    }

    /** The plugins that were found, by name, broken ones included. */
    public List<PluginInfo> plugins() {
        return discovery.found().stream()
                .map(plugin -> new PluginInfo(plugin.name(), plugin.version(), plugin.origin(), plugin.problem()))
                .sorted(Comparator.comparing(PluginInfo::name))
                .toList();
    }

    /** Lets go of the index and the plugins. Closing again does nothing. */
    @Override
    public void close() {
        if (gate.close()) {
            indexing.close();
            pasts.close();
            parts.index().close();
            discovery.close();
        }
    }

    /** Other plugins, or other versions of them, may understand the same notes otherwise. */
    private String makers() {
        return discovery.found().stream()
                .map(plugin -> plugin.name() + " " + plugin.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Access access(Viewer viewer) {
        return access(viewer, people());
    }

    private Access access(Viewer viewer, People known) {
        return visibility.of(viewer, known).on(LocalDate.now(clock));
    }
}
