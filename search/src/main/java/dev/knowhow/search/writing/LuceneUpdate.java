package dev.knowhow.search.writing;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.query.Field;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.Uninterruptible;
import dev.knowhow.spi.IndexState;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An update of the index. While published changes are not durable, further writes are buffered, since Lucene can only
 * roll back to the last commit.
 */
final class LuceneUpdate implements NoteIndex.Update {

    /** The maximum number of buffered writes; beyond it, published changes are committed first. */
    private static final int MAX_BUFFERED = 1000;

    private final OpenIndex index;
    private final Writer writer;
    private final PreviousState before;
    private final List<Writer.Change> held = new ArrayList<>();
    private volatile boolean written;
    private volatile List<Field> filters;
    private final String rebuilt;
    private boolean closed;

    LuceneUpdate(OpenIndex index, Writer writer, @Nullable Snapshot before, String rebuilt) {
        this.index = index;
        this.writer = writer;
        this.before = new PreviousState(before);
        this.rebuilt = rebuilt;
        this.filters = read(PreviousState::filters);
    }

    private void write(Writer.Change change) {
        written = true;
        if (!buffer(change)) {
            writer.write(change);
        }
    }

    private synchronized boolean buffer(Writer.Change change) {
        if (index.isDurable()) {
            return false;
        }
        held.add(change);
        if (held.size() > MAX_BUFFERED) {
            end(() -> {
                index.commit(writer);
                flushBuffered();
            });
        }
        return true;
    }

    private void flushBuffered() {
        held.forEach(writer::write);
        held.clear();
    }

    /** Atomic: a failure rolls back to the last commit. */
    private void end(Uninterruptible.Task end) {
        boolean done = false;
        try {
            Uninterruptible.run(end);
            done = true;
        } catch (IOException e) {
            throw writer.cannotWrite(e);
        } finally {
            if (!done) {
                IOUtils.closeWhileHandlingException(index::forget);
            }
        }
    }

    /** Reads the previous state. */
    private interface Reading<T> {
        T of(PreviousState before) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.of(before);
        } catch (IOException e) {
            throw writer.cannotWrite(e);
        }
    }

    @Override
    public String rebuilt() {
        return rebuilt;
    }

    @Override
    public Collection<Stamp> stamps() {
        return read(PreviousState::stamps);
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
        List<Word> words = WordTokenizer.ofQuestion(name);
        if (words.isEmpty()) {
            return Set.of();
        }
        Collection<Language> languages = before.languages();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(new TermQuery(new Term(Fields.EXACT, word.text())), Occur.SHOULD);
            any.add(new TermQuery(new Term(Fields.IDENTIFIER_PARTS, WholeName.of(word.text()))), Occur.SHOULD);
            languages.forEach(language -> any.add(
                    new TermQuery(new Term(Fields.WORDS, Stems.of(language).stem(word.text()))), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return read(known -> known.matching(all.build()));
    }

    @Override
    public void put(IndexedNote note) {
        List<Field> now = filters;
        write(lucene -> lucene.updateDocument(byId(note.note().id().path()), NoteDocument.of(note, now)));
    }

    @Override
    public void touch(Stamp stamp) {
        write(lucene -> lucene.updateDocValues(
                byId(stamp.id().path()),
                new NumericDocValuesField(Fields.SIZE, stamp.size()),
                new NumericDocValuesField(Fields.MODIFIED, stamp.modified()),
                new BinaryDocValuesField(Fields.HASH, new BytesRef(stamp.hash()))));
    }

    @Override
    public void reject(Stamp stamp, Problem problem) {
        write(lucene -> lucene.updateDocument(byId(stamp.id().path()), NoteDocument.rejected(stamp, problem)));
    }

    @Override
    public void delete(NoteId id) {
        write(lucene -> lucene.deleteDocuments(byId(id.path())));
    }

    @Override
    public void clear() {
        filters = List.of();
        write(IndexWriter::deleteAll);
    }

    @Override
    public void keep(String name, byte @Nullable [] content) {
        if (name.equals(IndexState.FILTERS)) {
            filters = content == null ? List.of() : IndexState.filters(content);
        }
        Term id = new Term(Fields.KEPT, name);
        if (content == null) {
            write(lucene -> lucene.deleteDocuments(id));
        } else {
            write(lucene -> lucene.updateDocument(id, NoteDocument.kept(name, content)));
        }
    }

    private static Term byId(String id) {
        return new Term(Fields.ID, id);
    }

    @Override
    public synchronized void publish(String source, Instant asOf) {
        end(source, asOf, () -> index.publish(writer));
    }

    @Override
    public synchronized void commit(String source, Instant asOf) {
        end(source, asOf, () -> index.commit(writer));
    }

    private void end(String source, Instant asOf, Uninterruptible.Task last) {
        end(() -> {
            if (written || !index.stillHolds(source, asOf)) {
                flushBuffered();
                writer.flush();
                writer.say(source, asOf);
                last.run();
            }
        });
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                IOUtils.close(before, index::end);
            } catch (IOException e) {
                throw writer.cannotWrite(e);
            }
        }
    }
}
