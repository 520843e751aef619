package dev.knowhow.search.querying;

import dev.knowhow.search.analysis.Identifiers;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query analyzed to words.
 *
 * @param words the distinct words, in order of appearance, without stop words unless there are no others
 * @param pairs pairs of neighbouring words, in order, with their frequencies
 * @param stopWordsOnly whether all words are stop words
 */
public record ParsedQuery(List<QueryWord> words, Map<Pair, Integer> pairs, boolean stopWordsOnly) {

    /** The maximum number of words; more cost time without improving results. */
    static final int MAX_WORDS = 60;

    /**
     * A query word.
     *
     * @param exact the word in lower case
     * @param stems its stems in the languages of the vault, except where it is a stop word
     * @param count its frequency in the query
     */
    public record QueryWord(String exact, Set<String> stems, int count) {

        /** Whether it has accents, which stems do not have. */
        boolean hasAccents() {
            return exact.codePoints().anyMatch(c -> c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.LATIN);
        }

        QueryWord again() {
            return new QueryWord(exact, stems, count + 1);
        }
    }

    /**
     * A pair of neighbouring words.
     *
     * @param first the index of the first word
     * @param second the index of the second word
     */
    record Pair(int first, int second) {}

    /**
     * Analyzes a query.
     *
     * @param text the query
     * @param lexicon the statistics of words
     */
    public static ParsedQuery of(String text, Lexicon lexicon) throws IOException {
        ParsedQuery question = cut(text, lexicon, false);
        return question.words().isEmpty() ? cut(text, lexicon, true) : question;
    }

    private static ParsedQuery cut(String text, Lexicon lexicon, boolean stopWords) throws IOException {
        Cut cut = new Cut();
        List<Word> asked = WordTokenizer.ofQuestion(text);
        Predicate<String> common = stopWords ? word -> false : lexicon.common(asked);
        for (Word word : asked) {
            if (common.test(word.text())) {
                continue;
            }
            if (stopWords) {
                cut.take(word.text(), Set.of(word.text()));
            } else {
                for (String meant : asked(word, text, lexicon)) {
                    cut.take(meant, lexicon.stems(meant));
                }
            }
        }
        return new ParsedQuery(cut.words, cut.pairs, stopWords);
    }

    /**
     * The word. If it is an identifier such as {@code maxRetries} with a low document frequency, also its parts, and
     * the identifier with the same frequency, so that notes with the whole identifier rank first. Only its parts if no
     * note contains it.
     */
    private static List<String> asked(Word word, String text, Lexicon lexicon) throws IOException {
        List<String> parts = Identifiers.parts(text.substring(word.start(), word.end()));
        boolean words = !parts.isEmpty() && parts.stream().allMatch(part -> part.length() > 1); // unlike e.g or I'd
        if (lexicon.has(Fields.EXACT, word.text())) {
            if (!words || !lexicon.isInFew(Fields.EXACT, word.text())) {
                return List.of(word.text());
            }
            List<String> both = new ArrayList<>(Collections.nCopies(parts.size(), word.text()));
            both.addAll(parts);
            return both;
        }
        return words ? parts : List.of(lexicon.withUmlauts(word.text()));
    }

    /** The words collected so far. */
    private static final class Cut {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<QueryWord> words = new ArrayList<>();
        private final Map<Pair, Integer> pairs = new LinkedHashMap<>();
        private int before = -1;

        void take(String word, Set<String> stems) {
            if (stems.isEmpty()) {
                return;
            }
            Integer place = places.get(String.join(" ", stems));
            if (place != null) {
                words.set(place, words.get(place).again());
            } else if (words.size() < MAX_WORDS) {
                place = words.size();
                places.put(String.join(" ", stems), place);
                words.add(new QueryWord(word, stems, 1));
            } else {
                return;
            }
            if (before >= 0 && before != place) {
                pairs.merge(new Pair(before, place), 1, Integer::sum);
            }
            before = place;
        }
    }
}
