package dev.knowhow.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A field of notes for a {@link Clause.Filter} or a {@link Facet}; in a query, as in {@code tag:kafka}. */
public enum Field {
    /** An author, by any of their names. */
    AUTHOR(true),
    /** A tag or a parent tag: {@code tag:security} also finds {@code security/passkeys}. */
    TAG(true),
    /** The kind of note. */
    KIND(true),
    /** The year of the last update, else of creation. */
    YEAR(true),
    /** The top-level folder; {@code .} for the root. */
    FOLDER(true),
    /** The language, as two letters. */
    LANG(true),
    /** The {@code status} of the front matter, such as {@code open}. */
    STATUS(true),
    /** A skill that an opportunity or another note asks for, by {@code skills}; records of people have none. */
    SKILLS(true),
    /** Words of the title or of one alias. */
    TITLE(false),
    /** One or several adjacent segments of the path: {@code path:guides/retries}. */
    PATH(false),
    /** The earliest day of the last update, inclusive: a day, or a month or year for its first day. */
    AFTER(false),
    /** The latest day of the last update, exclusive; written like {@link #AFTER}. */
    BEFORE(false),
    /**
     * The latest day of the next review, inclusive: a day, a month or year for its last day, or {@code now} for today.
     */
    DUE(false),
    /** The latest last day, by {@code until} in the front matter, inclusive; written like {@link #DUE}. */
    UNTIL(false),
    /** A trait, see {@link Trait}. */
    HAS(false);

    /** The fields whose values name topics. */
    static final Set<Field> TOPICAL = Set.of(TAG, TITLE, SKILLS);

    private final boolean countable;

    Field(boolean countable) {
        this.countable = countable;
    }

    /** Whether facets by this field are supported. */
    public boolean countable() {
        return countable;
    }

    /** The name in queries, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this name in queries, ignoring case; empty if unknown. */
    public static Optional<Field> typed(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
