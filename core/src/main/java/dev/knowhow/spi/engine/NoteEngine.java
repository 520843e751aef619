package dev.knowhow.spi.engine;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Siblings.Sibling;
import dev.knowhow.query.Snippet;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.Stamp;
import dev.knowhow.spi.TopicCounts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The base class of note indexes. An engine searches, stores and counts words, and this class does the rest. An engine
 * implements {@link #find}, {@link #votes}, {@link #stems}, {@link #status}, {@link #kept}, {@link #close},
 * {@link #stored}, {@link #statistics} and {@link #write}; it may override all other methods with faster ones. Related
 * notes, keywords, completion, passages, spelling, the state of files and the collection of changes use these methods.
 *
 * <p>The engine applies access inside the queries of {@link #find} and {@link #votes}. This class applies it to answers
 * from stored notes.
 *
 * <p>{@link #complete}, {@link #names}, {@link #stamps} and {@link #mentioning} scan all stored notes: engines for many
 * notes should override these first.
 */
public abstract class NoteEngine implements NoteIndex {

    private static final int SNIPPET = 160;

    private boolean writing;

    /** For engines. */
    protected NoteEngine() {}

    /**
     * Reads stored notes by id, unchanged and without access control.
     *
     * @param lookup the selection
     * @return a stream, which the caller closes
     */
    protected abstract Stream<IndexedNote> stored(Lookup lookup);

    /**
     * Finds notes as {@link #search} does, without correcting the spelling of the query: {@link #search} proposes and
     * applies corrections by {@link TermStatistics#similar}.
     */
    protected abstract SearchResults find(SearchQuery query, Vocabulary vocabulary, Access access);

    /** The current statistics of terms. */
    protected abstract TermStatistics statistics();

    /**
     * Writes changes and makes them visible to all later questions of this index.
     *
     * @throws IndexException if they cannot be written; the index is unchanged
     */
    protected abstract void write(Changes changes);

    /**
     * Locks the index for writing, by default within this process. An engine that several processes can write to must
     * also lock out the others.
     *
     * @throws IndexException if the index is locked by another writer
     */
    protected synchronized void begin() {
        if (writing) {
            throw new IndexException("another process is indexing; wait until it has finished and try again");
        }
        writing = true;
    }

    /** Unlocks the index. */
    protected synchronized void end() {
        writing = false;
    }

    /** The stamps of all stored notes. The caller closes the stream. */
    protected Stream<Stamp> stamps() {
        return stored(Lookup.ALL).map(IndexedNote::stamp);
    }

    /** The notes that contain the adjacent words of a name, see {@link NoteIndex.Update#mentioning}. */
    protected Set<NoteId> mentioning(String name) {
        TermStatistics words = statistics();
        List<String> wanted = words.words(name);
        Set<NoteId> ids = new TreeSet<>();
        if (!wanted.isEmpty()) {
            forEach(Access.ALL, note -> {
                if (texts(note).anyMatch(text -> Collections.indexOfSubList(words.words(text), wanted) >= 0)) {
                    ids.add(note.id());
                }
            });
        }
        return ids;
    }

    private static Stream<String> texts(Note note) {
        return Stream.concat(
                Stream.of(note.title()),
                note.sections().stream().flatMap(section -> Stream.of(section.heading(), section.text())));
    }

    @Override
    public Update update() {
        begin();
        return new EngineUpdate(this);
    }

    /** No-op, for engines whose writes are durable at once. */
    @Override
    public void commit() {}

    @Override
    public SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) {
        return new SpellingByWords(this, statistics(), vocabulary, access).search(query);
    }

    @Override
    public Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        Map<NoteId, Passage> passages = new HashMap<>();
        try (Stream<IndexedNote> stored = stored(Lookup.ids(notes))) {
            stored.map(IndexedNote::note)
                    .filter(access::reads)
                    .forEach(note -> passages.put(note.id(), passage(note, text)));
        }
        return passages;
    }

    /** The section of a note with the most words of a query; the first if several are equal. */
    protected final Passage passage(Note note, String question) {
        TermStatistics words = statistics();
        Set<String> wanted = Set.copyOf(words.words(question));
        Passage best = new Passage(List.of(), "", 1, new Snippet("", List.of()));
        long most = -1;
        for (Section section : note.sections()) {
            long matches = words.words(section.heading() + " " + section.text()).stream()
                    .filter(wanted::contains)
                    .count();
            if (matches > most) {
                most = matches;
                String line = section.text().replace('\n', ' ');
                String cut = line.substring(0, Math.min(SNIPPET, line.length()));
                best = new Passage(section.path(), section.anchor(), section.line(), new Snippet(cut, List.of()));
            }
        }
        return best;
    }

    @Override
    public List<Related> related(NoteId id, Access access, int limit) {
        return new RelatedByWords(this, statistics(), access).to(id, limit);
    }

    @Override
    public List<Completion> complete(String typed, Access access, int limit) {
        NamesGoingOn names = new NamesGoingOn(typed);
        forEach(access, names::look);
        return names.best(limit);
    }

    @Override
    public Optional<Note> note(NoteId id, Access access) {
        return notes(Lookup.ids(List.of(id)), access::reads).stream().findFirst();
    }

    @Override
    public List<Note> notesOf(Set<String> names, Access access) {
        return notes(new Lookup(Lookup.By.PERSON, names), access::finds);
    }

    @Override
    public List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {
        return new KeywordsByCounts(this, statistics(), vocabulary)
                .of(notes(Lookup.ids(parts.keySet()), access::finds), parts, words);
    }

    @Override
    public Optional<LocalDate> newestDay(LocalDate until, Access access) {
        Set<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        forEach(access, note -> {
            LocalDate day = TopicsByCounts.dayOf(note, access);
            if (day != null && !day.isAfter(until)) {
                days.add(day);
            }
        });
        return days.stream().findFirst();
    }

    @Override
    public TopicCounts topicCounts(Periods periods, Vocabulary vocabulary, Access access, TopicCounts.Test test) {
        TopicsByCounts counts = new TopicsByCounts(statistics(), vocabulary, periods);
        forEach(access, note -> counts.add(note, access));
        return counts.counts(test);
    }

    @Override
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return notes(Lookup.keys(Lookup.By.NAME, keys), access::reads);
    }

    @Override
    public List<Note> linkingTo(Collection<String> keys, Access access) {
        return notes(Lookup.keys(Lookup.By.LINK, keys), access::finds);
    }

    @Override
    public Siblings siblings(NoteId id, Access access) {
        TreeMap<NoteId, String> titles = new TreeMap<>();
        forEach(access, note -> {
            if (note.id().folder().equals(id.folder())) {
                titles.put(note.id(), note.title());
            }
        });
        return new Siblings(sibling(titles.lowerEntry(id)), sibling(titles.higherEntry(id)));
    }

    private static @Nullable Sibling sibling(Map.@Nullable Entry<NoteId, String> note) {
        return note == null ? null : new Sibling(note.getKey(), note.getValue());
    }

    private List<Note> notes(Lookup lookup, Predicate<Note> visible) {
        try (Stream<IndexedNote> stored = stored(lookup)) {
            return stored.map(IndexedNote::note).filter(visible).toList();
        }
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new TreeSet<>();
        forEach(Access.ALL, note -> note.attributions().forEach(part -> names.add(part.name())));
        return names;
    }

    @Override
    public void forEach(Access access, Consumer<Note> notes) {
        try (Stream<IndexedNote> stored = stored(Lookup.ALL)) {
            stored.map(IndexedNote::note).filter(access::finds).forEach(notes);
        }
    }

    @Override
    public List<Problem> rejected() {
        return RejectedFiles.of(this).problems();
    }
}
