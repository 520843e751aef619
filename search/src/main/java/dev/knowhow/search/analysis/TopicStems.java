package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Analyzes texts as topics, see {@link dev.knowhow.spi.NoteIndex#stems}: like a query, but in all languages, since the
 * language of a topic is unknown.
 */
public final class TopicStems {

    private static final List<Language> LANGUAGES = Language.all();

    /**
     * The maximum number of words of a text that has readings with joined words. A refused topic is shorter, and a long
     * query would have as many readings as words, each as long as the query.
     */
    private static final int MOST_JOINED = 32;

    private TopicStems() {}

    /**
     * Analyzes a topic.
     *
     * @param text the topic
     * @param common determines its stop words
     */
    public static dev.knowhow.text.Stems of(String text, Commonness common) {
        String composed = Fold.width(text);
        List<Word> words = WordTokenizer.ofQuestion(composed);
        Predicate<String> isCommon = common.of(words);
        List<Word> telling =
                words.stream().filter(word -> !isCommon.test(word.text())).toList();
        List<Word> read = telling.isEmpty() ? words : telling;
        List<String> written = read.stream().map(Word::text).toList();
        List<String> excludedFields = new ArrayList<>();
        for (Word word : read) {
            List<String> parts = Identifiers.parts(composed.substring(word.start(), word.end()));
            excludedFields.addAll(parts.isEmpty() ? List.of(word.text()) : parts);
        }
        Map<String, Set<String>> known = new HashMap<>();
        Set<List<String>> readings = new LinkedHashSet<>(List.of(written, excludedFields));
        for (List<String> reading : List.copyOf(readings)) {
            if (reading.size() <= MOST_JOINED) {
                readings.addAll(joined(reading));
            }
            pairs(reading).forEach(pair -> known.computeIfAbsent(pair, TopicStems::stems));
        }
        List<List<Set<String>>> stems = readings.stream()
                .map(reading -> reading.stream()
                        .map(word -> known.computeIfAbsent(word, TopicStems::stems))
                        .toList())
                .toList();
        Set<String> all = new HashSet<>();
        known.values().forEach(all::addAll);
        // a query of one character of such a script matches longer words, which are therefore included
        WordTokenizer.ofNote(composed)
                .forEach(word -> all.addAll(known.computeIfAbsent(word.text(), TopicStems::stems)));
        return new dev.knowhow.text.Stems(stems, all);
    }

    /** Determines the stop words of a query. */
    public interface Commonness {

        /** The stop words of a query. */
        Predicate<String> of(List<Word> question);
    }

    /** The words with each pair of neighbours joined: {@code data base} finds {@code database}. */
    private static List<List<String>> joined(List<String> words) {
        List<List<String>> readings = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            List<String> reading = new ArrayList<>(words);
            reading.set(i, words.get(i - 1) + words.get(i));
            reading.remove(i - 1);
            readings.add(reading);
        }
        return readings;
    }

    /** Each pair of neighbours, joined. */
    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + words.get(i));
        }
        return pairs;
    }

    private static Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        String bare = Fold.of(word);
        stems.add(bare);
        for (Language language : LANGUAGES) {
            Stems ofLanguage = Stems.of(language);
            stems.add(ofLanguage.cut(word));
            if (!bare.equals(word)) {
                stems.add(ofLanguage.cut(bare));
            }
        }
        stems.remove(Stems.STOP);
        return stems;
    }
}
