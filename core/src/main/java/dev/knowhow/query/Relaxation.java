package dev.knowhow.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How near an answer comes to the words that were asked for. Notes with some of the words are found too and stand where
 * their score puts them; this says how much better than that the best of them are.
 *
 * @param step the tightest step that any note of the answer reaches; {@link Step#SOME_WORDS} if nothing was found
 * @param notes how many notes reach it
 * @param replaced words that no note has, with the words searched for in their place; empty unless the step is {@link
 *     Step#FUZZY}
 * @param loosened phrases that no note has as they were quoted, so that their words count as any other
 */
public record Relaxation(Step step, long notes, Map<String, String> replaced, List<String> loosened) {

    /** Steps from what was asked to what comes near it. Words too common to say anything do not count. */
    public enum Step {
        /** All words are in one note. */
        ALL_WORDS,
        /** More than half of the words are in one note. */
        MOST_WORDS,
        /** Some words are. */
        SOME_WORDS,
        /** No note has any of the words; words spelt almost like them were searched for. */
        FUZZY
    }

    /** All words are in so many notes. */
    public static Relaxation none(long notes) {
        return new Relaxation(Step.ALL_WORDS, notes, Map.of(), List.of());
    }

    /** Copies the collections, keeping their order. */
    public Relaxation {
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
        loosened = List.copyOf(loosened);
    }
}
