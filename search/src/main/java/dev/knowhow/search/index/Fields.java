package dev.knowhow.search.index;

import dev.knowhow.query.Field;
import dev.knowhow.search.analysis.AccentedTerm;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.completing.NameTerms;
import java.util.List;

/** The fields of a note's document, shared by writing and reading. */
public final class Fields {

    /**
     * The version of the schema. It changes whenever documents are written differently; an index of another version is
     * rebuilt.
     */
    public static final String VERSION = "30";

    /** The note's id: a term for updates, a doc value for sorting and display. */
    public static final String ID = "id";

    /** The note, for display, and for writing the document again without parsing; see {@link StoredNote}. */
    public static final String NOTE = "note";

    /** What a hit shows of the note; see {@link HitDocValue}. */
    public static final String HIT = "hit";

    /** The backlinks with their text, stored to write the document again. */
    public static final String ANCHORS = "anchors";

    /** The ids of the notes that link to the note. */
    public static final String LINKED_FROM = "linkedfrom";

    /**
     * Stems of body and code, then of title, headings and tags, each occurrence written as often as the weight of its
     * source. Plain BM25 over this field is BM25F (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple
     * weighted fields, CIKM 2004), and supports pruning like a single field. Only words of the body are neighbours.
     */
    public static final String WORDS = "words";

    /**
     * Words as written, including stop words, each occurrence as often as in {@link #WORDS}, with positions: boosts
     * exact matches, and answers phrase and prefix queries.
     */
    public static final String EXACT = "exact";

    /** The words of {@link #EXACT} with accents; see {@link AccentedTerm}. */
    public static final String ACCENTED = "accented";

    /**
     * Parts of identifiers and of words with punctuation, such as {@code retry.max-count} and {@code O'Brien}, without
     * accents.
     */
    public static final String IDENTIFIER_PARTS = "parts";

    /** The number of stems in the body. */
    public static final String BODY_LENGTH = "bodylength";

    /** Stems of the title and, from position {@link #HEADINGS_FROM}, of the headings, for proximity. */
    public static final String TITLES = "titles";

    /** The first position of a heading in {@link #TITLES}, beyond the end of any title. */
    public static final int HEADINGS_FROM = 1 << 16;

    /** The stems that the note is about; see {@link AboutStems}. */
    public static final String ABOUT = "about";

    /** The stems of the title, in their order; see {@link AboutStems}. */
    public static final String TITLE_STEMS = "titlestems";

    /** The positions in {@link #WORDS} at which sections begin; see {@link SectionPositions}. */
    public static final String SECTIONS = "sections";

    /** Stems of the text of attachments, with positions. They are searched, but are no evidence for people. */
    public static final String ATTACHED = "attached";

    /** Words of attachments as written, with positions, for phrases and prefixes. */
    public static final String ATTACHED_EXACT = "attachedexact";

    /** The positions in {@link #ATTACHED} at which the pages of attachments begin, see {@link AttachedPage}. */
    public static final String ATTACHED_PAGES = "attachedpages";

    /** Stems of the words of the path. */
    public static final String PATH = "path";

    /** The note's names, one position each; see {@link NameTokens}. */
    public static final String NAMES = "names";

    /** The note's normalized names, for exact name matches. */
    public static final String WHOLE_NAME = "whole";

    /** The note's names for autocomplete; see {@link NameTerms}. */
    public static final String NAME_STARTS = "namestarts";

    /** The same, starting at each later word. */
    public static final String LATER_STARTS = "laterstarts";

    /**
     * The data for expert search: id, title, date, people with roles and shares, and backlinks; see
     * {@link PeopleDocValue}.
     */
    public static final String BALLOT = "ballot";

    /** Names of people that are only mentioned in the text, as written, for their document frequency. */
    public static final String MENTIONED = "mentioned";

    /** Names of people in lower case, to find a person's notes. */
    public static final String PEOPLE = "people";

    /** Names of authors in lower case: only they may see a draft. */
    public static final String AUTHORS = "authors";

    /** Names of people as written. */
    public static final String PEOPLE_AS_WRITTEN = "peoplewritten";

    /** The groups and members with access, or {@link #EVERYONE}. */
    public static final String AUDIENCE = "audience";

    /** The audience of an unrestricted note. No group has this name, since group names are not blank. */
    public static final String EVERYONE = "";

    /**
     * The status on all days. A note with a publication period is a draft here, and becomes visible by {@link #DAYS}.
     */
    public static final String STATUS = "status";

    /** The status during the publication period. */
    public static final String STATUS_ON_DAYS = "statusondays";

    /** The publication period, in days since 1970. */
    public static final String DAYS = "days";

    /** The language of the analysis. */
    public static final String LANG = "lang";

    /** The date of the last update, else of the creation, in days since 1970. */
    public static final String DATE = "date";

    /** The day of the next review, in days since 1970. */
    public static final String REVIEW_BY = "reviewby";

    /** The last day by {@code until}, in days since 1970. */
    public static final String UNTIL = "until";

    /** The date of the creation, else of the last update, in days since 1970. */
    public static final String WRITTEN = "written";

    /** The keys by which links can refer to the note. */
    public static final String LINK_NAMES = "named";

    /** The keys of the targets of its links. */
    public static final String LINK_TARGETS = "linking";

    /** The size in bytes, for the stamp. */
    public static final String SIZE = "size";

    /** The modification time, for the stamp. */
    public static final String MODIFIED = "modified";

    /** The hash of the content, for the stamp. */
    public static final String HASH = "hash";

    /** The type of the document: {@link #TYPE_NOTE} or {@link #TYPE_REJECTED}. */
    public static final String TYPE = "type";

    /** The value of {@link #TYPE} for a note. */
    public static final String TYPE_NOTE = "note";
    /** The value of {@link #TYPE} for a file that is not a readable note. */
    public static final String TYPE_REJECTED = "rejected";

    /** The name of a state file that is stored in the index. */
    public static final String KEPT = "kept";

    /** The content of a state file. */
    public static final String CONTENT = "content";

    /** The index field of a filter field, with terms and, if it is a facet, doc values. */
    public static String of(Field field) {
        return "filter." + field.word();
    }

    /** The index field with the days of a filter by front matter, in days since 1970. */
    public static String daysOf(Field property) {
        return of(property) + ".days";
    }

    /** The index field with the numbers of a filter by front matter, as sortable longs. */
    public static String numbersOf(Field property) {
        return of(property) + ".numbers";
    }

    /** The fields whose lengths affect scores. */
    static final List<String> COUNTED = List.of(WORDS, EXACT, ATTACHED, ATTACHED_EXACT);

    /** The field of a note's length in such a field, used to exclude hidden notes from the mean. */
    public static String lengthOf(String field) {
        return field + "length";
    }

    /** Whether a field has words as written, not stems. */
    public static boolean isExact(String field) {
        return field.equals(EXACT) || field.equals(ATTACHED_EXACT);
    }

    private Fields() {}
}
