package dev.knowhow.search.writing;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Field;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.index.Anchors;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.StoredNote;
import dev.knowhow.spi.IndexState;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The previous state of the index, for updates. Notes are found by the postings of single terms, without queries, since
 * links need thousands of lookups.
 */
final class PreviousState implements Closeable {

    private final @Nullable Snapshot snapshot;

    /**
     * Reads a snapshot.
     *
     * @param snapshot the previous snapshot, released on close; null if missing
     */
    PreviousState(@Nullable Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** An operation on the documents of a leaf, in rising order. */
    private interface Leaf {
        void document(int doc) throws IOException;
    }

    /** An operation on a leaf. */
    private interface Leaves {
        void of(LeafReader leaf) throws IOException;
    }

    private void leaves(Leaves leaves) throws IOException {
        if (snapshot != null) {
            for (LeafReaderContext context : snapshot.reader.leaves()) {
                leaves.of(context.reader());
            }
        }
    }

    private static void each(@Nullable DocIdSetIterator documents, @Nullable Bits live, Leaf leaf) throws IOException {
        if (documents == null) {
            return;
        }
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                leaf.document(doc);
            }
        }
    }

    Collection<Stamp> stamps() throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        leaves(leaf -> {
            Stamps known = new Stamps(leaf);
            each(leaf.getNumericDocValues(Fields.SIZE), leaf.getLiveDocs(), doc -> stamps.add(known.of(doc)));
        });
        return stamps;
    }

    Collection<Stamp> stamps(Collection<String> paths) throws IOException {
        if (paths.contains("")) {
            return stamps();
        }
        List<Stamp> stamps = new ArrayList<>();
        leaves(leaf -> {
            Terms ids = leaf.terms(Fields.ID);
            if (ids != null) {
                TermsEnum terms = ids.iterator();
                for (String path : paths) {
                    if (terms.seekExact(new BytesRef(path))) {
                        stamp(leaf, terms, stamps);
                    }
                    stampsBelow(leaf, terms, new BytesRef(path + "/"), stamps);
                }
            }
        });
        return stamps;
    }

    private static void stampsBelow(LeafReader leaf, TermsEnum terms, BytesRef folder, List<Stamp> stamps)
            throws IOException {
        if (terms.seekCeil(folder) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef id = terms.term(); id != null && StringHelper.startsWith(id, folder); id = terms.next()) {
            stamp(leaf, terms, stamps);
        }
    }

    private static void stamp(LeafReader leaf, TermsEnum id, List<Stamp> stamps) throws IOException {
        Stamps known = new Stamps(leaf);
        each(id.postings(null, PostingsEnum.NONE), leaf.getLiveDocs(), doc -> stamps.add(known.of(doc)));
    }

    Optional<IndexedNote> get(NoteId id) throws IOException {
        List<IndexedNote> found = new ArrayList<>();
        leaves(leaf -> {
            Stamps stamps = new Stamps(leaf);
            StoredFields stored = leaf.storedFields();
            BinaryDocValues ballots = leaf.getBinaryDocValues(Fields.BALLOT);
            each(leaf.postings(new Term(Fields.ID, id.path()), PostingsEnum.NONE), leaf.getLiveDocs(), doc -> {
                // rejected files have no such value
                if (ballots != null && ballots.advanceExact(doc)) {
                    found.add(indexed(stored.document(doc), stamps.of(doc)));
                }
            });
        });
        return found.stream().findFirst();
    }

    /** The filters by front matter. */
    List<Field> filters() throws IOException {
        List<Field> filters = new ArrayList<>();
        leaves(leaf -> {
            StoredFields stored = leaf.storedFields();
            each(
                    leaf.postings(new Term(Fields.KEPT, IndexState.FILTERS), PostingsEnum.NONE),
                    leaf.getLiveDocs(),
                    doc -> {
                        BytesRef content = stored.document(doc).getBinaryValue(Fields.CONTENT);
                        filters.addAll(IndexState.filters(
                                Arrays.copyOfRange(content.bytes, content.offset, content.offset + content.length)));
                    });
        });
        return filters;
    }

    private static IndexedNote indexed(Document document, Stamp stamp) {
        return IndexedNote.builder(StoredNote.of(document), stamp)
                .anchors(Anchors.of(document))
                .names(Set.of(document.getValues(Fields.LINK_NAMES)))
                .linkNames(Set.of(document.getValues(Fields.LINK_TARGETS)))
                .build();
    }

    /** The notes with one of the values in a field that only notes have. */
    Set<NoteId> having(String field, Collection<String> values) throws IOException {
        Set<NoteId> ids = new TreeSet<>();
        leaves(leaf -> {
            Terms terms = leaf.terms(field);
            if (terms == null) {
                return;
            }
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (String value : values) {
                if (each.seekExact(new BytesRef(value))) {
                    postings = each.postings(postings, PostingsEnum.NONE);
                    SortedDocValues known = leaf.getSortedDocValues(Fields.ID);
                    each(postings, leaf.getLiveDocs(), doc -> ids.add(Stamps.id(known, doc)));
                }
            }
        });
        return ids;
    }

    /** The matching notes. */
    Set<NoteId> matching(Query query) throws IOException {
        Set<NoteId> ids = new TreeSet<>();
        if (snapshot == null) {
            return ids;
        }
        IndexSearcher searcher = new IndexSearcher(snapshot.reader);
        Query notes = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_NOTE)), Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(notes), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            SortedDocValues known = leaf.reader().getSortedDocValues(Fields.ID);
            each(
                    scorer == null ? null : scorer.iterator(),
                    leaf.reader().getLiveDocs(),
                    doc -> ids.add(Stamps.id(known, doc)));
        }
        return ids;
    }

    /** The languages of the notes. */
    Collection<Language> languages() {
        return snapshot == null ? List.of() : snapshot.lexicon.languages();
    }

    @Override
    public void close() throws IOException {
        if (snapshot != null) {
            snapshot.release();
        }
    }

    /** Reads stamps, of documents in order. */
    private static final class Stamps {
        private final LeafReader leaf;
        private final SortedDocValues ids;
        private final NumericDocValues sizes;
        private final NumericDocValues times;
        private final BinaryDocValues hashes;

        Stamps(LeafReader leaf) throws IOException {
            this.leaf = leaf;
            this.ids = DocValues.getSorted(leaf, Fields.ID);
            this.sizes = DocValues.getNumeric(leaf, Fields.SIZE);
            this.times = DocValues.getNumeric(leaf, Fields.MODIFIED);
            this.hashes = DocValues.getBinary(leaf, Fields.HASH);
        }

        Stamp of(int doc) throws IOException {
            if (!(sizes.advanceExact(doc) && times.advanceExact(doc) && hashes.advanceExact(doc))) {
                throw new CorruptIndexException("a note without a stamp", leaf.toString());
            }
            return new Stamp(
                    id(ids, doc),
                    sizes.longValue(),
                    times.longValue(),
                    hashes.binaryValue().utf8ToString());
        }

        static NoteId id(SortedDocValues ids, int doc) throws IOException {
            if (!ids.advanceExact(doc)) {
                throw new CorruptIndexException("a note without an id", String.valueOf(doc));
            }
            return new NoteId(ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
    }
}
