package dev.knowhow.search.querying;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Field;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Siblings.Sibling;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a folder in the order of their ids. Reads the ids of candidates only, and the titles of two. Not
 * thread-safe.
 */
public final class FolderNotes {

    private final Snapshot snapshot;
    private final NoteId id;
    private final BytesRef path;
    private @Nullable BytesRef previous;
    private int previousDocument;
    private @Nullable BytesRef next;
    private int nextDocument;

    private FolderNotes(Snapshot snapshot, NoteId id) {
        this.snapshot = snapshot;
        this.id = id;
        this.path = new BytesRef(id.path());
    }

    /** The notes before and after a note in its folder. */
    public static Siblings siblings(Snapshot snapshot, NoteId id, Access access) throws IOException {
        FolderNotes folder = new FolderNotes(snapshot, id);
        Weight weight = snapshot.searcher.createWeight(
                snapshot.searcher.rewrite(folder.query(access)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                folder.collect(leaf, scorer.iterator());
            }
        }
        return new Siblings(
                folder.sibling(folder.previous, folder.previousDocument),
                folder.sibling(folder.next, folder.nextDocument));
    }

    /** The notes below the folder; {@link Field#PATH} has no value for the root. */
    private Query query(Access access) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(AccessFilter.toFind(snapshot.cheapest(access)), Occur.FILTER);
        if (!id.folder().isEmpty()) {
            query.add(new TermQuery(new Term(Fields.of(Field.PATH), Fold.lower(id.folder()))), Occur.FILTER);
        }
        return query.build();
    }

    private void collect(LeafReaderContext leaf, DocIdSetIterator notes) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        Bits live = leaf.reader().getLiveDocs(); // a deleted document has the permissions of an earlier version
        int ordinal = ids.lookupTerm(path);
        int here = ordinal < 0 ? -ordinal - 1 : ordinal;
        int before = previous == null ? -1 : insertion(ids, previous) - 1;
        int after = next == null ? Integer.MAX_VALUE : insertion(ids, next);
        for (int document = notes.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = notes.nextDoc()) {
            if ((live != null && !live.get(document)) || !ids.advanceExact(document)) {
                continue;
            }
            int one = ids.ordValue();
            if (one < here && one > before && isInFolder(ids.lookupOrd(one))) {
                before = one;
                previous = BytesRef.deepCopyOf(ids.lookupOrd(one));
                previousDocument = leaf.docBase + document;
            } else if (one >= here && one != ordinal && one < after && isInFolder(ids.lookupOrd(one))) {
                after = one;
                next = BytesRef.deepCopyOf(ids.lookupOrd(one));
                nextDocument = leaf.docBase + document;
            }
        }
    }

    /** The number of ids of a segment before this one; an id of another segment is in none but its own. */
    private static int insertion(SortedDocValues ids, BytesRef id) throws IOException {
        int ordinal = ids.lookupTerm(id);
        return ordinal < 0 ? -ordinal - 1 : ordinal;
    }

    private boolean isInFolder(BytesRef other) {
        return new NoteId(other.utf8ToString()).folder().equals(id.folder());
    }

    private @Nullable Sibling sibling(@Nullable BytesRef other, int document) throws IOException {
        if (other == null) {
            return null;
        }
        ScoreDoc[] one = {new ScoreDoc(document, 0)};
        Note head = HitDocValue.of(snapshot.reader, one).get(document);
        return new Sibling(
                new NoteId(other.utf8ToString()), Objects.requireNonNull(head).title());
    }
}
