package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A parsed query. Plain words are optional clauses: a query with plain words finds notes with any of them, and ranks
 * notes with more of them higher. All other clauses are required, as are plain words inside {@link Not} and
 * {@link AnyOf}.
 *
 * <p>{@link #parse} parses typed text; programs may also build clauses directly.
 */
public sealed interface Clause {

    /** The empty query. */
    static Clause nothing() {
        return new AllOf(List.of());
    }

    /** Parses typed text in the syntax of {@link QuestionParser}. Every text is valid. */
    static Clause parse(String text) {
        return parse(text, List.of());
    }

    /**
     * Parses typed text with more filters than the built-in ones.
     *
     * @param properties the filters by front matter, see {@link Field#property}
     */
    static Clause parse(String text, Collection<Field> properties) {
        return new QuestionParser(text, properties).parse();
    }

    /** This clause and another one; both must match. */
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
     * A phrase: adjacent words as written, regardless of case and accents, without stemming. A phrase of one word is a
     * plain word. If no note contains the phrase, its words count as plain words, and the answer reports it.
     *
     * @param text the words as typed, without quotes
     */
    record Phrase(String text) implements Clause {}

    /**
     * All words with a prefix.
     *
     * @param text the prefix, without {@code *}
     */
    record Prefix(String text) implements Clause {}

    /**
     * A filter: the field has one of the values. Notes without a value in the field do not match.
     *
     * @param field the field
     * @param values the values in the form of {@link #of}; without values no note matches
     */
    record Filter(Field field, Set<String> values) implements Clause {

        /** Copies the values. */
        public Filter {
            values = Set.copyOf(values);
        }

        /**
         * Creates a filter for some values.
         *
         * @param field the field
         * @param values the values as typed, such as {@code 2025-03} for a day, or as in a {@link Facet}
         * @throws IllegalArgumentException if there is no value, or one that is invalid for the field
         */
        public static Filter of(Field field, Collection<String> values) {
            Set<String> known = new LinkedHashSet<>();
            for (String value : values) {
                known.add(FilterValue.of(field, value)
                        .orElseThrow(() ->
                                new IllegalArgumentException("'" + value + "' is no valid value of " + field.word())));
            }
            if (known.isEmpty()) {
                throw new IllegalArgumentException("a filter by " + field.word() + " needs a value");
            }
            return new Filter(field, known);
        }

        /** The same, with the current day in place of {@code now} if the field is a day or has ranges of days. */
        public Filter on(LocalDate today) {
            return switch (field.type()) {
                case DUE, UNTIL -> mapped(value -> value.equals(FilterValue.NOW) ? today.toString() : value);
                case PROPERTY ->
                    mapped(value -> ValueRange.of(value)
                            .map(range -> range.on(today).toString())
                            .orElse(value));
                default -> this;
            };
        }

        private Filter mapped(UnaryOperator<String> each) {
            return new Filter(field, values.stream().map(each).collect(Collectors.toSet()));
        }

        /** Creates a filter for one value, see {@link #of(Field, Collection)}. */
        public static Filter of(Field field, String value) {
            return of(field, List.of(value));
        }
    }

    /**
     * A negation: notes that match the clause are excluded.
     *
     * @param clause the excluded clause
     */
    record Not(Clause clause) implements Clause {}

    /**
     * A disjunction: at least one of the clauses matches.
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
     * A conjunction of clauses.
     *
     * @param clauses the clauses
     */
    record AllOf(List<Clause> clauses) implements Clause {

        /** Copies the list. */
        public AllOf {
            clauses = List.copyOf(clauses);
        }
    }

    /** The clauses of an {@link AllOf}, with nested ones flattened; otherwise this clause alone. */
    default List<Clause> together() {
        return this instanceof AllOf all
                ? all.clauses().stream()
                        .flatMap(clause -> clause.together().stream())
                        .toList()
                : List.of(this);
    }

    /** The plain words, which are optional. */
    default String optionalWords() {
        return together().stream()
                .filter(Words.class::isInstance)
                .map(clause -> ((Words) clause).text())
                .collect(Collectors.joining(" "));
    }

    /** The words that score notes, in typed order: plain words, and those of phrases and alternatives. */
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

    /**
     * The texts of the query that name its topic: words, phrases, prefixes, tags, titles, skills and values of
     * properties, without negated clauses.
     */
    default List<String> topics() {
        return switch (this) {
            case Words words -> List.of(words.text());
            case Phrase phrase -> List.of(phrase.text());
            case Prefix prefix -> List.of(prefix.text());
            case Filter filter -> filter.field().isTopical() ? List.copyOf(filter.values()) : List.of();
            case AnyOf any -> topics(any.clauses());
            case AllOf all -> topics(all.clauses());
            case Not not -> List.of();
        };
    }

    private static List<String> topics(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> clause.topics().stream()).toList();
    }

    /** The prefixes that also score notes. */
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

    /**
     * Returns a copy with each leaf replaced: all clauses except {@link Not}, {@link AnyOf} and {@link AllOf} are
     * leaves.
     */
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

    /** Whether the query is empty. */
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
