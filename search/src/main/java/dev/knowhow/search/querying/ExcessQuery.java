package dev.knowhow.search.querying;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Scores the excess of one query over another. Added to the other query's score, the sum is the greater of the two, as
 * in a disjunction max query, while each remains a separate score component.
 */
final class ExcessQuery extends Query {

    private final Query more;
    private final Query than;

    /**
     * Creates a query.
     *
     * @param more the query that matches and scores
     * @param than the query with which it is compared
     */
    ExcessQuery(Query more, Query than) {
        this.more = more;
        this.than = than;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simplerMore = more.rewrite(searcher);
        Query simplerThan = than.rewrite(searcher);
        return simplerMore.equals(more) && simplerThan.equals(than) ? this : new ExcessQuery(simplerMore, simplerThan);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight found = searcher.createWeight(more, mode, boost);
        if (!mode.needsScores()) {
            return found;
        }
        return new ExcessWeight(found, searcher.createWeight(than, ScoreMode.COMPLETE, boost));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        more.visit(visitor.getSubVisitor(org.apache.lucene.search.BooleanClause.Occur.SHOULD, this));
    }

    @Override
    public String toString(String field) {
        return "excess(" + more.toString(field) + " over " + than.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && more.equals(((ExcessQuery) other).more) && than.equals(((ExcessQuery) other).than);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Objects.hash(more, than);
    }

    private final class ExcessWeight extends Weight {
        private final Weight found;
        private final Weight compared;

        ExcessWeight(Weight found, Weight compared) {
            super(ExcessQuery.this);
            this.found = found;
            this.compared = compared;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            ScorerSupplier supplier = found.scorerSupplier(context);
            if (supplier == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new ExcessScorer(supplier.get(leadCost), compared.scorer(context));
                }

                @Override
                public long cost() {
                    return supplier.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            Explanation one = found.explain(context, doc);
            Explanation other = compared.explain(context, doc);
            if (!one.isMatch()) {
                return one;
            }
            float excess = one.getValue().floatValue() - other.getValue().floatValue();
            return Explanation.match(Math.max(0, excess), "excess of", one, other);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return found.isCacheable(context) && compared.isCacheable(context);
        }
    }

    private static final class ExcessScorer extends Scorer {
        private final Scorer found;
        private final @Nullable Scorer compared;

        ExcessScorer(Scorer found, @Nullable Scorer compared) {
            this.found = found;
            this.compared = compared;
        }

        @Override
        public int docID() {
            return found.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return found.iterator();
        }

        @Override
        public @Nullable TwoPhaseIterator twoPhaseIterator() {
            return found.twoPhaseIterator();
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return found.getMaxScore(upTo);
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return found.advanceShallow(target);
        }

        @Override
        public float score() throws IOException {
            float score = found.score();
            if (compared == null) {
                return score;
            }
            DocIdSetIterator other = compared.iterator();
            int doc = docID();
            int at = other.docID() < doc ? other.advance(doc) : other.docID();
            return at == doc ? Math.max(0, score - compared.score()) : score;
        }
    }
}
