package dev.knowhow.present.question;

import java.util.List;

/**
 * A parameter of a question, with one name on every front end.
 *
 * @param name its name, in camel case
 * @param kind what its value is
 * @param place where front ends take it from
 * @param required whether it must be given
 * @param label what stands for the value in help
 * @param range the least and most of a number, and what it is if not given
 * @param choices the values it may have; empty for any
 * @param usual the value if none is given, in words; empty for none
 * @param description what it means
 */
public record Parameter(
        String name,
        Kind kind,
        Place place,
        boolean required,
        String label,
        Range range,
        List<String> choices,
        String usual,
        String description) {

    /** What a value is. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A text in the query syntax: words, phrases, operators and filters. */
        QUERY,
        /** Texts: the parameter may be repeated. */
        TEXTS,
        /** A whole number. */
        NUMBER,
        /** A day: {@code 2026-07-20}, {@code 2026-07}, {@code 2026}, or {@code 30d} for 30 days ago. */
        DAY,
        /** Yes or no. */
        FLAG
    }

    /** Where front ends take a parameter from. */
    public enum Place {
        /** The path of a route; the words of a command. */
        PATH,
        /** The query of a route; the words of a command. */
        WORDS,
        /** The query of a route; an option of a command. */
        OPTION
    }

    /** The range of a number. */
    public record Range(int least, int most, int usual) {

        static final Range NONE = new Range(0, 0, 0);
    }

    /** Copies the list. */
    public Parameter {
        choices = List.copyOf(choices);
    }

    Parameter capped(int most) {
        int upper = Math.min(most, range.most());
        int start = Math.min(range.usual(), upper);
        return new Parameter(
                name,
                kind,
                place,
                required,
                label,
                new Range(range.least(), upper, start),
                choices,
                usual,
                description);
    }
}
