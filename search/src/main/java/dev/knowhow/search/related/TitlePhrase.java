package dev.knowhow.search.related;

import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;

/**
 * A word of several titles, or two side by side in them.
 *
 * @param stems the words
 * @param counts the number of notes about it, with all notes of a series
 * @param byTitle whether these notes have it in their titles; otherwise also those that often contain the word
 */
record TitlePhrase(List<String> stems, Counts counts, boolean byTitle) {

    String name() {
        return String.join(" ", stems);
    }

    /** The notes, one of each series and period, latest first. */
    List<DatedNote> notesIn(PeriodNotes notes, TitleStems titles) throws IOException {
        Map<List<Object>, DatedNote> found = new HashMap<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            if (byTitle) {
                leaf.collectOnce(titles.having(leaf, stems), found);
                continue;
            }
            PostingsEnum postings = leaf.postings(stems.getFirst());
            if (postings != null) {
                leaf.collectOnce(new AboutIterator(postings), found);
            }
        }
        return found.values().stream().sorted(PeriodNotes.LATEST_FIRST).toList();
    }
}
