package dev.knowhow.search.querying;

import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.LengthSaturation;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches notes in whose title, headings or text one word closely precedes another. The score is idf x count / (count +
 * half) with the document frequency of the pair, while a phrase query adds the idfs of its words. The half-count grows
 * with the length of the text and has no constant term: in a short note, a pair is either present or not. All matches
 * are counted in one pass before the first score.
 */
final class PairQuery extends Query {

    private final Set<String> first;
    private final Set<String> second;
    private final Lexicon lexicon;

    /**
     * Creates a query.
     *
     * @param first the stems of the first word
     * @param second the stems of the second word
     * @param lexicon the statistics of public notes
     */
    PairQuery(Set<String> first, Set<String> second, Lexicon lexicon) {
        this.first = first;
        this.second = second;
        this.lexicon = lexicon;
    }

    /** The documents of a leaf with the pair, in rising order, with its frequency in each. */
    private static final class Matches {

        private final int[] documents;
        private final int[] counts;

        private Matches(int[] documents, int[] counts) {
            this.documents = documents;
            this.counts = counts;
        }

        static Matches in(IntervalsSource pair, LeafReaderContext leaf) throws IOException {
            SortedMap<Integer, Integer> counts = new TreeMap<>();
            count(pair.intervals(Fields.WORDS, leaf), Weights.BODY, Weights.BODY, counts);
            count(pair.intervals(Fields.TITLES, leaf), Weights.TITLE, Weights.HEADING, counts);
            return new Matches(
                    counts.keySet().stream().mapToInt(document -> document).toArray(),
                    counts.values().stream().mapToInt(count -> count).toArray());
        }

        private static void count(
                @Nullable IntervalIterator found, int first, int later, SortedMap<Integer, Integer> counts)
                throws IOException {
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int count = 0;
                while (found.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    count += found.start() < Fields.HEADINGS_FROM ? first : later;
                }
                if (count > 0) {
                    counts.merge(found.docID(), count, Integer::sum);
                }
            }
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        IntervalsSource pair = Intervals.maxgaps(Weights.PAIR_SLOP, Intervals.ordered(any(first), any(second)));
        List<Matches> leaves = new ArrayList<>();
        int having = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Matches matches = Matches.in(pair, leaf);
            leaves.add(matches);
            having += lexicon.open(matches.documents, leaf);
        }
        return new PairWeight(leaves, (float) (boost * lexicon.idf(having)));
    }

    private static IntervalsSource any(Set<String> stems) {
        return Intervals.or(stems.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "pair(" + first + " " + second + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && first.equals(((PairQuery) other).first)
                && second.equals(((PairQuery) other).second);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + first.hashCode()) + second.hashCode();
    }

    private final class PairWeight extends Weight {
        private final List<Matches> leaves;
        private final float weight;

        PairWeight(List<Matches> leaves, float weight) {
            super(PairQuery.this);
            this.leaves = leaves;
            this.weight = weight;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            Matches matches = leaves.get(leaf.ord);
            return matches.documents.length == 0
                    ? null
                    : new DefaultScorerSupplier(
                            new PairScorer(matches, DocValues.getNumeric(leaf.reader(), Fields.BODY_LENGTH), weight));
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            Scorer scorer = scorer(leaf);
            return scorer != null && scorer.iterator().advance(document) == document
                    ? Explanation.match(scorer.score(), PairQuery.this.toString())
                    : Explanation.noMatch(PairQuery.this.toString());
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }
    }

    private static final class PairScorer extends Scorer {
        private final Matches matches;
        private final NumericDocValues lengths;
        private final float weight;
        private int at = -1;

        PairScorer(Matches matches, NumericDocValues lengths, float weight) {
            this.matches = matches;
            this.lengths = lengths;
            this.weight = weight;
        }

        @Override
        public int docID() {
            return at < 0 ? -1 : at == matches.documents.length ? DocIdSetIterator.NO_MORE_DOCS : matches.documents[at];
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return PairScorer.this.docID();
                }

                @Override
                public int nextDoc() {
                    at++;
                    return docID();
                }

                @Override
                public int advance(int target) {
                    int found = Arrays.binarySearch(matches.documents, at + 1, matches.documents.length, target);
                    at = found < 0 ? -found - 1 : found;
                    return docID();
                }

                @Override
                public long cost() {
                    return matches.documents.length;
                }
            };
        }

        @Override
        public float getMaxScore(int upTo) {
            return weight;
        }

        @Override
        public float score() throws IOException {
            float half = (lengths.advanceExact(docID()) ? lengths.longValue() : 0) / LengthSaturation.WORDS;
            return weight - weight / (1 + matches.counts[at] / half);
        }
    }
}
