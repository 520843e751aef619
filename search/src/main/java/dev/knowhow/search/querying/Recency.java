package dev.knowhow.search.querying;

import dev.knowhow.search.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Boosts recent notes: a score s becomes s · (1 + 2^(-age / half-life)).
 *
 * @param today the reference date, in days since 1970
 * @param halfLife in days, 1 or more
 */
record Recency(long today, int halfLife) {

    /** The relative boost for a date, 0 to 1. */
    double gain(@Nullable LocalDate date) {
        return date == null ? 0 : gain(date.toEpochDay());
    }

    private double gain(long day) {
        return Math.pow(2, -Math.max(0, today - day) / (double) halfLife);
    }

    /** The factor of the score. */
    DoubleValuesSource source() {
        return new Source(this);
    }

    private static final class Source extends DoubleValuesSource {
        private final Recency recency;

        Source(Recency recency) {
            this.recency = recency;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
            NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
            return new DoubleValues() {
                private double gain;

                @Override
                public double doubleValue() throws IOException {
                    return 1 + gain;
                }

                @Override
                public boolean advanceExact(int doc) throws IOException {
                    gain = days.advanceExact(doc) ? recency.gain(days.longValue()) : 0;
                    return true;
                }
            };
        }

        @Override
        public boolean needsScores() {
            return false;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public int hashCode() {
            return recency.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Source source && source.recency.equals(recency);
        }

        @Override
        public String toString() {
            return recency.toString();
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return DocValues.isCacheable(leaf, Fields.DATE);
        }
    }
}
