package dev.knowhow.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A question as it is understood. Plain words are wished for: a question that has some finds notes with any of its words,
 * and the more of them the better. All else is demanded, and so are plain words inside of {@link Not} and {@link AnyOf}.
 *
 * <p>{@link #parse} reads what people type; programs may build a question of clauses as well.
 */
public sealed interface Clause {

    /** Asks for nothing. */
    static Clause nothing() {
        return new AllOf(List.of());
    }

    /** Understands what was typed; see {@link QuestionParser} for how. No text is an error. */
    static Clause parse(String text) {
        return new QuestionParser(text).parse();
    }

    /** This and another, both demanded. */
    default Clause and(Clause other) {
        return new AllOf(List.of(this, other));
    }

    /**
     * Plain words.
     *
     * @param text the words as typed
     */
    record Words(String text) implements Clause {}

    /**
     * Words side by side, as written: case and accents do not count, endings do. One word alone is a plain word. A phrase
     * that no note has would leave nothing, so its words then count as plain words; the answer says so.
     *
     * @param text the words as typed, without quotes
     */
    record Phrase(String text) implements Clause {}

    /**
     * A word that begins so.
     *
     * @param text the beginning of the word, without {@code *}
     */
    record Prefix(String text) implements Clause {}

    /**
     * A field has one of some values. Notes that do not say anything in this field do not match.
     *
     * @param field the field
     * @param values the values, in the form {@link #of} gives them; no note has one of none
     */
    record Filter(Field field, Set<String> values) implements Clause {

        /** Copies the values. */
        public Filter {
            values = Set.copyOf(values);
        }

        /**
         * A field has one of some values.
         *
         * @param field the field
         * @param values the values as typed, such as {@code 2025-03} for a day, or as a {@link Facet} has them
         * @throws IllegalArgumentException if there is no value, or one that the field cannot have
         */
        public static Filter of(Field field, Collection<String> values) {
            Set<String> known = new LinkedHashSet<>();
            for (String value : values) {
                known.add(FilterValue.of(field, value)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + value + "' is nothing " + field.word() + " can be")));
            }
            if (known.isEmpty()) {
                throw new IllegalArgumentException("a filter by " + field.word() + " needs a value");
            }
            return new Filter(field, known);
        }

        /** A field has a value, see {@link #of(Field, Collection)}. */
        public static Filter of(Field field, String value) {
            return of(field, List.of(value));
        }
    }

    /**
     * Notes that match this are left out.
     *
     * @param clause what must not be so
     */
    record Not(Clause clause) implements Clause {}

    /**
     * One of several, at least.
     *
     * @param clauses the alternatives
     */
    record AnyOf(List<Clause> clauses) implements Clause {

        /** Copies the list. */
        public AnyOf {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Several together.
     *
     * @param clauses what is asked
     */
    record AllOf(List<Clause> clauses) implements Clause {

        /** Copies the list. */
        public AllOf {
            clauses = List.copyOf(clauses);
        }
    }

    /** What is asked together: the clauses of an {@link AllOf}, taken out of any {@link AllOf} they stand in; else this. */
    default List<Clause> together() {
        return this instanceof AllOf all
                ? all.clauses().stream()
                        .flatMap(clause -> clause.together().stream())
                        .toList()
                : List.of(this);
    }

    /** The plain words, which are wished for and not demanded. */
    default String wishes() {
        return together().stream()
                .filter(Words.class::isInstance)
                .map(clause -> ((Words) clause).text())
                .collect(Collectors.joining(" "));
    }

    /** The words a note is scored by, in the order they were typed: plain words and those of phrases and alternatives. */
    default String words() {
        return switch (this) {
            case Words words -> words.text();
            case Phrase phrase -> phrase.text();
            case AnyOf any -> words(any.clauses());
            case AllOf all -> words(all.clauses());
            case Prefix prefix -> "";
            case Filter filter -> "";
            case Not not -> "";
        };
    }

    private static String words(List<Clause> clauses) {
        return clauses.stream()
                .map(Clause::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What notes must be about: its words, phrases, beginnings of words, tags and titles, but not what is left out. */
    default List<String> topics() {
        return switch (this) {
            case Words words -> List.of(words.text());
            case Phrase phrase -> List.of(phrase.text());
            case Prefix prefix -> List.of(prefix.text());
            case Filter filter ->
                filter.field() == Field.TAG || filter.field() == Field.TITLE ? List.copyOf(filter.values()) : List.of();
            case AnyOf any -> topics(any.clauses());
            case AllOf all -> topics(all.clauses());
            case Not not -> List.of();
        };
    }

    private static List<String> topics(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> clause.topics().stream()).toList();
    }

    /** The beginnings of words that notes are scored by, too. */
    default List<String> prefixes() {
        return switch (this) {
            case Prefix prefix -> List.of(prefix.text());
            case AnyOf any -> prefixes(any.clauses());
            case AllOf all -> prefixes(all.clauses());
            case Words words -> List.of();
            case Phrase phrase -> List.of();
            case Filter filter -> List.of();
            case Not not -> List.of();
        };
    }

    private static List<String> prefixes(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> clause.prefixes().stream()).toList();
    }

    /** The same with other leaves: all but {@link Not}, {@link AnyOf} and {@link AllOf} is a leaf. */
    default Clause map(UnaryOperator<Clause> leaf) {
        return switch (this) {
            case Not not -> new Not(not.clause().map(leaf));
            case AnyOf any ->
                new AnyOf(any.clauses().stream().map(clause -> clause.map(leaf)).toList());
            case AllOf all ->
                new AllOf(all.clauses().stream().map(clause -> clause.map(leaf)).toList());
            case Words words -> leaf.apply(words);
            case Phrase phrase -> leaf.apply(phrase);
            case Prefix prefix -> leaf.apply(prefix);
            case Filter filter -> leaf.apply(filter);
        };
    }

    /** Whether nothing is asked for. */
    default boolean isNothing() {
        return switch (this) {
            case AllOf all -> all.clauses().stream().allMatch(Clause::isNothing);
            case AnyOf any -> any.clauses().stream().allMatch(Clause::isNothing);
            case Words words -> words.text().codePoints().noneMatch(Character::isLetterOrDigit);
            case Phrase phrase -> phrase.text().isBlank();
            case Not not -> false;
            case Prefix prefix -> false;
            case Filter filter -> false;
        };
    }
}
