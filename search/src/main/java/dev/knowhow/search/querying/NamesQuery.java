package dev.knowhow.search.querying;

import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.analysis.NoteName;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Scores notes by their names. A name that covers the mass m of a query of mass S and has x additional words scores m ·
 * min(1, m / S) / (1 + x). A word that has only the stem in common with a query word covers a part of its mass. So a
 * short query favours a name with exactly its words, and two matching words are not enough for a long query. A heading
 * has a lower weight, since it names only a section. An anchor text used by n notes has a weight that grows with log n,
 * following the commonness of a link target (Milne and Witten: Learning to link with Wikipedia, CIKM 2008). Of each
 * kind the best name counts, and kinds are combined as a Euclidean norm, so that many headings do not dominate.
 */
final class NamesQuery extends Query {

    /**
     * A term of the query in a name.
     *
     * @param text the term
     * @param covers the query words it represents, as a bit set
     * @param form the {@linkplain NameTokens#formOf form} of the query word; 0 for any
     */
    record NameTerm(String text, long covers, int form) {}

    /** The maximum score of a name, as a multiple of the mass of the query. */
    private static final double MAX_SCORE = 1 + Weights.COMMONNESS * NameTokens.MAX_LOG_OF_TIMES;

    private final List<NameTerm> terms;
    private final double[] masses;
    private final double mass;

    /**
     * Creates a query.
     *
     * @param terms the terms, at most a few hundred
     * @param masses the weight of each query word, at most 64
     */
    NamesQuery(List<NameTerm> terms, double[] masses) {
        this.terms = List.copyOf(terms);
        this.masses = masses.clone();
        this.mass = Arrays.stream(masses).sum();
    }

    /**
     * The query with some words replaced.
     *
     * @param out the indices of the replaced words
     * @param weight the total weight of the replacements
     * @param in the stems of each replacement
     */
    NamesQuery with(List<Integer> out, double weight, List<Set<String>> in) {
        long gone = 0;
        double[] weights = Arrays.copyOf(masses, Math.min(Long.SIZE, masses.length + in.size()));
        for (int word : out) {
            gone |= 1L << word;
            weights[word] = 0;
        }
        List<NameTerm> those = new ArrayList<>();
        for (NameTerm term : terms) {
            if ((term.covers() & gone) == 0) {
                those.add(term);
            }
        }
        for (int i = 0; i < in.size(); i++) {
            int place = Math.min(masses.length + i, Long.SIZE - 1);
            weights[place] += weight / in.size();
            in.get(i).forEach(stem -> those.add(new NameTerm(stem, 1L << place, 0)));
        }
        return new NamesQuery(those, weights);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new NamesWeight(boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Fields.NAMES)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return String.format(Locale.ROOT, "names(%s)", terms);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && terms.equals(((NamesQuery) other).terms)
                && Arrays.equals(masses, ((NamesQuery) other).masses);
    }

    /** Excludes the terms, since the first hash of a record is slow. */
    @Override
    public int hashCode() {
        return 31 * classHash() + Arrays.hashCode(masses);
    }

    private final class NamesWeight extends Weight {
        private final float boost;

        NamesWeight(float boost) {
            super(NamesQuery.this);
            this.boost = boost;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            Terms field = context.reader().terms(Fields.NAMES);
            if (field == null) {
                return null;
            }
            List<Postings> found = new ArrayList<>();
            TermsEnum all = field.iterator();
            long cost = 0;
            for (NameTerm term : terms) {
                if (all.seekExact(new BytesRef(term.text()))) {
                    found.add(new Postings(all.postings(null, PostingsEnum.POSITIONS), term.covers(), term.form()));
                    cost += all.docFreq();
                }
            }
            if (found.isEmpty()) {
                return null;
            }
            long total = cost;
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return new NamesScorer(found.toArray(Postings[]::new), total, boost);
                }

                @Override
                public long cost() {
                    return total;
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            ScorerSupplier supplier = scorerSupplier(context);
            Scorer scorer = supplier == null ? null : supplier.get(Long.MAX_VALUE);
            return scorer != null && scorer.iterator().advance(doc) == doc
                    ? Explanation.match(scorer.score(), "names")
                    : Explanation.noMatch("no name has a word of the question");
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return true;
        }
    }

    /** The postings of a query term. */
    private static final class Postings {
        private final PostingsEnum places;
        private final long covers;
        private final int form;

        Postings(PostingsEnum places, long covers, int form) {
            this.places = places;
            this.covers = covers;
            this.form = form;
        }

        boolean isWord(int position) {
            int here = NameTokens.form(position);
            return form == 0 || here == 0 || here == form;
        }
    }

    private final class NamesScorer extends Scorer {
        private final Postings[] postings;
        private final Either iterator;
        private final float boost;
        private int[] found = new int[64];
        private long[] covered = new long[64];
        private long[] written = new long[64];
        private int[] wordsHit = new int[64];
        private final double[] best = new double[NoteName.Kind.values().length];

        NamesScorer(Postings[] postings, long cost, float boost) {
            this.postings = postings;
            this.iterator = new Either(postings, cost);
            this.boost = boost;
        }

        @Override
        public int docID() {
            return iterator.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return iterator;
        }

        @Override
        public float getMaxScore(int upTo) {
            return (float) (boost * mass * MAX_SCORE * Math.sqrt(best.length));
        }

        @Override
        public float score() throws IOException {
            int names = gather();
            Arrays.fill(best, 0);
            for (int i = 0; i < names; i++) {
                double m = massOf(written[i]) + Weights.SAME_STEM_NAME * massOf(covered[i] & ~written[i]);
                int others = Math.max(0, NameTokens.length(found[i]) - wordsHit[i]);
                double worth = m * Math.min(1, m / mass) / (1 + others);
                NoteName.Kind kind = NameTokens.kind(found[i]);
                worth *= kind.weight * (1 + Weights.COMMONNESS * NameTokens.logOfTimes(found[i]));
                best[kind.ordinal()] = Math.max(best[kind.ordinal()], worth);
            }
            double sum = 0;
            for (double worth : best) {
                sum += worth * worth;
            }
            return (float) (boost * Math.sqrt(sum));
        }

        /** Collects the names that contain a query word, and the words they cover. */
        private int gather() throws IOException {
            int names = 0;
            int doc = docID();
            for (Postings posting : postings) {
                if (posting.places.docID() != doc) {
                    continue;
                }
                int from = 0;
                int at = -1;
                for (int i = posting.places.freq(); i > 0; i--) {
                    int position = posting.places.nextPosition();
                    int name = NameTokens.name(position);
                    if (at < 0 || found[at] != name) {
                        at = Arrays.binarySearch(found, from, names, name);
                        if (at < 0) {
                            at = -at - 1;
                            names = insert(at, names, name);
                        }
                        covered[at] |= posting.covers;
                        wordsHit[at]++;
                        from = at + 1;
                    }
                    if (posting.isWord(position)) {
                        written[at] |= posting.covers;
                    }
                }
            }
            return names;
        }

        private int insert(int at, int names, int name) {
            if (names == found.length) {
                found = Arrays.copyOf(found, 2 * names);
                covered = Arrays.copyOf(covered, 2 * names);
                written = Arrays.copyOf(written, 2 * names);
                wordsHit = Arrays.copyOf(wordsHit, 2 * names);
            }
            int after = names - at;
            System.arraycopy(found, at, found, at + 1, after);
            System.arraycopy(covered, at, covered, at + 1, after);
            System.arraycopy(written, at, written, at + 1, after);
            System.arraycopy(wordsHit, at, wordsHit, at + 1, after);
            found[at] = name;
            covered[at] = 0;
            written[at] = 0;
            wordsHit[at] = 0;
            return names + 1;
        }

        private double massOf(long words) {
            double sum = 0;
            for (long left = words; left != 0; left &= left - 1) {
                sum += masses[Long.numberOfTrailingZeros(left)];
            }
            return sum;
        }
    }

    /** Iterates over the notes with at least one of the terms. */
    private static final class Either extends DocIdSetIterator {
        private final Postings[] postings;
        private final long cost;
        private int doc = -1;

        Either(Postings[] postings, long cost) {
            this.postings = postings;
            this.cost = cost;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = NO_MORE_DOCS;
            for (Postings posting : postings) {
                int at = posting.places.docID();
                if (at < target) {
                    at = posting.places.advance(target);
                }
                next = Math.min(next, at);
            }
            doc = next;
            return next;
        }

        @Override
        public long cost() {
            return cost;
        }
    }
}
