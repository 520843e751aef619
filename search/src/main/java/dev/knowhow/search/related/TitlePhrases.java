package dev.knowhow.search.related;

import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.spi.TopicCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words and pairs of words that several titles of two periods have, with the number of notes about them. */
final class TitlePhrases {

    /** One title makes no topic of each of its words. */
    private static final int FEWEST_TITLES = 2;

    private TitlePhrases() {}

    /** All phrases; a word with notes of both kinds is listed twice. */
    static List<TitlePhrase> of(PeriodStems stems) {
        List<TitlePhrase> phrases = new ArrayList<>();
        for (TitleWord word : stems.words()) {
            if (word.named.size() < FEWEST_TITLES) {
                continue;
            }
            phrases.add(new TitlePhrase(List.of(word), word.named.counts(), true));
            if (word.isMostlyNamed()) {
                phrases.add(new TitlePhrase(List.of(word), word.about.counts(), false));
            }
            for (Map.Entry<TitleWord, Counter> pair : word.followers.entrySet()) {
                if (isPhrase(word, pair.getKey(), pair.getValue().size())) {
                    phrases.add(new TitlePhrase(
                            List.of(word, pair.getKey()), pair.getValue().counts(), true));
                }
            }
        }
        return phrases;
    }

    /** In all titles of one of its words, a pair is that word. */
    private static boolean isPhrase(TitleWord first, TitleWord second, int titles) {
        return titles >= TopicCounts.FEWEST_NOTES && titles < first.named.size() && titles < second.named.size();
    }
}
