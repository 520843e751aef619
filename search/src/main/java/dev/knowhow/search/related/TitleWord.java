package dev.knowhow.search.related;

import dev.knowhow.search.related.PeriodNotes.Counter;
import java.util.HashMap;
import java.util.Map;

/** A word of titles of two periods, with the notes of each kind. Each word is one object. */
final class TitleWord {

    /** The reciprocal of the least share of the notes about a word that have it in their titles. */
    private static final int NAMED_RATIO = 3;

    private final String stem;

    /** The notes with it in the title. */
    final Counter named = new Counter();

    /** The notes about it. */
    final Counter about = new Counter();

    /** The notes with it and another word after it in the title. */
    final Map<TitleWord, Counter> followers = new HashMap<>();

    TitleWord(String stem) {
        this.stem = stem;
    }

    String stem() {
        return stem;
    }

    /** Whether enough of the notes about it have it in the title, and not all. */
    boolean isMostlyNamed() {
        return named.size() < about.size() && NAMED_RATIO * named.size() >= about.size();
    }
}
