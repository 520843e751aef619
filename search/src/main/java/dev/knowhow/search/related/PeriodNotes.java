package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Field;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The published notes of two periods that the viewer may find. */
public final class PeriodNotes {

    static final Comparator<DatedNote> LATEST_FIRST =
            Comparator.comparing(DatedNote::day).reversed().thenComparing(DatedNote::id);

    private final Snapshot snapshot;
    private final Leaf[] leaves;

    /** Collects the notes. */
    public PeriodNotes(Snapshot snapshot, Periods periods, Access access) throws IOException {
        this.snapshot = snapshot;
        List<LeafReaderContext> contexts = snapshot.reader.leaves();
        this.leaves = new Leaf[contexts.size()];
        Weight visible = weight(counting(access));
        for (LeafReaderContext context : contexts) {
            leaves[context.ord] = new Leaf(context, visible, periods);
        }
    }

    private static Query counting(Access access) {
        return new BooleanQuery.Builder()
                .add(AccessFilter.toCount(access), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.of(Field.KIND), Note.EDITION)), Occur.MUST_NOT)
                .build();
    }

    /** The latest day up to a last one on which a note was written. */
    public static Optional<LocalDate> newestDay(Snapshot snapshot, LocalDate until, Access access) throws IOException {
        Query written = new BooleanQuery.Builder()
                .add(counting(access), Occur.FILTER)
                .add(
                        NumericDocValuesField.newSlowRangeQuery(Fields.WRITTEN, Long.MIN_VALUE, until.toEpochDay()),
                        Occur.FILTER)
                .build();
        Sort latestFirst = new Sort(new SortField(Fields.WRITTEN, SortField.Type.LONG, true));
        return Arrays.stream(snapshot.searcher.search(written, 1, latestFirst).scoreDocs)
                .map(found -> ((FieldDoc) found).fields[0])
                .map(day -> LocalDate.ofEpochDay((Long) day))
                .findFirst();
    }

    /** Prepares a query for {@link Leaf#count}. */
    Weight weight(Query query) throws IOException {
        return snapshot.searcher.createWeight(snapshot.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    Leaf[] leaves() {
        return leaves;
    }

    Counts totals() {
        int now = 0;
        int before = 0;
        for (Leaf leaf : leaves) {
            now += leaf.now.cardinality();
            before += leaf.before.cardinality();
        }
        return new Counts(now, before);
    }

    /** Counts the notes that match a query. */
    Counts count(Weight query) throws IOException {
        Counter counter = new Counter();
        for (Leaf leaf : leaves) {
            leaf.count(leaf.matching(query), counter);
        }
        return counter.counts();
    }

    /** Counts the notes by the values of a facet field. */
    Map<String, Counter> values(String field) throws IOException {
        Map<String, Counter> values = new TreeMap<>();
        for (Leaf leaf : leaves) {
            SortedSetDocValues each = DocValues.getSortedSet(leaf.context.reader(), field);
            Counter[] counters = new Counter[Math.toIntExact(each.getValueCount())];
            Arrays.setAll(counters, any -> new Counter());
            DocIdSetIterator notes = leaf.notes();
            for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                for (int i = each.advanceExact(note) ? each.docValueCount() : 0; i > 0; i--) {
                    leaf.count(note, counters[Math.toIntExact(each.nextOrd())]);
                }
            }
            for (int i = 0; i < counters.length; i++) {
                if (counters[i].size() > 0) {
                    values.computeIfAbsent(each.lookupOrd(i).utf8ToString(), any -> new Counter())
                            .add(counters[i].now, counters[i].before);
                }
            }
        }
        return values;
    }

    /** The notes that match a query, latest first. */
    List<DatedNote> matching(Weight query) throws IOException {
        List<DatedNote> notes = new ArrayList<>();
        for (Leaf leaf : leaves) {
            leaf.collect(leaf.matching(query), notes);
        }
        notes.sort(LATEST_FIRST);
        return notes;
    }

    /** Counts notes of both periods. */
    static final class Counter {
        private int now;
        private int before;
        private int last = -1;

        void add(int recent, int earlier) {
            now += recent;
            before += earlier;
        }

        Counts counts() {
            return new Counts(now, before);
        }

        int size() {
            return now + before;
        }
    }

    /** The notes of one leaf. */
    static final class Leaf {

        private final LeafReaderContext context;
        private final FixedBitSet now;
        private final FixedBitSet before;

        Leaf(LeafReaderContext context, Weight visible, Periods periods) throws IOException {
            this.context = context;
            this.now = new FixedBitSet(context.reader().maxDoc());
            this.before = new FixedBitSet(context.reader().maxDoc());
            NumericDocValues days = DocValues.getNumeric(context.reader(), Fields.WRITTEN);
            Bits live = context.reader().getLiveDocs();
            DocIdSetIterator notes = matching(visible);
            for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                if ((live == null || live.get(note)) && days.advanceExact(note)) {
                    LocalDate day = LocalDate.ofEpochDay(days.longValue());
                    if (!day.isBefore(periods.before()) && !day.isAfter(periods.until())) {
                        (day.isBefore(periods.since()) ? before : now).set(note);
                    }
                }
            }
        }

        LeafReaderContext context() {
            return context;
        }

        /** The document of a note in the index. */
        int document(int note) {
            return context.docBase + note;
        }

        /** The notes of both periods. */
        DocIdSetIterator notes() {
            FixedBitSet both = now.clone();
            both.or(before);
            return new BitSetIterator(both, both.length());
        }

        boolean isRecent(int note) {
            return now.get(note);
        }

        DocIdSetIterator matching(Weight query) throws IOException {
            Scorer scorer = query.scorer(context);
            if (scorer == null) {
                return DocIdSetIterator.empty();
            }
            return scorer.iterator();
        }

        void count(DocIdSetIterator notes, Counter to) throws IOException {
            for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                count(note, to);
            }
        }

        void count(int note, Counter to) {
            if (now.get(note)) {
                to.now++;
            } else if (before.get(note)) {
                to.before++;
            }
        }

        /** Counts a note once, however often it is counted in succession. */
        void countOnce(int note, Counter to) {
            if (to.last != document(note)) {
                to.last = document(note);
                count(note, to);
            }
        }

        private boolean has(int note) {
            return now.get(note) || before.get(note);
        }

        void collect(DocIdSetIterator notes, List<DatedNote> to) throws IOException {
            SortedDocValues ids = DocValues.getSorted(context.reader(), Fields.ID);
            NumericDocValues days = DocValues.getNumeric(context.reader(), Fields.WRITTEN);
            for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                if (has(note) && ids.advanceExact(note) && days.advanceExact(note)) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    to.add(new DatedNote(new NoteId(id), LocalDate.ofEpochDay(days.longValue())));
                }
            }
        }
    }
}
