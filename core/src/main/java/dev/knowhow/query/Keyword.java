package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * Something that sets some notes apart from all others.
 *
 * @param text what it is called: a tag as written, a topic of the vocabulary by its preferred name, else one to three
 *     words as the notes write them most often
 * @param kind how it is known
 * @param keyness how much it sets them apart, see {@link #logLikelihood}
 * @param notes those of the notes that have it, the most telling first
 */
public record Keyword(String text, Kind kind, double keyness, List<NoteId> notes) {

    /** Less than this may be chance: one in a hundred, by the chi-squared distribution with one degree of freedom. */
    public static final double LEAST = 6.63;

    /** How a keyword is known. */
    public enum Kind {
        /** The notes are tagged with it. */
        TAG,
        /** The vocabulary has it, and the notes name it. */
        VOCABULARY,
        /** The notes name it, and a title or heading has it. */
        WORDS
    }

    /** Copies the list. */
    public Keyword {
        notes = List.copyOf(notes);
    }

    /**
     * The log-likelihood ratio of two frequencies (Dunning: Accurate methods for the statistics of surprise and coincidence,
     * Computational Linguistics 19, 1993). It holds for small counts, too.
     *
     * @param having how many of some notes have it; a note may count in part
     * @param of how many notes these are
     * @param others how many of the other notes have it
     * @param ofOthers how many others there are
     * @return 0 or more; 0 if it is no more frequent than among the others
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
