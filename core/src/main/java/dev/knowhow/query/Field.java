package dev.knowhow.query;

import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of notes for a {@link Clause.Filter} or a {@link Facet}; in a query, as in {@code tag:kafka}. Immutable. The
 * order is that of {@link #builtIn}; fields of the front matter follow by name.
 */
public final class Field implements Comparable<Field> {

    /** The type of a field, which is its name unless it is a {@link #PROPERTY}. */
    public enum Type {
        /** See {@link Field#AUTHOR}. */
        AUTHOR(true),
        /** See {@link Field#TAG}. */
        TAG(true),
        /** See {@link Field#KIND}. */
        KIND(true),
        /** See {@link Field#YEAR}. */
        YEAR(true),
        /** See {@link Field#FOLDER}. */
        FOLDER(true),
        /** See {@link Field#LANG}. */
        LANG(true),
        /** See {@link Field#STATUS}. */
        STATUS(true),
        /** See {@link Field#SKILLS}. */
        SKILLS(true),
        /** See {@link Field#TITLE}. */
        TITLE(false),
        /** See {@link Field#PATH}. */
        PATH(false),
        /** See {@link Field#AFTER}. */
        AFTER(false),
        /** See {@link Field#BEFORE}. */
        BEFORE(false),
        /** See {@link Field#DUE}. */
        DUE(false),
        /** See {@link Field#UNTIL}. */
        UNTIL(false),
        /** See {@link Field#HAS}. */
        HAS(false),
        /** See {@link Field#property}. */
        PROPERTY(true);

        private final boolean countable;

        Type(boolean countable) {
            this.countable = countable;
        }
    }

    /** An author, by any of their names. */
    public static final Field AUTHOR = new Field(Type.AUTHOR);
    /** A tag or a parent tag: {@code tag:security} also finds {@code security/passkeys}. */
    public static final Field TAG = new Field(Type.TAG);
    /** The kind of note. */
    public static final Field KIND = new Field(Type.KIND);
    /** The year of the last update, else of creation. */
    public static final Field YEAR = new Field(Type.YEAR);
    /** The top-level folder; {@code .} for the root. */
    public static final Field FOLDER = new Field(Type.FOLDER);
    /** The language, as two letters. */
    public static final Field LANG = new Field(Type.LANG);
    /** The {@code status} of the front matter, such as {@code open}. */
    public static final Field STATUS = new Field(Type.STATUS);
    /** A skill that an opportunity or another note asks for, by {@code skills}; records of people have none. */
    public static final Field SKILLS = new Field(Type.SKILLS);
    /** Words of the title or of one alias. */
    public static final Field TITLE = new Field(Type.TITLE);
    /** One or several adjacent segments of the path: {@code path:guides/retries}. */
    public static final Field PATH = new Field(Type.PATH);
    /** The earliest day of the last update, inclusive: a day, or a month or year for its first day. */
    public static final Field AFTER = new Field(Type.AFTER);
    /** The latest day of the last update, exclusive; written like {@link #AFTER}. */
    public static final Field BEFORE = new Field(Type.BEFORE);
    /**
     * The latest day of the next review, inclusive: a day, a month or year for its last day, or {@code now} for today.
     */
    public static final Field DUE = new Field(Type.DUE);
    /** The latest last day, by {@code until} in the front matter, inclusive; written like {@link #DUE}. */
    public static final Field UNTIL = new Field(Type.UNTIL);
    /** A trait, see {@link Trait}. */
    public static final Field HAS = new Field(Type.HAS);

    private static final List<Field> BUILT_IN =
            List.of(AUTHOR, TAG, KIND, YEAR, FOLDER, LANG, STATUS, SKILLS, TITLE, PATH, AFTER, BEFORE, DUE, UNTIL, HAS);

    /** The fields whose values name topics. */
    private static final Set<Type> TOPICAL = Set.of(Type.TAG, Type.TITLE, Type.SKILLS, Type.PROPERTY);

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,49}");

    /** Names that mean something else in a query, in the facets or in the rights of a note. */
    private static final Set<String> RESERVED = Set.of("all", "audience", "authors", "tags");

    private final Type type;
    private final String word;

    private Field(Type type) {
        this(type, type.name().toLowerCase(Locale.ROOT));
    }

    private Field(Type type, String word) {
        this.type = type;
        this.word = word;
    }

    /**
     * A key of the front matter that is a filter by the setting {@code filters}, such as {@code customer}. Its values
     * are compared without case. A day also matches its month and its year, and {@link ValueRange} a range of days or
     * numbers.
     *
     * @param key the key: a letter, then at most 49 letters, digits, dashes and underscores; case is ignored
     * @throws IllegalArgumentException if the key cannot be the name of a filter, or is the name of a built-in field
     */
    public static Field property(String key) {
        String name = Fold.lower(key.strip());
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + key
                    + "' cannot be a filter; name a key of the front matter with letters, digits, - and _ only");
        }
        if (typed(name).isPresent() || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be a filter: the name has another meaning in searches; rename the key");
        }
        return new Field(Type.PROPERTY, name);
    }

    /** The fields that each index has. */
    public static List<Field> builtIn() {
        return BUILT_IN;
    }

    /** The built-in field with this name in queries, ignoring case; empty if unknown. */
    public static Optional<Field> typed(String word) {
        return typed(word, List.of());
    }

    /** The built-in field, or one of some more, with this name in queries, ignoring case; empty if unknown. */
    public static Optional<Field> typed(String word, Collection<Field> more) {
        String name = Fold.lower(word);
        List<Field> all = new ArrayList<>(BUILT_IN);
        all.addAll(more);
        return all.stream().filter(field -> field.word.equals(name)).findFirst();
    }

    /** The type. */
    public Type type() {
        return type;
    }

    /** Whether facets by this field are supported. */
    public boolean countable() {
        return type.countable;
    }

    /** Whether values of this field name topics, which members can refuse to be found for. */
    boolean isTopical() {
        return TOPICAL.contains(type);
    }

    /** The name in queries, in lower case. */
    public String word() {
        return word;
    }

    @Override
    public int compareTo(Field other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : word.compareTo(other.word);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field field && type == field.type && word.equals(field.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    @Override
    public String toString() {
        return word;
    }
}
