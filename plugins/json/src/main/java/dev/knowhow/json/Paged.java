package dev.knowhow.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of unknown length.
 *
 * @param items the entries of the page
 * @param offset the number of entries before them
 * @param next the offset of the next page; null on the last page
 */
public record Paged<T>(List<T> items, int offset, @Nullable Integer next) {

    /**
     * The page of entries that were requested with one more, which tells whether there is a next page.
     *
     * @param items at most {@code limit + 1} entries
     * @param limit the size of a page
     */
    public static <T> Paged<T> of(List<T> items, int offset, int limit) {
        return items.size() > limit
                ? new Paged<>(items.subList(0, limit), offset, offset + limit)
                : new Paged<>(items, offset, null);
    }
}
