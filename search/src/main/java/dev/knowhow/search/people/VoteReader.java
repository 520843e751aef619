package dev.knowhow.search.people;

import dev.knowhow.query.Vote;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.PeopleDocValue;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads the data for expert search from doc values, without reading stored notes. */
public final class VoteReader {

    private static final Comparator<Vote> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score(), one.score());
        return byScore != 0 ? byScore : one.id().compareTo(other.id());
    };

    private final Snapshot snapshot;
    private final Coverage coverage;

    /** Creates a reader of votes for a query. */
    public VoteReader(Snapshot snapshot, Coverage coverage) {
        this.snapshot = snapshot;
        this.coverage = coverage;
    }

    /** The best votes of some hits, best first. */
    public List<Vote> best(ScoreDoc[] hits, int limit) throws IOException {
        ScoreDoc[] byDocument = hits.clone();
        Arrays.sort(byDocument, Comparator.comparingInt(hit -> hit.doc));
        List<Vote> votes = new ArrayList<>(hits.length);
        List<LeafReaderContext> leaves = snapshot.reader.leaves();
        @Nullable LeafReaderContext leaf = null;
        @Nullable LeafVotes values = null;
        for (ScoreDoc hit : byDocument) {
            if (values == null
                    || leaf == null
                    || hit.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                values = new LeafVotes(leaf);
            }
            votes.add(values.vote(hit.doc - leaf.docBase, hit.score));
        }
        votes.sort(BEST_FIRST);
        return votes.subList(0, Math.min(limit, votes.size()));
    }

    /** The votes of one leaf; documents must come in rising order. */
    private final class LeafVotes {
        private final BinaryDocValues ballots;
        private final Coverage.Leaf covered;

        LeafVotes(LeafReaderContext leaf) throws IOException {
            ballots = DocValues.getBinary(leaf.reader(), Fields.BALLOT);
            covered = coverage.in(leaf);
        }

        Vote vote(int document, double score) throws IOException {
            if (!ballots.advanceExact(document)) {
                throw new IllegalStateException("a note without a ballot");
            }
            return PeopleDocValue.vote(ballots.binaryValue(), score, covered.of(document), snapshot::naming);
        }
    }
}
