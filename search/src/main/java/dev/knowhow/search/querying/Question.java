package dev.knowhow.search.querying;

import dev.knowhow.search.analysis.Identifiers;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.Words;
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
 * What is asked, as words.
 *
 * @param words the distinct words, in order of appearance; without stop words, unless there is nothing else
 * @param pairs neighbouring words, in order, with how often they stand so
 * @param stopWordsOnly whether the words are all stop words
 */
public record Question(List<Asked> words, Map<Pair, Integer> pairs, boolean stopWordsOnly) {

    /** Questions are cut off here: more words cost time and say nothing new. */
    static final int MOST_WORDS = 60;

    /**
     * A word asked for.
     *
     * @param exact the word in lower case
     * @param stems its stems, one for each language of the vault in which it means something
     * @param count how often it is asked for
     */
    public record Asked(String exact, Set<String> stems, int count) {

        /** Whether it has letters that stems have without their accents. */
        boolean hasAccents() {
            return exact.codePoints().anyMatch(c -> c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.LATIN);
        }

        Asked again() {
            return new Asked(exact, stems, count + 1);
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
     * @param lexicon the words of the vault
     */
    public static Question of(String text, Lexicon lexicon) throws IOException {
        Question question = cut(text, lexicon, false);
        return question.words().isEmpty() ? cut(text, lexicon, true) : question;
    }

    private static Question cut(String text, Lexicon lexicon, boolean stopWords) throws IOException {
        Cut cut = new Cut();
        List<Word> asked = Words.ofQuestion(text);
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
        return new Question(cut.words, cut.pairs, stopWords);
    }

    /**
     * The word; if it is an identifier such as {@code maxRetries} that few notes have, its parts, too, and it itself as often as they are,
     * so that a note that has it whole comes first; its parts alone if no note has it.
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

    /** The words taken so far. */
    private static final class Cut {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Asked> words = new ArrayList<>();
        private final Map<Pair, Integer> pairs = new LinkedHashMap<>();
        private int before = -1;

        void take(String word, Set<String> stems) {
            if (stems.isEmpty()) {
                return;
            }
            Integer place = places.get(String.join(" ", stems));
            if (place != null) {
                words.set(place, words.get(place).again());
            } else if (words.size() < MOST_WORDS) {
                place = words.size();
                places.put(String.join(" ", stems), place);
                words.add(new Asked(word, stems, 1));
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
