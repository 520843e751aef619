package dev.knowhow.query;

/** A method to score notes for a topic. */
public enum Relevance {
    /** The default, which ranks people best: stems, words as written, and words of the path. */
    TOPIC,

    /** BM25F over title, headings and body only. */
    WORDS,

    /**
     * The log-likelihood ratio of the query in the language model of the note, with Jelinek-Mercer smoothing of 0.5,
     * and in that of all notes.
     */
    LANGUAGE_MODEL
}
