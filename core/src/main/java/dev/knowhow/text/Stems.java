package dev.knowhow.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A topic in the words of a search engine, to tell whether one topic asks for another: in any inflection, any order of words, with or
 * without accents, written as one word or as several. Immutable.
 *
 * @param readings the ways to read the topic, each as its words, each word as its stems in all languages; empty if the topic has no
 *     words
 * @param all every stem of every reading, and whatever else the topic is found by
 */
public record Stems(List<List<Set<String>>> readings, Set<String> all) {

    /** Copies the collections. */
    public Stems {
        readings = List.copyOf(readings);
        all = Set.copyOf(all);
    }

    /**
     * A topic.
     *
     * @param readings the ways to read it
     */
    public static Stems of(List<List<Set<String>>> readings) {
        Set<String> all = new HashSet<>();
        readings.forEach(words -> words.forEach(all::addAll));
        return new Stems(readings, all);
    }

    /**
     * Whether a text with some stems is about this topic: one of the readings has a stem in common with it for each word. A topic
     * without words is in no text.
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
