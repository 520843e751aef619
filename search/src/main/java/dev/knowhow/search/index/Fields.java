package dev.knowhow.search.index;

import dev.knowhow.query.Field;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.completing.NameTerms;
import java.util.List;

/** The fields of a note's document. One name for one thing: writing and reading meet here. */
public final class Fields {

    /** Raised whenever documents are written differently; an index of another version is built anew. */
    static final String VERSION = "15";

    /** The note's id: a term to replace it by, a doc value to sort and show by. */
    public static final String ID = "id";

    /** The whole note, by the codec: what is shown, and what is written again without parsing. */
    public static final String NOTE = "note";

    /** Links that lead here from other notes, with their words, stored to write the document again. */
    public static final String ANCHORS = "anchors";

    /** The notes that link here. */
    public static final String LINKED_FROM = "linkedfrom";

    /**
     * Stems of title, headings, body, code and tags in one field without positions, each occurrence counted by the weight of
     * its place. Plain BM25 over this field is BM25F over the places (Robertson, Zaragoza, Taylor: Simple BM25 extension to
     * multiple weighted fields, CIKM 2004), and prunes like a single field.
     */
    public static final String WORDS = "words";

    /** Words as written, stop words included, weighted like {@link #WORDS}: so that exact words win. */
    public static final String EXACT = "exact";

    /** Parts of words that are joined by signs, as in {@code retry.max-count} and {@code O'Brien}, without accents. */
    public static final String PARTS = "parts";

    /** Stems of the body with positions, for neighbouring words. */
    public static final String BODY = "body";

    /** Stems of the title and, from {@link #HEADINGS_FROM} on, of the headings with positions, for neighbouring words. */
    public static final String TITLES = "titles";

    /** The first place of a heading in {@link #TITLES}; no title is as long. */
    public static final int HEADINGS_FROM = 1 << 16;

    /** Which places of {@link #BODY} are in which section; see {@link SectionPlaces}. */
    public static final String SECTIONS = "sections";

    /** All words as written, without accents, with positions: for phrases and beginnings of words. */
    public static final String QUOTED = "quoted";

    /** Stems of the words of the note's path. */
    public static final String PATH = "path";

    /** The note's names, a position each; see {@link NameTokens}. */
    public static final String NAMES = "names";

    /** The note's whole names, normalized: for the tier of exact names. */
    public static final String WHOLE_NAME = "whole";

    /** What may be typed of its names, each from its beginning; see {@link NameTerms}. */
    public static final String NAME_STARTS = "namestarts";

    /** The same from each later word. */
    public static final String LATER_STARTS = "laterstarts";

    /** What the ranking of people needs: id, title, day, names of people with their roles and shares, and who links; see {@link Ballot}. */
    public static final String BALLOT = "ballot";

    /** Names of people named in the text alone, as written, to count in how many notes that is so. */
    public static final String MENTIONED = "mentioned";

    /** Names of people in lower case, to find somebody's notes. */
    public static final String PEOPLE = "people";

    /** Names of authors in lower case: a draft is seen by these alone. */
    public static final String AUTHORS = "authors";

    /** Names of people as written. */
    public static final String PEOPLE_AS_WRITTEN = "peoplewritten";

    /** The groups and members who may see it, or {@link #EVERYONE}. */
    public static final String AUDIENCE = "audience";

    /** The audience of a note that names none; no group can be called so, since groups are not blank. */
    public static final String EVERYONE = "";

    /** How far it is meant to be seen on all days: what is open on some is a draft here, and seen by {@link #DAYS}. */
    public static final String STATUS = "status";

    /** How far it is meant to be seen on some days alone. */
    public static final String STATUS_ON_DAYS = "statusondays";

    /** Those days, in days since 1970. */
    public static final String DAYS = "days";

    /** The language it was analysed in. */
    public static final String LANG = "lang";

    /** The day it was last updated, else created, in days since 1970. */
    public static final String DATE = "date";

    /** The keys under which a link may mean it. */
    public static final String LINK_NAMES = "named";

    /** The keys its links point at. */
    public static final String LINK_TARGETS = "linking";

    /** Size in bytes, for the stamp. */
    public static final String SIZE = "size";

    /** Time of modification, for the stamp. */
    public static final String MODIFIED = "modified";

    /** Hash of the content, for the stamp. */
    public static final String HASH = "hash";

    /** What sort of document it is: {@link #TYPE_NOTE} or {@link #TYPE_REJECTED}. */
    public static final String TYPE = "type";

    /** The value of {@link #TYPE} for a note. */
    public static final String TYPE_NOTE = "note";
    /** The value of {@link #TYPE} for a file that is no readable note. */
    public static final String TYPE_REJECTED = "rejected";

    /** The name of a small file kept beside the notes. */
    public static final String KEPT = "kept";

    /** Its content. */
    public static final String CONTENT = "content";

    /** Where a note's values in a field that one filters by are kept, as terms and, if countable, as doc values. */
    public static String of(Field field) {
        return "filter." + field.word();
    }

    /** The fields whose lengths count in scores. */
    static final List<String> COUNTED = List.of(WORDS, EXACT, BODY);

    /** Where a note's length in such a field is kept, to take hidden notes out of the mean. */
    public static String lengthOf(String field) {
        return field + "length";
    }

    private Fields() {}
}
