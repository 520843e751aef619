package dev.knowhow.search.querying;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.PeopleDocValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Breaks ties by note id, so that the order of results is deterministic. Lucene's string sort decompresses the string
 * of each competitive hit; this comparator reads strings only for ties across segments.
 */
public final class ById extends FieldComparatorSource {

    /** The last field of a sort. */
    public static final SortField FIELD = new SortField(Fields.ID, new ById());

    /** Best first, then by id. */
    public static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, FIELD);

    private ById() {}

    @Override
    public FieldComparator<?> newComparator(String field, int slots, Pruning pruning, boolean reversed) {
        return new Places(slots);
    }

    /** The ids of one segment, as ordinals, and decompressed on demand. */
    private static final class Ids {

        private final LeafReader leaf;
        private final SortedDocValues places;
        private BinaryDocValues ballots;

        Ids(LeafReader leaf) throws IOException {
            this.leaf = leaf;
            this.places = DocValues.getSorted(leaf, Fields.ID);
            this.ballots = DocValues.getBinary(leaf, Fields.BALLOT);
        }

        /** The ordinal of a note; documents must come in rising order. */
        Place of(int document) throws IOException {
            if (!places.advanceExact(document)) {
                throw new IllegalStateException("a note without an id");
            }
            return new Place(this, document, places.ordValue());
        }

        BytesRef id(int document) {
            try {
                if (document < ballots.docID()) {
                    ballots = DocValues.getBinary(leaf, Fields.BALLOT);
                }
                if (!ballots.advanceExact(document)) {
                    throw new IllegalStateException("a note without a ballot");
                }
                return PeopleDocValue.id(ballots.binaryValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The ordinal of a note's id in its segment; the id itself is read lazily, at most once. */
    private static final class Place implements Comparable<Place> {

        private final Ids ids;
        private final int document;
        private final int place;
        private @Nullable BytesRef id;

        Place(Ids ids, int document, int place) {
            this.ids = ids;
            this.document = document;
            this.place = place;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // ordinals are comparable within the same segment only
        public int compareTo(Place other) {
            return ids == other.ids ? Integer.compare(place, other.place) : id().compareTo(other.id());
        }

        private BytesRef id() {
            BytesRef read = id;
            if (read == null) {
                read = ids.id(document);
                id = read;
            }
            return read;
        }
    }

    /** The ordinals of the best hits so far. */
    private static final class Places extends SimpleFieldComparator<Place> {

        private final Place[] places;
        private @Nullable Ids ids;
        private @Nullable Place bottom;

        Places(int slots) {
            places = new Place[slots];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = new Ids(leaf.reader());
        }

        @Override
        public void copy(int slot, int document) throws IOException {
            places[slot] = Objects.requireNonNull(ids).of(document);
        }

        @Override
        public int compare(int slot, int other) {
            return places[slot].compareTo(places[other]);
        }

        @Override
        public void setBottom(int slot) {
            bottom = places[slot];
        }

        @Override
        public int compareBottom(int document) throws IOException {
            return Objects.requireNonNull(bottom)
                    .compareTo(Objects.requireNonNull(ids).of(document));
        }

        @Override
        public Place value(int slot) {
            return places[slot];
        }

        @Override
        public void setTopValue(Place value) {
            throw new UnsupportedOperationException("paging by the last hit is not supported");
        }

        @Override
        public int compareTop(int document) {
            throw new UnsupportedOperationException("paging by the last hit is not supported");
        }
    }
}
