package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words that several titles of two periods have, with the notes about them. */
final class TitleWords {

    /** One title makes no topic of each of its words. */
    private static final int FEWEST_TITLES = 2;

    /** The reciprocal of the least share of the notes that often contain a word that have it in their titles. */
    private static final int NAMED_RATIO = 3;

    private final PeriodNotes notes;

    TitleWords(PeriodNotes notes) {
        this.notes = notes;
    }

    /**
     * The notes about a word.
     *
     * @param stem the word
     * @param counts their number, with all notes of a series
     * @param byTitle whether the notes have the word in their titles; otherwise also those that often contain it
     */
    record Word(String stem, Counts counts, boolean byTitle) {

        /** The notes, one of each series and period, latest first. */
        List<DatedNote> of(PeriodNotes notes) throws IOException {
            Map<List<Object>, DatedNote> found = new HashMap<>();
            for (PeriodNotes.Leaf leaf : notes.leaves()) {
                PostingsEnum postings = leaf.postings(stem, byTitle);
                if (postings != null) {
                    leaf.collectOnce(byTitle ? new TitleIterator(postings) : new AboutIterator(postings), found);
                }
            }
            return found.values().stream().sorted(PeriodNotes.LATEST_FIRST).toList();
        }
    }

    /** All words; one with notes of both kinds is listed twice. */
    List<Word> all() throws IOException {
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Counter> title : titles().entrySet()) {
            Deadline.check();
            Counts named = title.getValue().counts();
            if (size(named) < FEWEST_TITLES) {
                continue;
            }
            Counter counter = new Counter();
            for (PeriodNotes.Leaf leaf : notes.leaves()) {
                PostingsEnum postings = leaf.postings(title.getKey(), false);
                if (postings != null) {
                    leaf.count(new AboutIterator(postings), counter);
                }
            }
            Counts about = counter.counts();
            words.add(new Word(title.getKey(), named, true));
            if (!about.equals(named) && NAMED_RATIO * size(named) >= size(about)) {
                words.add(new Word(title.getKey(), about, false));
            }
        }
        return words;
    }

    private static int size(Counts counts) {
        return counts.now() + counts.before();
    }

    /** The words of titles with the numbers of these titles. */
    private Map<String, Counter> titles() throws IOException {
        Map<String, Counter> titles = new HashMap<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            Terms terms = leaf.context().reader().terms(Fields.TITLES);
            if (terms == null) {
                continue;
            }
            TermsEnum title = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = title.next(); term != null; term = title.next()) {
                Deadline.check();
                String stem = term.utf8ToString();
                if (stem.length() > 1 && Character.isLetter(stem.codePointAt(0))) {
                    postings = title.postings(postings, PostingsEnum.POSITIONS);
                    leaf.count(new TitleIterator(postings), titles.computeIfAbsent(stem, any -> new Counter()));
                }
            }
        }
        return new TreeMap<>(titles);
    }
}
