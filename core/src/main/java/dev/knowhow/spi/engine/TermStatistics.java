package dev.knowhow.spi.engine;

import java.util.Collection;
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

    /**
     * The words of the notes with a small edit distance from a word, where a transposition is one edit: the candidates
     * to correct spelling. Empty if the engine does not correct spelling.
     *
     * @param word a word in the form of {@link #words}
     * @param edits the largest edit distance, 1 or 2
     */
    default Collection<String> similar(String word, int edits) {
        return List.of();
    }
}
