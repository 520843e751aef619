package dev.knowhow.search;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A change of the index, by one Lucene writer. */
final class LuceneUpdate implements NoteIndex.Update {

    /** What is run when a commit is done. */
    interface Committed {
        void run() throws IOException;
    }

    private final Path folder;
    private final Committed committed;
    private final IndexWriter writer;
    private final @Nullable DirectoryReader before;

    LuceneUpdate(Directory directory, Path folder, Committed committed) throws IOException {
        this.folder = folder;
        this.committed = committed;
        boolean readable = readable(directory);
        try {
            if (!readable) {
                Commits.discard(directory);
            }
            this.writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
        } catch (LockObtainFailedException e) {
            throw new IndexException(
                    "another process is indexing into " + folder + ": wait until it is done and try again", e);
        }
        this.before = readable ? DirectoryReader.open(directory) : null;
    }

    /**
     * Whether there is an index to go on from. One that is broken or of another version is built anew: the notes are the only truth.
     *
     * @throws IOException if that cannot be told, as when rights are missing: an index is not thrown away for that
     */
    private static boolean readable(Directory directory) throws IOException {
        try {
            if (Commits.readable(directory)) {
                DirectoryReader.open(directory).close();
                return true;
            }
            return false;
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            return false;
        }
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

    @Override
    public Collection<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        DirectoryReader reader = before;
        if (reader != null) {
            write(() -> {
                for (LeafReaderContext leaf : reader.leaves()) {
                    stamps(leaf.reader(), stamps);
                }
            });
        }
        return stamps;
    }

    private static void stamps(LeafReader leaf, List<Stamp> stamps) throws IOException {
        NumericDocValues sizes = leaf.getNumericDocValues(Fields.SIZE);
        if (sizes == null) {
            return;
        }
        SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
        NumericDocValues times = leaf.getNumericDocValues(Fields.MODIFIED);
        BinaryDocValues hashes = leaf.getBinaryDocValues(Fields.HASH);
        Bits live = leaf.getLiveDocs();
        for (int doc = sizes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = sizes.nextDoc()) {
            if ((live == null || live.get(doc))
                    && ids.advanceExact(doc)
                    && times.advanceExact(doc)
                    && hashes.advanceExact(doc)) {
                NoteId id = new NoteId(ids.lookupOrd(ids.ordValue()).utf8ToString());
                String hash = hashes.binaryValue().utf8ToString();
                stamps.add(new Stamp(id, sizes.longValue(), times.longValue(), hash));
            }
        }
    }

    private static Stamp stamp(LeafReader leaf, int doc) throws IOException {
        SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
        NumericDocValues sizes = leaf.getNumericDocValues(Fields.SIZE);
        NumericDocValues times = leaf.getNumericDocValues(Fields.MODIFIED);
        BinaryDocValues hashes = leaf.getBinaryDocValues(Fields.HASH);
        if (!(ids.advanceExact(doc)
                && sizes.advanceExact(doc)
                && times.advanceExact(doc)
                && hashes.advanceExact(doc))) {
            throw new CorruptIndexException("a note without a stamp", leaf.toString());
        }
        NoteId id = new NoteId(ids.lookupOrd(ids.ordValue()).utf8ToString());
        return new Stamp(
                id, sizes.longValue(), times.longValue(), hashes.binaryValue().utf8ToString());
    }

    @Override
    public Optional<IndexedNote> get(NoteId id) {
        List<IndexedNote> found = new ArrayList<>();
        each(new TermQuery(new Term(Fields.ID, id.path())), (leaf, doc, stored) -> {
            Document document = stored.document(doc);
            byte[] note = bytes(document.getBinaryValue(Fields.NOTE));
            Set<String> names = Set.of(document.getValues(Fields.LINK_NAMES));
            Set<String> linkNames = Set.of(document.getValues(Fields.LINK_TARGETS));
            found.add(
                    new IndexedNote(NoteCodec.decode(note), stamp(leaf, doc), Anchors.of(document), names, linkNames));
        });
        return found.stream().findFirst();
    }

    @Override
    public Set<NoteId> namedBy(Collection<String> keys) {
        return ids(anyOf(Fields.LINK_NAMES, keys));
    }

    @Override
    public Set<NoteId> linkingTo(Collection<String> keys) {
        return ids(anyOf(Fields.LINK_TARGETS, keys));
    }

    @Override
    public Set<NoteId> mentioning(String name) {
        List<Word> words = Words.ofQuestion(name);
        if (words.isEmpty() || before == null) {
            return Set.of();
        }
        Collection<Language> languages = languages(before);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(new TermQuery(new Term(Fields.EXACT, word.text())), Occur.SHOULD);
            any.add(new TermQuery(new Term(Fields.PARTS, WholeName.of(word.text()))), Occur.SHOULD);
            languages.forEach(language -> any.add(
                    new TermQuery(new Term(Fields.WORDS, Stems.of(language).stem(word.text()))), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return ids(all.build());
    }

    private static Collection<Language> languages(DirectoryReader reader) {
        try {
            return new Lexicon(reader, new OpenStatistics(reader)).languages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query anyOf(String field, Collection<String> keys) {
        return new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
    }

    private Set<NoteId> ids(Query query) {
        Set<NoteId> ids = new TreeSet<>();
        each(query, (leaf, doc, stored) -> ids.add(stamp(leaf, doc).id()));
        return ids;
    }

    /** What is done with a document. */
    private interface Each {
        void of(LeafReader leaf, int doc, StoredFields stored) throws IOException;
    }

    /** Hands over the notes that match, by leaf and document in it. */
    private void each(Query query, Each each) {
        if (before == null) {
            return;
        }
        DirectoryReader reader = before;
        write(() -> {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query notes = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_NOTE)), Occur.FILTER)
                    .build();
            Weight weight = searcher.createWeight(searcher.rewrite(notes), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : reader.leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer == null) {
                    continue;
                }
                Bits live = leaf.reader().getLiveDocs();
                StoredFields stored = leaf.reader().storedFields();
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        each.of(leaf.reader(), doc, stored);
                    }
                }
            }
        });
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

    private static byte[] bytes(BytesRef ref) {
        return Arrays.copyOfRange(ref.bytes, ref.offset, ref.offset + ref.length);
    }

    @Override
    public void commit(String source, Instant asOf) {
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
        } catch (IOException e) {
            throw new IndexException("cannot close the index in " + folder + ": " + e.getMessage(), e);
        }
    }
}
