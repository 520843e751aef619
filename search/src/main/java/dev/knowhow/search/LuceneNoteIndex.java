package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.Relevance;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A note index in a folder, by Lucene. What other processes commit is seen within a second. Nothing is opened before it is needed.
 */
final class LuceneNoteIndex implements NoteIndex {

    private static final long LOOK_AGAIN_AFTER_NANOS = 1_000_000_000L;

    /**
     * A system property: whether files are read instead of mapped into memory. For a process of one question to map them costs more
     * than to read them.
     */
    private static final String UNMAPPED = "knowhow.unmapped";

    private final Path folder;
    private @Nullable Directory directory;
    private @Nullable Snapshots snapshots;
    private long looked;
    private boolean closed;

    @Inject
    LuceneNoteIndex(IndexFolder folder) {
        this.folder = folder.path();
    }

    /** What is done with a snapshot. */
    private interface Reading<T> {
        T of(Reader reader) throws IOException;
    }

    private <T> T read(T ofNothing, Reading<T> reading) {
        try {
            Snapshots open = open();
            if (open == null) {
                return ofNothing;
            }
            Snapshot snapshot = open.acquire();
            try {
                return reading.of(new Reader(snapshot));
            } finally {
                open.release(snapshot);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw broken(e);
        }
    }

    private synchronized @Nullable Snapshots open() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("the index in " + folder + " is closed");
        }
        if (snapshots == null) {
            if (!Files.isDirectory(folder) || !Commits.readable(directory())) {
                return null;
            }
            snapshots = new Snapshots(directory());
            looked = System.nanoTime();
        } else if (System.nanoTime() - looked > LOOK_AGAIN_AFTER_NANOS) {
            if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory())) {
                // taken away, perhaps with the notes; the next update builds it anew
                snapshots.close();
                snapshots = null;
                return null;
            }
            snapshots.maybeRefresh();
            looked = System.nanoTime();
        }
        return snapshots;
    }

    private synchronized Directory directory() throws IOException {
        if (directory == null) {
            directory = Boolean.getBoolean(UNMAPPED) ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
        }
        return directory;
    }

    /** Lets the next question see what was just committed. */
    private synchronized void refresh() throws IOException {
        if (snapshots != null) {
            snapshots.maybeRefreshBlocking();
            looked = System.nanoTime();
        }
    }

    private IndexException broken(Exception e) {
        return new IndexException(
                "cannot read the index in " + folder + " (" + e.getMessage()
                        + "): run 'knowhow index', which builds it anew from the notes",
                e);
    }

    @Override
    public IndexStatus status() {
        IndexStatus none = new IndexStatus(false, 0, 0, null, null, folder.toString());
        return read(none, reader -> reader.status(folder.toString()));
    }

    @Override
    public Update update() {
        try {
            make();
            return new LuceneUpdate(directory(), folder, this::refresh);
        } catch (IOException e) {
            throw new IndexException("cannot write the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Once there, it is not made again with all it lay in: notes that are moved away for a moment must find their place free. */
    private synchronized void make() throws IOException {
        if (directory == null) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
    }

    @Override
    public SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) {
        SearchResults nothing = SearchResults.nothing(new Searched(0, null));
        return read(nothing, reader -> reader.search(query, vocabulary, access));
    }

    @Override
    public Votes votes(String topic, Vocabulary vocabulary, Access access, Relevance relevance, int limit) {
        Votes nothing = new Votes(List.of(), 0, new Searched(0, null));
        return read(nothing, reader -> reader.votes(topic, vocabulary, access, relevance, limit));
    }

    @Override
    public Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return read(Map.of(), reader -> reader.passages(text, vocabulary, notes, access));
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
    public Optional<Note> note(NoteId id, Access access) {
        return read(Optional.empty(), reader -> reader.note(id, access));
    }

    @Override
    public List<Note> notesOf(Set<String> names, Access access) {
        return read(List.of(), reader -> reader.notesOf(names, access));
    }

    @Override
    public List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {
        return read(List.of(), reader -> reader.keywords(parts, vocabulary, access, words));
    }

    @Override
    public List<Note> namedBy(Collection<String> keys, Access access) {
        return read(List.of(), reader -> reader.having(Fields.LINK_NAMES, keys, AccessFilter.toRead(access)));
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
    public void forEach(Access access, Consumer<Note> notes) {
        read(false, reader -> {
            reader.forEach(access, notes);
            return true;
        });
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
    public synchronized void close() {
        closed = true;
        try {
            if (snapshots != null) {
                snapshots.close();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new IndexException("cannot close the index in " + folder + ": " + e.getMessage(), e);
        }
    }
}
