package dev.knowhow.spi.engine;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.Snippet;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A note index by an engine that searches, stores and counts words, and leaves the rest to this class. An engine writes {@link
 * #search}, {@link #votes}, {@link #status}, {@link #kept}, {@link #close}, {@link #stored}, {@link #statistics} and {@link #write};
 * it may override all else where it knows a faster way. Related notes, keywords, completion, passages, the state of files and the
 * collection of changes are answered from these.
 *
 * <p>Access is obeyed by {@link #search} and {@link #votes} in the engine, inside the query, and here for what is answered from
 * stored notes.
 *
 * <p>{@link #complete}, {@link #names}, {@link #stamps} and {@link #mentioning} look at each stored note: an engine of many notes
 * overrides these first.
 */
public abstract class NoteEngine implements NoteIndex {

    private static final int SNIPPET = 160;

    private boolean writing;

    /** For engines. */
    protected NoteEngine() {}

    /**
     * The stored notes, whoever may see them, by id. They are as they were put.
     *
     * @param lookup which are wanted
     * @return a stream that is closed by its reader
     */
    protected abstract Stream<IndexedNote> stored(Lookup lookup);

    /** How common words are now. */
    protected abstract TermStatistics statistics();

    /**
     * Writes some changes, and lets all questions that are asked of this index from now on see them.
     *
     * @throws IndexException if they cannot be written; the index is as it was
     */
    protected abstract void write(Changes changes);

    /**
     * Takes the index for writing. Here this keeps out others of this process; an engine that several processes write to keeps out
     * these, too.
     *
     * @throws IndexException if somebody else writes
     */
    protected synchronized void begin() {
        if (writing) {
            throw new IndexException("somebody else is indexing; wait until that is done and try again");
        }
        writing = true;
    }

    /** Lets others write. */
    protected synchronized void end() {
        writing = false;
    }

    /** The stamps of all stored notes: what tells which files have changed. The stream is closed by its reader. */
    protected Stream<Stamp> stamps() {
        return stored(Lookup.ALL).map(IndexedNote::stamp);
    }

    /** The notes that have the words of a name side by side; see {@link NoteIndex.Update#mentioning}. */
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

    /** Does nothing, as for an engine whose changes are durable once they are written. */
    @Override
    public void commit() {}

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

    /** The section of a note with most words of a question, the first of several. */
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
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return notes(Lookup.keys(Lookup.By.NAME, keys), access::reads);
    }

    @Override
    public List<Note> linkingTo(Collection<String> keys, Access access) {
        return notes(Lookup.keys(Lookup.By.LINK, keys), access::finds);
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
