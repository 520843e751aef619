package dev.knowhow.spi;

import dev.knowhow.query.Vocabulary;

/**
 * Scores notes by methods of the literature, for comparison with {@link NoteSearch#votes}. Optional: only
 * {@code knowhow evaluate --method} uses it, if the {@link NoteIndex} also implements this interface.
 */
public interface BaselineSearch {

    /** A method of the literature to score notes for a topic. */
    enum Baseline {
        /** BM25F over title, headings and body. */
        WORDS,

        /**
         * The log-likelihood ratio of the query in the language model of the note, with Jelinek-Mercer smoothing of
         * 0.5, and in that of all notes.
         */
        LANGUAGE_MODEL
    }

    /**
     * Finds the notes that match a topic, as {@link NoteSearch#votes} does, with scores of another method.
     *
     * @param topic words or a whole question
     * @param vocabulary the team's vocabulary
     * @param access the viewer's permissions
     * @param baseline the method
     * @param limit the largest number of notes
     */
    Votes votes(String topic, Vocabulary vocabulary, Access access, Baseline baseline, int limit);
}
