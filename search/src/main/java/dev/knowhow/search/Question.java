package dev.knowhow.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked, as words.
 *
 * @param words the distinct words, in order of appearance; without stop words, unless there is nothing else
 * @param pairs neighbouring words, in order, with how often they stand so
 * @param stopWordsOnly whether the words are all stop words
 */
record Question(List<Asked> words, Map<Pair, Integer> pairs, boolean stopWordsOnly) {

    /** Questions are cut off here: more words cost time and say nothing new. */
    static final int MOST_WORDS = 60;

    /**
     * A word asked for.
     *
     * @param exact the word in lower case
     * @param stems its stems, one for each language of the vault in which it means something
     * @param count how often it is asked for
     * @param parts the parts of an identifier, else empty
     */
    record Asked(String exact, Set<String> stems, int count, List<String> parts) {

        Asked again() {
            return new Asked(exact, stems, count + 1, parts);
        }
    }

    /**
     * Two neighbouring words.
     *
     * @param first index of the first among the words
     * @param second index of the second
     */
    record Pair(int first, int second) {}

    /**
     * Cuts a text.
     *
     * @param text what is asked
     * @param languages the languages of the vault
     */
    static Question of(String text, Collection<Language> languages) {
        Question question = cut(text, languages, false);
        return question.words().isEmpty() ? cut(text, languages, true) : question;
    }

    private static Question cut(String text, Collection<Language> languages, boolean stopWords) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Asked> words = new ArrayList<>();
        Map<Pair, Integer> pairs = new LinkedHashMap<>();
        int before = -1;
        for (Word word : Words.ofQuestion(text)) {
            Set<String> stems = stopWords ? Set.of(word.text()) : Stems.of(word.text(), languages);
            if (stems.isEmpty()) {
                continue;
            }
            String key = String.join(" ", stems);
            Integer place = places.get(key);
            if (place == null) {
                if (words.size() == MOST_WORDS) {
                    break;
                }
                place = words.size();
                places.put(key, place);
                List<String> parts = Identifiers.parts(text.substring(word.start(), word.end()));
                words.add(new Asked(word.text(), stems, 1, parts));
            } else {
                words.set(place, words.get(place).again());
            }
            if (before >= 0 && before != place) {
                pairs.merge(new Pair(before, place), 1, Integer::sum);
            }
            before = place;
        }
        return new Question(words, pairs, stopWords);
    }
}
