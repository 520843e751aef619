package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.TopicStems;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.writing.OpenIndex;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.BaselineSearch;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.QuestionCancelledException;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.Votes;
import dev.knowhow.text.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;

/** A note index in a folder, implemented with Lucene. */
final class LuceneNoteIndex implements NoteIndex, BaselineSearch {

    private static final Votes NO_VOTES = new Votes(List.of(), 0, new Searched(0, null));

    private final Path folder;
    private final OpenIndex index;

    LuceneNoteIndex(IndexFolder folder) {
        this(folder, System::nanoTime);
    }

    /**
     * Opens the index in a folder.
     *
     * @param nanos the elapsed time, as {@link System#nanoTime}
     */
    LuceneNoteIndex(IndexFolder folder, LongSupplier nanos) {
        this.folder = folder.path();
        this.index = new OpenIndex(folder.path(), nanos);
    }

    /** An operation on a snapshot. */
    private interface Reading<T> {
        T of(Reader reader) throws IOException;
    }

    private <T> T read(T ofNothing, Reading<T> reading) {
        return read(reading, () -> ofNothing);
    }

    private <T> T read(Reading<T> reading, Supplier<T> ofNothing) {
        return translated(() -> {
            Snapshot snapshot = index.acquire();
            if (snapshot == null) {
                return ofNothing.get();
            }
            try {
                return reading.of(new Reader(snapshot));
            } finally {
                snapshot.release();
            }
        });
    }

    /** An access to files of the index. */
    private interface FileAccess<T> {
        T run() throws IOException;
    }

    /** Throws the exceptions of the port instead of those of the engine. */
    private <T> T translated(FileAccess<T> access) {
        try {
            return access.run();
        } catch (IOException | UncheckedIOException e) {
            Deadline.check(); // Lucene closes files that an interrupted thread reads
            throw broken(e);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IndexException | QuestionCancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError e) {
            verify(); // a damaged file is read as anything
            throw e;
        }
    }

    /** No exception of the engine leaves this class. */
    private static IllegalStateException closed(AlreadyClosedException e) {
        return new IllegalStateException(e.getMessage(), e);
    }

    private IndexException broken(Exception e) {
        return new IndexException(
                "cannot read the index in " + folder + " (" + e.getMessage()
                        + "): run 'knowhow index', which rebuilds it from the notes",
                e);
    }

    @Override
    public long verify() {
        try {
            return index.verify();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            Deadline.check();
            throw broken(e);
        }
    }

    @Override
    public IndexStatus status() {
        IndexStatus none = new IndexStatus(false, 0, 0, null, null, folder.toString());
        return read(none, reader -> reader.status(folder.toString()));
    }

    @Override
    public Update update() {
        try {
            return index.update();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw new IndexException("cannot write the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void commit() {
        try {
            index.commit();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw new IndexException("cannot write the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) {
        SearchResults nothing = SearchResults.nothing(new Searched(0, null));
        return read(nothing, reader -> reader.search(query, vocabulary, access));
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, int limit) {
        return read(NO_VOTES, reader -> reader.votes(topic, vocabulary, access, limit));
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, Baseline baseline, int limit) {
        return read(NO_VOTES, reader -> reader.votes(topic, vocabulary, access, baseline, limit));
    }

    @Override
    public Map<NoteId, List<ScorePart>> bearing(
            String topic, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return read(Map.of(), reader -> reader.bearing(topic, vocabulary, notes, access));
    }

    @Override
    public Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return read(Map.of(), reader -> reader.passages(text, vocabulary, notes, access));
    }

    @Override
    public Stems stems(String topic) {
        return read(reader -> reader.stems(topic), () -> TopicStems.of(topic, Lexicon::commonInEnglish));
    }

    @Override
    public List<Related> related(NoteId id, Access access, int limit) {
        return read(List.of(), reader -> reader.related(id, access, limit));
    }

    @Override
    public List<Completion> complete(String typed, Access access, int limit) {
        return read(List.of(), reader -> reader.complete(typed, access, limit));
    }

    @Override
    public Optional<LocalDate> newestDay(LocalDate until, Access access) {
        return read(Optional.empty(), reader -> reader.newestDay(until, access));
    }

    @Override
    public TopicCounts topicCounts(Periods periods, Vocabulary vocabulary, Access access, TopicCounts.Test test) {
        return read(
                new TopicCounts(new TopicCounts.Counts(0, 0), Map.of(), List.of()),
                reader -> reader.topicCounts(periods, vocabulary, access, test));
    }

    @Override
    public Optional<Note> note(NoteId id, Access access) {
        return read(Optional.empty(), reader -> reader.note(id, access));
    }

    @Override
    public Optional<String> hash(NoteId id, Access access) {
        return read(Optional.empty(), reader -> reader.hash(id, access));
    }

    @Override
    public Siblings siblings(NoteId id, Access access) {
        return read(Siblings.NONE, reader -> reader.siblings(id, access));
    }

    @Override
    public List<Note> notesOf(Set<String> names, Access access) {
        return read(List.of(), reader -> reader.notesOf(names, access));
    }

    @Override
    public List<Note> heads(Collection<NoteId> notes, Access access) {
        return read(List.of(), reader -> reader.heads(notes, access));
    }

    @Override
    public List<Note> headsOf(Set<String> names, Access access) {
        return read(List.of(), reader -> reader.headsOf(names, access));
    }

    @Override
    public List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {
        return read(List.of(), reader -> reader.keywords(parts, vocabulary, access, words));
    }

    @Override
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return read(List.of(), reader -> reader.namedBy(keys, access));
    }

    @Override
    public List<Note> linkingTo(Collection<String> keys, Access access) {
        return read(List.of(), reader -> reader.having(Fields.LINK_TARGETS, keys, AccessFilter.toFind(access)));
    }

    @Override
    public Collection<String> names() {
        return read(List.of(), Reader::names);
    }

    @Override
    public List<NoteId> ids(Access access) {
        return read(List.of(), reader -> reader.ids(access));
    }

    @Override
    public void forEach(Access access, Consumer<Note> notes) {
        Optional<Snapshot> current = translated(() -> Optional.ofNullable(index.acquire()));
        if (current.isEmpty()) {
            return;
        }
        Snapshot snapshot = current.get();
        try {
            NoteCursor cursor = translated(() -> new Reader(snapshot).notes(access));
            while (cursor.hasNext()) {
                notes.accept(translated(cursor::next)); // an exception of the consumer is not one of the index
            }
        } finally {
            translated(() -> {
                snapshot.release();
                return true;
            });
        }
    }

    @Override
    public List<Problem> rejected() {
        return read(List.of(), Reader::rejected);
    }

    @Override
    public Optional<byte[]> kept(String name) {
        return read(Optional.empty(), reader -> reader.kept(name));
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new IndexException("cannot close the index in " + folder + ": " + e.getMessage(), e);
        }
    }
}
