package dev.knowhow.internal.ingest;

import java.util.Arrays;

/**
 * A multimap from keys to note numbers, in eight bytes per entry: the hash of the key and the number. Lookups may
 * return notes with another key of the same hash, so callers check the result. All entries are added before the first
 * lookup.
 */
final class KeyTable {

    private long[] rows = new long[16];
    private int size;
    private boolean sorted = true;

    /**
     * Adds a key.
     *
     * @param number the number of a note that has it, 0 or more
     */
    void add(String key, int number) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        rows[size++] = first(key) | number;
        sorted = false;
    }

    /** The numbers of the notes that may have a key, in order. */
    synchronized int[] having(String key) {
        if (!sorted) {
            Arrays.sort(rows, 0, size);
            sorted = true;
        }
        long first = first(key);
        int from = place(first);
        int to = from;
        while (to < size && rows[to] >>> Integer.SIZE == first >>> Integer.SIZE) {
            to++;
        }
        int[] numbers = new int[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = (int) rows[i];
        }
        return numbers;
    }

    private int place(long first) {
        int found = Arrays.binarySearch(rows, 0, size, first);
        return found < 0 ? -found - 1 : found;
    }

    /** The row of a key and number 0. */
    private static long first(String key) {
        return (long) key.hashCode() << Integer.SIZE;
    }
}
