package dev.knowhow.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stems of a topic, to decide whether one topic is about another regardless of inflection, word order, accents and
 * compounds. Immutable.
 *
 * @param readings the ways to read the topic, each as a list of words, each word as its stems in all languages; empty
 *     if the topic has no words
 * @param all all stems of all readings, and all further terms that match the topic
 */
public record Stems(List<List<Set<String>>> readings, Set<String> all) {

    /** Copies the collections. */
    public Stems {
        readings = List.copyOf(readings);
        all = Set.copyOf(all);
    }

    /**
     * Creates a topic from its readings.
     *
     * @param readings the ways to read the topic
     */
    public static Stems of(List<List<Set<String>>> readings) {
        Set<String> all = new HashSet<>();
        readings.forEach(words -> words.forEach(all::addAll));
        return new Stems(readings, all);
    }

    /**
     * Whether a text is about this topic: each word of one reading shares a stem with the text. No text is about a
     * topic without words.
     *
     * @param stems the {@link #all stems} of the text
     */
    public boolean isIn(Set<String> stems) {
        for (List<Set<String>> words : readings) {
            if (!words.isEmpty() && words.stream().allMatch(word -> sharesOne(word, stems))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesOne(Set<String> word, Set<String> stems) {
        for (String stem : word) {
            if (stems.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
