package dev.knowhow.search.index;

import dev.knowhow.note.Note;
import dev.knowhow.query.Relevance;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.LMJelinekMercerSimilarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index at one moment, and what is derived from it. */
public final class Snapshot {

    /** Half the note's own words, half those of all notes: the middle, as by Balog and others. */
    private static final float SMOOTHING = 0.5f;

    /** So many answers are remembered of each sort. */
    private static final int REMEMBERED = 10_000;

    /** Reads all documents, files that were rejected included. */
    public final DirectoryReader reader;
    /** Scores notes for search. */
    public final IndexSearcher searcher;

    private final Map<Relevance, IndexSearcher> votesSearchers;
    private final Map<String, Integer> mentions = new ConcurrentHashMap<>();

    /** How rare words are. */
    public final OpenStatistics statistics;
    /** The languages of the notes and their words. */
    public final Lexicon lexicon;
    /** What is written beside the commit; see {@link Commits}. */
    public final Map<String, String> facts;

    private volatile @Nullable Instant asOf;
    private final Map<String, StringDocValuesReaderState> values = new ConcurrentHashMap<>();
    private final Map<Query, Long> findable = new ConcurrentHashMap<>();

    /** What was committed. */
    public Snapshot(DirectoryReader reader) throws IOException {
        this(reader, reader.getIndexCommit().getUserData());
    }

    /**
     * What was written.
     *
     * @param facts what is to be written beside it
     */
    public Snapshot(DirectoryReader reader, Map<String, String> facts) throws IOException {
        this.reader = reader;
        this.statistics = new OpenStatistics(reader);
        this.searcher = new OpenSearcher(reader, statistics, new BM25Similarity());
        this.votesSearchers = Map.of(
                Relevance.TOPIC, new OpenSearcher(reader, statistics, new LengthSaturation()),
                Relevance.WORDS, searcher,
                Relevance.LANGUAGE_MODEL,
                        new OpenSearcher(reader, statistics, new LMJelinekMercerSimilarity(SMOOTHING)));
        this.lexicon = new Lexicon(reader, statistics);
        this.facts = facts;
        String time = facts.get(Commits.AS_OF);
        this.asOf = time == null ? null : Instant.parse(time);
    }

    /** The same, for one more to use until it is released. */
    public Snapshot acquired() {
        reader.incRef();
        return this;
    }

    /** One uses it no more; what nobody uses is closed, and files that were replaced go with it: that must be as a writer does it. */
    public void release() throws IOException {
        if (reader.getRefCount() > 1) {
            reader.decRef();
        } else {
            Undisturbed.run(reader::decRef);
        }
    }

    /** Scores for the ranking of people. */
    public IndexSearcher votesSearcher(Relevance relevance) {
        return Objects.requireNonNull(votesSearchers.get(relevance));
    }

    /** How many notes everyone may find. */
    public long open() throws IOException {
        return statistics.notes(Fields.WORDS);
    }

    /** How many of these name somebody in their text, by this name. */
    public int naming(String name) {
        forgetIfMany(mentions);
        return mentions.computeIfAbsent(name, who -> {
            try {
                return statistics.counted(new Term(Fields.MENTIONED, who)).notes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The values of a field in all segments as one, to count by. */
    public StringDocValuesReaderState values(String field) {
        return values.computeIfAbsent(field, name -> {
            try {
                return new StringDocValuesReaderState(reader, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How much room the index takes on the disk. Lucene keeps what it has once added up. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            bytes += ((SegmentReader) FilterLeafReader.unwrap(leaf.reader()))
                    .getSegmentInfo()
                    .sizeInBytes();
        }
        return bytes;
    }

    /** When the index was last brought up to date; null if it does not say. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    /** Notes were looked at again, and nothing was new. */
    public void stillHolds(@Nullable Instant now) {
        asOf = now;
    }

    /** Where the notes came from; null if it does not say. */
    public @Nullable String source() {
        return facts.get(Commits.SOURCE);
    }

    /** Reads a stored note. */
    public Note note(int document) throws IOException {
        return note(searcher.storedFields(), document);
    }

    /** Reads a stored note. */
    public static Note note(StoredFields stored, int document) throws IOException {
        Deadline.check();
        return note(stored.document(document, Set.of(Fields.NOTE)));
    }

    /** Reads a stored note. */
    public static Note note(Document stored) {
        BytesRef note = stored.getBinaryValue(Fields.NOTE);
        return NoteCodec.decode(Arrays.copyOfRange(note.bytes, note.offset, note.offset + note.length));
    }

    /** How many notes may be found. */
    public long findable(Access access) {
        forgetIfMany(findable);
        return findable.computeIfAbsent(AccessFilter.toFind(access), notes -> {
            try {
                return (long) searcher.count(notes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void forgetIfMany(Map<?, ?> remembered) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
    }
}
