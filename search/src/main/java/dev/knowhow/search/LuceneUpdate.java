package dev.knowhow.search;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** A change of the index, by one Lucene writer. */
final class LuceneUpdate implements NoteIndex.Update {

    /** What is run when a commit is done. */
    interface Committed {
        void run() throws IOException;
    }

    private static final int PART_FOR_NEW_NOTES = 16;
    private static final int LEAST_BUFFER = 4;
    private static final int MOST_BUFFER = 64;

    private final Path folder;
    private final Committed committed;
    private final IndexWriter writer;
    private final WrittenBefore before;

    LuceneUpdate(Directory directory, Path folder, Committed committed) throws IOException {
        this.folder = folder;
        this.committed = committed;
        DirectoryReader last = last(directory);
        try {
            if (last == null) {
                Commits.discard(directory);
            }
            this.writer = new IndexWriter(
                    directory, new IndexWriterConfig().setCommitOnClose(false).setRAMBufferSizeMB(buffer()));
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(last);
            if (e instanceof LockObtainFailedException) {
                throw new IndexException(
                        "another process is indexing into " + folder + ": wait until it is done and try again", e);
            }
            throw e;
        }
        try {
            this.before = new WrittenBefore(upToDate(last));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(last, writer::rollback); // or nobody could write any more
            throw e;
        }
    }

    /**
     * The index to go on from; null if there is none. One that is broken or of another version is built anew: the notes are the only
     * truth.
     *
     * @throws IOException if that cannot be told, as when rights are missing: an index is not thrown away for that
     */
    private static @Nullable DirectoryReader last(Directory directory) throws IOException {
        try {
            return Commits.readable(directory) ? DirectoryReader.open(directory) : null;
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            return null;
        }
    }

    /** Another process may have written between our look and our lock. */
    private static @Nullable DirectoryReader upToDate(@Nullable DirectoryReader last) throws IOException {
        if (last == null) {
            return null;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(last);
        if (newer == null) {
            return last;
        }
        last.close();
        return newer;
    }

    /** How many MiB of new notes are gathered before they are written: the more, the less is merged later. */
    private static double buffer() {
        return Math.clamp((Runtime.getRuntime().maxMemory() / PART_FOR_NEW_NOTES) >> 20, LEAST_BUFFER, MOST_BUFFER);
    }

    /** What is done with the writer. */
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw cannotWrite(e);
        } catch (AlreadyClosedException e) {
            // another thread could not write, and the writer closed itself over it
            Throwable cause = writer.getTragicException();
            throw cannotWrite(cause == null ? e : cause);
        }
    }

    private IndexException cannotWrite(Throwable cause) {
        return new IndexException(
                "cannot write the index in " + folder + " (" + cause.getMessage()
                        + "): check free space and rights; the index stays as it was before",
                cause);
    }

    /** What is read of the last commit. */
    private interface Reading<T> {
        T of(WrittenBefore before) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.of(before);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public Collection<Stamp> stamps() {
        return read(WrittenBefore::stamps);
    }

    @Override
    public Collection<Stamp> stamps(Collection<String> paths) {
        return read(known -> known.stamps(paths));
    }

    @Override
    public Optional<IndexedNote> get(NoteId id) {
        return read(known -> known.get(id));
    }

    @Override
    public Set<NoteId> namedBy(Collection<String> keys) {
        return read(known -> known.having(Fields.LINK_NAMES, keys));
    }

    @Override
    public Set<NoteId> linkingTo(Collection<String> keys) {
        return read(known -> known.having(Fields.LINK_TARGETS, keys));
    }

    @Override
    public Set<NoteId> mentioning(String name) {
        List<Word> words = Words.ofQuestion(name);
        if (words.isEmpty()) {
            return Set.of();
        }
        Collection<Language> languages = read(WrittenBefore::languages);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(new TermQuery(new Term(Fields.EXACT, word.text())), Occur.SHOULD);
            any.add(new TermQuery(new Term(Fields.PARTS, WholeName.of(word.text()))), Occur.SHOULD);
            languages.forEach(language -> any.add(
                    new TermQuery(new Term(Fields.WORDS, Stems.of(language).stem(word.text()))), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return read(known -> known.matching(all.build()));
    }

    @Override
    public void put(IndexedNote note) {
        write(() -> writer.updateDocument(byId(note.note().id().path()), NoteDocument.of(note)));
    }

    @Override
    public void touch(Stamp stamp) {
        write(() -> writer.updateDocValues(
                byId(stamp.id().path()),
                new NumericDocValuesField(Fields.SIZE, stamp.size()),
                new NumericDocValuesField(Fields.MODIFIED, stamp.modified()),
                new BinaryDocValuesField(Fields.HASH, new BytesRef(stamp.hash()))));
    }

    @Override
    public void reject(Stamp stamp, Problem problem) {
        write(() -> writer.updateDocument(byId(stamp.id().path()), NoteDocument.rejected(stamp, problem)));
    }

    @Override
    public void delete(NoteId id) {
        write(() -> writer.deleteDocuments(byId(id.path())));
    }

    @Override
    public void clear() {
        write(writer::deleteAll);
    }

    @Override
    public void keep(String name, byte @Nullable [] content) {
        Term id = new Term(Fields.KEPT, name);
        write(() -> {
            if (content == null) {
                writer.deleteDocuments(id);
            } else {
                Document document = new Document();
                document.add(new StringField(Fields.KEPT, name, Field.Store.NO));
                document.add(new StoredField(Fields.CONTENT, content));
                writer.updateDocument(id, document);
            }
        });
    }

    private static Term byId(String id) {
        return new Term(Fields.ID, id);
    }

    @Override
    public void commit(String source, Instant asOf) {
        // what is gathered would be written by one thread otherwise
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(any -> write(writer::flushNextBuffer));
        write(() -> {
            writer.setLiveCommitData(Commits.facts(source, asOf.toString()).entrySet());
            writer.commit();
            committed.run();
        });
    }

    @Override
    public void close() {
        try {
            IOUtils.close(before, writer::rollback);
        } catch (ThreadInterruptedException e) {
            // it waited for a merge; the writer has let go of everything all the same
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IndexException("cannot close the index in " + folder + ": " + e.getMessage(), e);
        }
    }
}
