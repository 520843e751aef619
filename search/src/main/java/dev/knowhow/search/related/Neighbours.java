package dev.knowhow.search.related;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * The characters beside the uses of a shingle, in scripts without word spaces. A shingle of bigrams is a word only if
 * different characters stand before it and after it: a part of a longer word nearly always has the same neighbour
 * (accessor variety: Feng, Chen, Deng and Zheng: Accessor Variety Criteria for Chinese Word Extraction, Computational
 * Linguistics 30, 2004). Spaces, punctuation and a change of script are the limits of a word.
 */
final class Neighbours {

    private final Map<Integer, Integer> before = new HashMap<>();
    private final Map<Integer, Integer> after = new HashMap<>();
    private int uses;

    /** Counts the neighbours of one use. */
    void count(String text, int start, int end) {
        uses++;
        if (start > 0) {
            count(before, text.codePointBefore(start), text.codePointAt(start));
        }
        if (end < text.length()) {
            count(after, text.codePointAt(end), text.codePointBefore(end));
        }
    }

    private static void count(Map<Integer, Integer> side, int neighbour, int edge) {
        if (Character.isLetter(neighbour) && UnicodeScript.of(neighbour) == UnicodeScript.of(edge)) {
            side.merge(neighbour, 1, Integer::sum);
        }
    }

    int uses() {
        return uses;
    }

    /** Whether no neighbour stands on one side of more than a fraction of the uses. */
    boolean areVaried(double fraction) {
        return most(before) <= fraction * uses && most(after) <= fraction * uses;
    }

    private static int most(Map<Integer, Integer> side) {
        return side.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
