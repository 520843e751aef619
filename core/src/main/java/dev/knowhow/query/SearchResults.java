package dev.knowhow.query;

import java.util.Iterator;
import java.util.List;

/**
 * The answer to a {@link SearchQuery}: hits, best first.
 *
 * @param hits the hits asked for
 * @param total how many notes match, among those the viewer may see
 * @param totalIsExact whether the total is exact; if not, at least so many match: counting on would cost more than finding
 * @param searched what the answer rests on
 */
public record SearchResults(List<SearchHit> hits, long total, boolean totalIsExact, Searched searched)
        implements Iterable<SearchHit> {

    /** Copies the list. */
    public SearchResults {
        hits = List.copyOf(hits);
    }

    @Override
    public Iterator<SearchHit> iterator() {
        return hits.iterator();
    }
}
