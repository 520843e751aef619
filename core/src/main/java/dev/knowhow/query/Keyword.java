package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * A keyword that distinguishes some notes from all others. Immutable.
 *
 * @param text the keyword: a tag as written, the preferred name of a topic of the vocabulary, or one to three words in
 *     their most frequent spelling
 * @param kind the origin of the keyword
 * @param keyness how strongly it distinguishes the notes, see {@link #logLikelihood}
 * @param notes the notes that contain it, most important first
 */
public record Keyword(String text, Kind kind, double keyness, List<NoteId> notes) {

    /** The least significant keyness: probability 0.01 in the chi-squared distribution with one degree of freedom. */
    public static final double LEAST = 6.63;

    /** The number of notes from which on a tag of one of them says little about all. */
    private static final int MANY_NOTES = 10;

    /** The origin of a keyword. */
    public enum Kind {
        /** The notes are tagged with it. */
        TAG,
        /** A topic of the vocabulary that the notes name. */
        VOCABULARY,
        /** Words of the notes that a title or heading contains. */
        WORDS
    }

    /** Copies the list. */
    public Keyword {
        notes = List.copyOf(notes);
    }

    /**
     * Whether enough notes have this tag: two of ten notes or more, else one.
     *
     * @param all the number of chosen notes
     */
    public boolean isTagOfEnough(int all) {
        return notes.size() >= (all < MANY_NOTES ? 1 : 2);
    }

    /**
     * The log-likelihood ratio of two frequencies (Dunning: Accurate methods for the statistics of surprise and
     * coincidence, Computational Linguistics 19, 1993). It is valid for small counts.
     *
     * @param having the weighted number of the chosen notes that contain the keyword
     * @param of the number of chosen notes
     * @param others the number of other notes that contain it
     * @param ofOthers the number of other notes
     * @return 0 or more; 0 if it is not more frequent than in the other notes
     */
    public static double logLikelihood(double having, double of, double others, double ofOthers) {
        if (of <= 0 || ofOthers <= 0 || having / of <= others / ofOthers) {
            return 0;
        }
        double all = of + ofOthers;
        double together = having + others;
        return 2
                * (term(having, of * together / all)
                        + term(others, ofOthers * together / all)
                        + term(of - having, of * (all - together) / all)
                        + term(ofOthers - others, ofOthers * (all - together) / all));
    }

    private static double term(double seen, double expected) {
        return seen <= 0 || expected <= 0 ? 0 : seen * Math.log(seen / expected);
    }
}
