package dev.knowhow.query;

import java.util.List;

/**
 * How the notes that match spread over the values of a field. Only notes the viewer may find are counted.
 *
 * @param field the field
 * @param values the values with most notes, most first and then by value
 * @param others how many more values there are
 */
public record Facet(Field field, List<Value> values, int others) {

    /** The most values a facet tells. */
    public static final int MOST_VALUES = 20;

    /**
     * A value of a field. Asking the question again with this as a {@link Clause.Filter} finds these notes.
     *
     * @param value the value
     * @param notes how many of the notes that match have it, one at least
     */
    public record Value(String value, long notes) {}

    /** Copies the list. */
    public Facet {
        values = List.copyOf(values);
    }
}
