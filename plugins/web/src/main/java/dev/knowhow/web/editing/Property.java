package dev.knowhow.web.editing;

import java.util.List;

/**
 * A value of front matter in a form.
 *
 * @param name the name of the field
 * @param label what it is called, as a text of the pages
 * @param type what may be typed
 * @param value the value as text; empty if missing
 * @param choices the values to choose from, or examples
 */
public record Property(String name, String label, Type type, String value, List<String> choices) {

    /** Copies the list. */
    public Property {
        choices = List.copyOf(choices);
    }

    /** What may be typed. */
    public enum Type {
        /** One line; the choices are examples. */
        TEXT,
        /** Words, separated by commas. */
        WORDS,
        /** A day. */
        DAY,
        /** A day, or a day and a time. */
        DAY_AND_TIME,
        /** One of the choices. */
        CHOICE
    }
}
