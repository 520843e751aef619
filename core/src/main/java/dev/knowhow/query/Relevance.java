package dev.knowhow.query;

/** How it is measured how well a note bears on a topic. */
public enum Relevance {
    /** The way that ranks people best: words as stems and as written, and those of the note's path. */
    TOPIC,

    /** BM25F over the places of a note: title, headings, body; nothing else. */
    WORDS,

    /**
     * The logarithm of how likely the question is in the language of the note, smoothed by that of all notes with one
     * half (Jelinek and Mercer), over its likelihood in the language of all notes alone.
     */
    LANGUAGE_MODEL
}
