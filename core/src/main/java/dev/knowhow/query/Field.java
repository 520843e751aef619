package dev.knowhow.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Clause.Filter} looks at, and what a {@link Facet} counts; typed in a question as {@code tag:kafka}. */
public enum Field {
    /** Who wrote it, by any of their names. */
    AUTHOR(true),
    /** A tag, or one above it: {@code tag:security} finds {@code security/passkeys} too. */
    TAG(true),
    /** What sort of note it is. */
    KIND(true),
    /** The year it was last updated, else created. */
    YEAR(true),
    /** The folder it lies in, of those right under the root; {@code .} for the root itself. */
    FOLDER(true),
    /** The two letters of its language. */
    LANG(true),
    /** Words of its title, or of one other name of it. */
    TITLE(false),
    /** A folder or file of its path, or several that follow one another: {@code path:guides/retries}. */
    PATH(false),
    /** The first day it may have been updated: a day, a month for its first day, or a year for its first. */
    AFTER(false),
    /** The day by which it must have been updated, itself not meant; written like {@link #AFTER}. */
    BEFORE(false),
    /** Something it must have, see {@link Trait}. */
    HAS(false);

    private final boolean countable;

    Field(boolean countable) {
        this.countable = countable;
    }

    /** Whether there are facets of it. */
    public boolean countable() {
        return countable;
    }

    /** How it is typed: its name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that is typed so; empty if none is. Case does not count. */
    public static Optional<Field> typed(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
