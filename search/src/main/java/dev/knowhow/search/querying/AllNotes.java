package dev.knowhow.search.querying;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.PeopleDocValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds all notes of a query, in one pass. */
public final class AllNotes {

    private AllNotes() {}

    private record Found(int document, BytesRef id) {}

    /** The notes, by id, without scores. */
    public static ScoreDoc[] of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Gathering, ScoreDoc[]>() {
            @Override
            public Gathering newCollector() {
                return new Gathering();
            }

            @Override
            public ScoreDoc[] reduce(Collection<Gathering> all) {
                return all.stream()
                        .flatMap(one -> one.found.stream())
                        .sorted(Comparator.comparing(Found::id))
                        .map(one -> new ScoreDoc(one.document(), 0))
                        .toArray(ScoreDoc[]::new);
            }
        });
    }

    private static final class Gathering extends SimpleCollector {
        private final List<Found> found = new ArrayList<>();
        private int base;
        private @Nullable BinaryDocValues ballots;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            ballots = DocValues.getBinary(leaf.reader(), Fields.BALLOT);
        }

        @Override
        public void collect(int document) throws IOException {
            BinaryDocValues values = ballots;
            if (values == null || !values.advanceExact(document)) {
                throw new IllegalStateException("a note without a ballot");
            }
            found.add(new Found(base + document, PeopleDocValue.id(values.binaryValue())));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
