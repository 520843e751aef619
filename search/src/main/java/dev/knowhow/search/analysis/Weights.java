package dev.knowhow.search.analysis;

/**
 * The weights of the fields of a note and of the components of a score. All are round numbers;
 * {@code docs/relevance.md} has the effect of each.
 */
public final class Weights {

    /** The weight of a word in the title. */
    public static final int TITLE = 4;
    /** The weight of a word in a heading. */
    public static final int HEADING = 2;
    /** The weight of a word in the text. */
    public static final int BODY = 1;
    /** The weight of a word in the front matter. */
    public static final int META = 1;

    /** The position gap between blocks, so that their words are not neighbours. */
    public static final int GAP_BETWEEN_BLOCKS = 10;

    /** The weight of two neighbouring query words that are adjacent in the body. */
    public static final float PAIRS = 0.3f;

    /** The maximum distance of neighbours. */
    public static final int PAIR_SLOP = 2;

    /** The same for expert search, where a pair has its own idf. */
    public static final float TOPIC_PAIRS = 0.6f;

    /** The weight of a word in the path, for expert search. */
    public static final float PATH = 0.25f;

    /** The weight of a matching name, relative to words. */
    public static final float NAMES = 1.25f;

    /** The weight of a heading as a name, relative to a title, since it names only a section. */
    static final double HEADING_NAME = 0.75;

    /** The weight of a word in a name that only has the stem of a query word, relative to the word itself. */
    public static final double SAME_STEM_NAME = 0.5;

    /** The weight that each doubling of the number of linking notes adds to their anchor text. */
    public static final double COMMONNESS = 0.25;

    /** The weight of an exact match, including accents and inflection. */
    public static final float EXACT_WORDS = 0.2f;

    /** The same for expert search. */
    public static final float TOPIC_EXACT_WORDS = 0.5f;

    /** The same for a word typed with accents, which are then intended. */
    public static final float ACCENTS = 1;

    /** The weight of a word as a part of an identifier. */
    public static final float IDENTIFIER_PARTS = 0.2f;

    /** The weight of a word in an attachment, relative to the text of the note. */
    public static final float ATTACHED = 0.5f;

    /** A score above all others, for a note whose name is exactly the query. */
    public static final float EXACT_NAME = 1000;

    /** The same for a note whose name is a synonym of the query. */
    public static final float OTHER_EXACT_NAME = EXACT_NAME / 2;

    /** The weight of a narrower topic, relative to the topic of the query. */
    public static final float NARROWER = 0.5f;

    private Weights() {}
}
