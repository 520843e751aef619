package dev.knowhow.cli.line;

import dev.knowhow.query.Field;
import java.util.Arrays;
import java.util.List;

/**
 * An option of a command, beginning with a dash.
 *
 * @param names the names; the last is the main one
 * @param kind the type of its value
 * @param label the placeholder of the value in help; empty for a flag
 * @param choices the allowed values; empty for any
 * @param description what it does
 * @param scope where else it may be set
 */
public record Option(
        List<String> names, Kind kind, String label, List<String> choices, String description, Scope scope) {

    /** Where an option may be set, see {@link Settings}. */
    enum Scope {
        /** Nowhere: it must be typed. */
        TYPED,
        /** For its command. */
        COMMAND,
        /** For its command, or for all commands, to which it means the same. */
        ALL
    }

    /** What a value is. */
    public enum Kind {
        /** No value: the option is present or absent. */
        FLAG,
        /** A whole number. */
        NUMBER,
        /** Any text. */
        TEXT,
        /** Any text; the option may be repeated. */
        TEXTS,
        /** Keys of the front matter to filter by, with commas between them; the option may be repeated. */
        KEYS,
        /** A file or folder, which shells can complete. */
        PATH,
        /** No value: the option asks for help instead of an answer. */
        HELP
    }

    static Option of(String name, Kind kind, String label, String description) {
        return new Option(List.of(name), kind, label, List.of(), description, Scope.COMMAND);
    }

    /** The same, to be set elsewhere. */
    Option in(Scope elsewhere) {
        return new Option(names, kind, label, choices, description, elsewhere);
    }

    /** Whether it belongs to its command alone: help shows these options first. */
    public boolean isOfCommand() {
        return scope == Scope.COMMAND;
    }

    String name() {
        return names.getLast();
    }

    /**
     * Checks typed values.
     *
     * @throws dev.knowhow.KnowhowException if one is not among the choices
     */
    void check(List<String> values) {
        for (String value : values) {
            if (!choices.isEmpty() && !choices.contains(value)) {
                throw Invocation.wrong(name() + " is '" + value + "', must be one of " + String.join(", ", choices));
            }
            for (String key : keys(value)) {
                checkKey(key, name());
            }
        }
    }

    /** The keys of the front matter in a value, which commas separate; empty for other kinds of options. */
    List<String> keys(String value) {
        return kind == Kind.KEYS
                ? Arrays.stream(value.split(",", -1)).map(String::strip).toList()
                : List.of();
    }

    /**
     * Checks the name of a filter.
     *
     * @param origin where it comes from, for the message
     * @throws dev.knowhow.KnowhowException if it cannot be a filter
     */
    String checkKey(String value, String origin) {
        if (kind == Kind.KEYS) {
            try {
                return Field.property(value).word();
            } catch (IllegalArgumentException e) {
                throw Invocation.wrong(origin + ": " + e.getMessage());
            }
        }
        return value;
    }

    /** Whether it takes a value. */
    public boolean hasValue() {
        return kind != Kind.FLAG && kind != Kind.HELP;
    }
}
