package dev.knowhow.spi.engine;

import java.util.List;

/**
 * Term statistics of an engine. All counts are over the notes open to everyone, for each viewer, so no answer reveals a
 * hidden note.
 */
public interface TermStatistics {

    /** The words of a text in order, as the engine indexes them; words that it does not index are omitted. */
    List<String> words(String text);

    /** The number of notes. */
    long notes();

    /**
     * The document frequency of a word in titles, headings, text and tags.
     *
     * @param word a word in the form of {@link #words}
     */
    long notesWith(String word);
}
