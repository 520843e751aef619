package dev.knowhow.search.index;

import dev.knowhow.note.Note;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.BaselineSearch.Baseline;
import dev.knowhow.spi.Deadline;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.LMJelinekMercerSimilarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A point-in-time view of the index, with derived data. */
public final class Snapshot {

    /** The smoothing parameter: equal weights of the note's and the collection's language models, as in Balog et al. */
    private static final float SMOOTHING = 0.5f;

    /** The size of each cache. */
    private static final int CACHE_SIZE = 10_000;

    /** The number of notes that are kept decoded: a page of a note asks several questions about it. */
    private static final int RECENT = 16;

    /** Reads all documents, including rejected files. */
    public final DirectoryReader reader;
    /** Scores notes for search. */
    public final IndexSearcher searcher;

    /** Scores notes for expert search. */
    public final IndexSearcher topicSearcher;

    private final Map<String, Integer> mentions = new ConcurrentHashMap<>();

    /** The document frequencies. */
    public final OpenStatistics statistics;
    /** The languages of the notes and their words. */
    public final Lexicon lexicon;
    /** The user data of the commit; see {@link Commits}. */
    public final Map<String, String> facts;
    /** The keywords that were asked for. */
    public final KeywordCache keywordCache = new KeywordCache();

    private final Map<Integer, Note> recent = Collections.synchronizedMap(new LinkedHashMap<>(RECENT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Note> eldest) {
            return size() > RECENT;
        }
    });
    private volatile @Nullable Instant asOf;
    private volatile @Nullable SortedSet<String> names;
    private final Map<String, StringDocValuesReaderState> values = new ConcurrentHashMap<>();
    private final Map<Access, Long> findable = new ConcurrentHashMap<>();

    /** Opens the last commit. */
    public Snapshot(DirectoryReader reader) throws IOException {
        this(reader, reader.getIndexCommit().getUserData());
    }

    /**
     * Opens uncommitted changes.
     *
     * @param facts the future user data of the commit
     */
    public Snapshot(DirectoryReader reader, Map<String, String> facts) throws IOException {
        this.reader = reader;
        this.statistics = new OpenStatistics(reader);
        this.searcher = new OpenSearcher(reader, statistics, new BM25Similarity());
        this.topicSearcher = new OpenSearcher(reader, statistics, new LengthSaturation());
        this.lexicon = new Lexicon(reader, statistics);
        this.facts = facts;
        String time = facts.get(Commits.AS_OF);
        this.asOf = time == null ? null : Instant.parse(time);
    }

    /** Adds a reference to the snapshot, to be released. */
    public Snapshot acquired() {
        reader.incRef();
        return this;
    }

    /**
     * Releases a reference. The last release closes the snapshot and deletes replaced files, so it must not be
     * interrupted.
     */
    public void release() throws IOException {
        if (reader.getRefCount() > 1) {
            reader.decRef();
        } else {
            Uninterruptible.run(reader::decRef);
        }
    }

    /** The searcher of a baseline. */
    public IndexSearcher searcher(Baseline baseline) {
        return switch (baseline) {
            case WORDS -> searcher;
            case LANGUAGE_MODEL -> new OpenSearcher(reader, statistics, new LMJelinekMercerSimilarity(SMOOTHING));
        };
    }

    /** The number of public notes. */
    public long open() throws IOException {
        return statistics.notes(Fields.WORDS);
    }

    /** The number of public notes that mention a name in their text. */
    public int naming(String name) {
        clearIfFull(mentions);
        return mentions.computeIfAbsent(name, who -> {
            try {
                return statistics.counted(new Term(Fields.MENTIONED, who)).notes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The names of people as notes write them. Collected once, since questions about people need them. */
    public SortedSet<String> names() throws IOException {
        SortedSet<String> known = names;
        if (known == null) {
            TreeSet<String> collected = new TreeSet<>();
            Terms terms = MultiTerms.getTerms(reader, Fields.PEOPLE_AS_WRITTEN);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef name = each.next(); name != null; name = each.next()) {
                    collected.add(name.utf8ToString());
                }
            }
            known = Collections.unmodifiableSortedSet(collected);
            names = known;
        }
        return known;
    }

    /** The values of a field in all segments, for facet counts. */
    public StringDocValuesReaderState values(String field) {
        return values.computeIfAbsent(field, name -> {
            try {
                return new StringDocValuesReaderState(reader, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The size of the index on disk; Lucene caches it. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            try {
                bytes += ((SegmentReader) FilterLeafReader.unwrap(leaf.reader()))
                        .getSegmentInfo()
                        .sizeInBytes();
            } catch (NoSuchFileException | FileNotFoundException e) {
                // a later commit of another process has deleted the segment, which is still open here
            }
        }
        return bytes;
    }

    /** The time of the last update; null if unknown. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    /** Records that a check found no changes. */
    public void stillHolds(@Nullable Instant now) {
        asOf = now;
    }

    /** The source of the notes; null if unknown. */
    public @Nullable String source() {
        return facts.get(Commits.SOURCE);
    }

    /** Reads a stored note. */
    public Note note(int document) throws IOException {
        Note known = recent.get(document);
        if (known == null) {
            known = note(searcher.storedFields(), document);
            recent.put(document, known);
        }
        return known;
    }

    /** Reads a stored note. */
    public static Note note(StoredFields stored, int document) throws IOException {
        Deadline.check();
        return StoredNote.of(stored.document(document, Set.of(Fields.NOTE)));
    }

    /** The number of notes that the viewer may find. */
    public long findable(Access access) {
        if (access.everything()
                || (access.audiences().isEmpty() && access.names().isEmpty())) {
            return counted(access, AccessFilter::toFind);
        }
        Access everyone = new Access(false, Set.of(), Set.of(), access.day(), access.except());
        long open = findable(everyone);
        return open == findable(Access.ALL) ? open : open + counted(access, AccessFilter::toFindBeyondEveryone);
    }

    /** Counts notes, once: the frequency of a term counts deleted notes until their segment is merged. */
    private long counted(Access access, Function<Access, Query> notes) {
        clearIfFull(findable);
        return findable.computeIfAbsent(access, any -> {
            try {
                return (long) searcher.count(notes.apply(access));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean findsAll(Access access) {
        return access.except().isEmpty() && (access.everything() || findable(access) == findable(Access.ALL));
    }

    /** Restricts a query that only notes match to those that the viewer may find. */
    public Query restricted(Query notes, Access access) {
        return findsAll(access)
                ? notes
                : new BooleanQuery.Builder()
                        .add(notes, Occur.MUST)
                        .add(AccessFilter.toFind(access), Occur.FILTER)
                        .build();
    }

    /**
     * An access for which {@link AccessFilter} matches the same notes with the cheapest filter: who may find every note
     * may read every note.
     */
    public Access cheapest(Access access) {
        return findsAll(access) ? Access.ALL : access;
    }

    private static void clearIfFull(Map<?, ?> cached) {
        if (cached.size() > CACHE_SIZE) {
            cached.clear();
        }
    }
}
