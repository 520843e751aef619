package dev.knowhow.search;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Voice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Reads what the ranking of people needs from doc values, without a look at the stored notes. */
final class VoteReader {

    private final List<LeafReaderContext> leaves;

    VoteReader(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    Vote vote(int doc, double score) throws IOException {
        LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
        LeafReader leaf = context.reader();
        int here = doc - context.docBase;
        return new Vote(new NoteId(id(leaf, here)), title(leaf, here), date(leaf, here), score, voices(leaf, here));
    }

    private static String id(LeafReader leaf, int doc) throws IOException {
        SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
        ids.advanceExact(doc);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    private static String title(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues titles = leaf.getBinaryDocValues(Fields.TITLE);
        titles.advanceExact(doc);
        return titles.binaryValue().utf8ToString();
    }

    private static @Nullable LocalDate date(LeafReader leaf, int doc) throws IOException {
        NumericDocValues dates = leaf.getNumericDocValues(Fields.DATE);
        return dates != null && dates.advanceExact(doc) ? LocalDate.ofEpochDay(dates.longValue()) : null;
    }

    private static List<Voice> voices(LeafReader leaf, int doc) throws IOException {
        SortedSetDocValues terms = leaf.getSortedSetDocValues(Fields.VOICES);
        if (terms == null || !terms.advanceExact(doc)) {
            return List.of();
        }
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < terms.docValueCount(); i++) {
            voices.add(Voices.decode(terms.lookupOrd(terms.nextOrd()).utf8ToString()));
        }
        return voices;
    }
}
