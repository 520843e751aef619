package dev.knowhow.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value with its place in a list.
 *
 * @param rank the place, from 1
 * @param value the value
 */
public record Ranked<T>(int rank, T value) {

    /** Values in their order. */
    public static <T> List<Ranked<T>> of(List<T> values) {
        return of(values, 0);
    }

    /**
     * Values in their order.
     *
     * @param offset how many come before them
     */
    public static <T> List<Ranked<T>> of(List<T> values, int offset) {
        List<Ranked<T>> ranked = new ArrayList<>();
        values.forEach(value -> ranked.add(new Ranked<>(offset + ranked.size() + 1, value)));
        return ranked;
    }

    /** The offset of the next page; null on the last page. */
    static @Nullable Integer next(int offset, int shown, int total) {
        int next = offset + shown;
        return shown > 0 && next < total ? next : null;
    }
}
