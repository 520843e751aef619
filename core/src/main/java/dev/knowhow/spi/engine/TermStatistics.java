package dev.knowhow.spi.engine;

import java.util.List;

/**
 * How common words are, in the words of an engine. All counts are of the notes that everyone may find, whoever asks: so no answer
 * that rests on them tells of a note its viewer may not see.
 */
public interface TermStatistics {

    /** The words of a text in order, in the form in which the engine compares them; words it does not index are left out. */
    List<String> words(String text);

    /** How many notes there are. */
    long notes();

    /**
     * How many notes have a word in their title, headings, text or tags.
     *
     * @param word in the form {@link #words} gives it
     */
    long notesWith(String word);
}
