package dev.knowhow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
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
 * Orders notes of the same score by id, so that the same notes come in the same order whatever came before. Lucene's own
 * order by a string reads the string of each note that comes among the best so far, out of compressed blocks; this reads
 * none but for ties across segments.
 */
final class ById extends FieldComparatorSource {

    /** Last among the fields of an order. */
    static final SortField FIELD = new SortField(Fields.ID, new ById());

    /** Best first, then by id. */
    static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, FIELD);

    private ById() {}

    @Override
    public FieldComparator<?> newComparator(String field, int slots, Pruning pruning, boolean reversed) {
        return new Places(slots);
    }

    /**
     * Where the id of a note stands.
     *
     * @param ids the ids of its segment
     * @param place which of them it is
     */
    private record Place(SortedDocValues ids, int place) implements Comparable<Place> {

        @Override
        @SuppressWarnings("ReferenceEquality") // places compare within one and the same list of ids
        public int compareTo(Place other) {
            return ids == other.ids ? Integer.compare(place, other.place) : id().compareTo(other.id());
        }

        private BytesRef id() {
            try {
                return ids.lookupOrd(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The places of the best so far. */
    private static final class Places extends SimpleFieldComparator<Place> {

        private final Place[] places;
        private @Nullable SortedDocValues ids;
        private @Nullable Place bottom;

        Places(int slots) {
            places = new Place[slots];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        }

        private Place of(int document) throws IOException {
            SortedDocValues all = Objects.requireNonNull(ids);
            if (!all.advanceExact(document)) {
                throw new IllegalStateException("a note without an id");
            }
            return new Place(all, all.ordValue());
        }

        @Override
        public void copy(int slot, int document) throws IOException {
            places[slot] = of(document);
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
            return Objects.requireNonNull(bottom).compareTo(of(document));
        }

        @Override
        public Place value(int slot) {
            return places[slot];
        }

        @Override
        public void setTopValue(Place value) {
            throw new UnsupportedOperationException("pages are not asked for by the last hit");
        }

        @Override
        public int compareTop(int document) {
            throw new UnsupportedOperationException("pages are not asked for by the last hit");
        }
    }
}
