package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The words and pairs of words that several titles of two periods have, with the number of notes about them. */
final class TitlePhrases {

    /** One title makes no topic of each of its words. */
    private static final int FEWEST_TITLES = 2;

    /** The reciprocal of the least share of the notes that often contain a word that have it in their titles. */
    private static final int NAMED_RATIO = 3;

    private final PeriodNotes notes;
    private final TitleStems titles;

    TitlePhrases(PeriodNotes notes, TitleStems titles) {
        this.notes = notes;
        this.titles = titles;
    }

    /** All phrases; a word with notes of both kinds is listed twice. */
    List<TitlePhrase> all() throws IOException {
        Map<String, Counts> words = titles.words();
        words.values().removeIf(named -> named.all() < FEWEST_TITLES);
        Map<String, Counter> about = new HashMap<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            count(leaf, words, about);
        }
        List<TitlePhrase> phrases = new ArrayList<>();
        words.forEach((word, named) -> {
            phrases.add(new TitlePhrase(List.of(word), named, true));
            Counts all = about.getOrDefault(word, new Counter()).counts();
            if (!all.equals(named) && isMostly(named, all.all())) {
                phrases.add(new TitlePhrase(List.of(word), all, false));
            }
        });
        phrases.addAll(titles.pairs(TopicCounts.FEWEST_NOTES));
        return phrases;
    }

    /** Counts the notes about each word, until there are too many for its titles. */
    private static void count(PeriodNotes.Leaf leaf, Map<String, Counts> words, Map<String, Counter> about)
            throws IOException {
        Terms terms = leaf.context().reader().terms(Fields.WORDS);
        if (terms == null) {
            return;
        }
        TermsEnum term = terms.iterator(); // one for all words in their order, because it reads each block once
        PostingsEnum postings = null;
        for (Map.Entry<String, Counts> word : words.entrySet()) {
            Deadline.check();
            Counter counter = about.computeIfAbsent(word.getKey(), any -> new Counter());
            if (isMostly(word.getValue(), counter.size()) && term.seekExact(new BytesRef(word.getKey()))) {
                postings = term.postings(postings, PostingsEnum.FREQS);
                DocIdSetIterator found = new AboutIterator(postings);
                for (int note = found.nextDoc();
                        note != DocIdSetIterator.NO_MORE_DOCS && isMostly(word.getValue(), counter.size());
                        note = found.nextDoc()) {
                    leaf.count(note, counter);
                }
            }
        }
    }

    /** Whether enough of the notes about a word have it in the title. */
    private static boolean isMostly(Counts named, int about) {
        return NAMED_RATIO * named.all() >= about;
    }
}
