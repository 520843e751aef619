package dev.knowhow.query;

import java.util.List;

/**
 * The counts of the matching notes by the values of a field. Only notes that the viewer may find are counted.
 * Immutable.
 *
 * @param field the field
 * @param values the most frequent values, by descending count and then by value
 * @param others the number of further values
 */
public record Facet(Field field, List<Value> values, int others) {

    /** The largest number of values in a facet. */
    public static final int MOST_VALUES = 20;

    /**
     * A value of a field. The same query with this value as a {@link Clause.Filter} finds exactly these notes.
     *
     * @param value the value
     * @param notes the number of matching notes with it, 1 or more
     */
    public record Value(String value, long notes) {}

    /** Copies the list. */
    public Facet {
        values = List.copyOf(values);
    }
}
