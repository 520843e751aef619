package dev.knowhow.search;

import dev.knowhow.spi.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** The index at one moment, and what is derived from it. */
final class Snapshot {

    final DirectoryReader reader;
    final IndexSearcher searcher;

    /** Scores for the ranking of people. */
    final IndexSearcher votesSearcher;

    final Lexicon lexicon;
    private final Map<String, String> facts;
    private final Map<Access, Long> findable = new ConcurrentHashMap<>();

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        OpenStatistics statistics = new OpenStatistics(reader);
        this.searcher = new OpenSearcher(reader, statistics, new BM25Similarity());
        this.votesSearcher = new OpenSearcher(reader, statistics, new AdaptiveBm25());
        this.lexicon = new Lexicon(reader, statistics);
        this.facts = reader.getIndexCommit().getUserData();
    }

    /** When the index was last brought up to date; null if it does not say. */
    @Nullable Instant asOf() {
        String time = facts.get(Commits.AS_OF);
        return time == null ? null : Instant.parse(time);
    }

    /** Where the notes came from; null if it does not say. */
    @Nullable String source() {
        return facts.get(Commits.SOURCE);
    }

    /** How many notes may be found. */
    long findable(Access access) {
        if (findable.size() > 10_000) {
            findable.clear();
        }
        return findable.computeIfAbsent(access, who -> {
            try {
                return (long) searcher.count(AccessFilter.toFind(who));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
