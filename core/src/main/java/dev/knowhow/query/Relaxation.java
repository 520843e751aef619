package dev.knowhow.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a search departs from all words of the query. Notes with only some of the words are also found and ranked by
 * score; this describes the best match. Immutable.
 *
 * @param step the strictest step that a note of the answer reaches; {@link Step#SOME_WORDS} if nothing was found
 * @param notes the number of notes that reach it
 * @param replaced words that no note contains, with their corrections; empty unless the step is {@link Step#FUZZY}
 * @param loosened phrases that no note contains, whose words count as plain words
 */
public record Relaxation(Step step, long notes, Map<String, String> replaced, List<String> loosened) {

    /** The steps of relaxation, strictest first. Stop words do not count. */
    public enum Step {
        /** A note contains all words. */
        ALL_WORDS,
        /** A note contains more than half of the words. */
        MOST_WORDS,
        /** A note contains some of the words. */
        SOME_WORDS,
        /** No note contains any of the words; similarly spelt words were searched. */
        FUZZY
    }

    /** The relaxation of a search whose words are all in this number of notes. */
    public static Relaxation none(long notes) {
        return new Relaxation(Step.ALL_WORDS, notes, Map.of(), List.of());
    }

    /** Copies the collections, keeping their order. */
    public Relaxation {
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
        loosened = List.copyOf(loosened);
    }
}
