package dev.knowhow.search.people;

import dev.knowhow.query.Vote;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.PeopleDocValue;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads the data for expert search from doc values, without reading stored notes. */
public final class VoteReader {

    private final Snapshot snapshot;
    private final Coverage coverage;

    /** Creates a reader of votes for a query. */
    public VoteReader(Snapshot snapshot, Coverage coverage) {
        this.snapshot = snapshot;
        this.coverage = coverage;
    }

    /** The votes of some hits, in the order of the hits. */
    public List<Vote> of(ScoreDoc[] hits) throws IOException {
        Integer[] byDocument = new Integer[hits.length];
        Arrays.setAll(byDocument, i -> i);
        Arrays.sort(byDocument, Comparator.comparingInt(i -> hits[i].doc));
        Vote[] votes = new Vote[hits.length];
        List<LeafReaderContext> leaves = snapshot.reader.leaves();
        @Nullable LeafReaderContext leaf = null;
        @Nullable LeafVotes values = null;
        for (int i : byDocument) {
            int document = hits[i].doc;
            if (values == null
                    || leaf == null
                    || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                values = new LeafVotes(leaf);
            }
            votes[i] = values.vote(document - leaf.docBase, score(hits[i]));
        }
        return Arrays.asList(votes);
    }

    private static double score(ScoreDoc hit) {
        return ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
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
