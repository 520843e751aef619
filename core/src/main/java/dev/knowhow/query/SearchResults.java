package dev.knowhow.query;

import java.util.Iterator;
import java.util.List;

/**
 * The answer to a {@link SearchQuery}: hits, best first.
 *
 * @param hits the hits asked for
 * @param total how many notes match, among those the viewer may see
 * @param searched what the answer rests on
 */
public record SearchResults(List<SearchHit> hits, long total, Searched searched) implements Iterable<SearchHit> {

    /** Copies the list. */
    public SearchResults {
        hits = List.copyOf(hits);
    }

    @Override
    public Iterator<SearchHit> iterator() {
        return hits.iterator();
    }
}
