package dev.knowhow.search.analysis;

/** How much the places of a note and the parts of a score weigh. All round numbers; {@code docs/relevance.md} tells what each buys. */
public final class Weights {

    /** A word of the title counts this often. */
    public static final int TITLE = 4;
    /** A word of a heading counts this often. */
    public static final int HEADING = 2;
    /** A word of the text counts once. */
    public static final int BODY = 1;
    /** A word of the front matter counts this often. */
    public static final int META = 1;

    /** Words of two blocks are not neighbours. */
    public static final int GAP_BETWEEN_BLOCKS = 10;

    /** What two neighbouring words of the question add where they stand side by side in the body. */
    public static final float PAIRS = 0.3f;

    /** How far neighbours may be apart. */
    public static final int PAIR_SLOP = 2;

    /** The same for the ranking of people, where a pair has an idf of its own. */
    public static final float TOPIC_PAIRS = 0.6f;

    /** What a word in the note's path adds for the ranking of people. */
    public static final float PATH = 0.25f;

    /** What a name adds, against the words it has. */
    public static final float NAMES = 1.25f;

    /** What a heading is worth as a name, against a title: it names a part of the note only. */
    static final double HEADING_NAME = 0.75;

    /** What each doubling of the notes that call a note so adds to the worth of that name. */
    public static final double COMMONNESS = 0.25;

    /** What a word adds where it stands just as it was asked, accents and endings included. */
    public static final float EXACT_WORDS = 0.2f;

    /** The same for the ranking of people. */
    public static final float TOPIC_EXACT_WORDS = 0.5f;

    /** The same for a word that was typed with accents: nobody does so without meaning it. */
    public static final float ACCENTS = 1;

    /** What a word adds where it stands as a part of an identifier. */
    public static final float PARTS = 0.2f;

    /** Above all else a score can reach: a note that is called exactly what is asked comes first. */
    public static final float EXACT_NAME = 1000;

    /** What a note that is called by another name of what is asked has instead. */
    public static final float OTHER_EXACT_NAME = EXACT_NAME / 2;

    /** What a narrower topic counts, beside the one that is asked. */
    public static final float NARROWER = 0.5f;

    private Weights() {}
}
