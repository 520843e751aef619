package dev.knowhow.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchQuery}: hits, in the order asked for.
 *
 * @param hits the hits asked for
 * @param total how many notes match, among those the viewer may see
 * @param totalIsExact whether the total is exact; if not, at least so many match: counting on would cost more than
 *     finding
 * @param relaxation how near the answer comes to what was asked
 * @param didYouMean the question spelt so that it finds more; null if there is no such
 * @param alsoCalled where the answer is thin, what others call the thing that is asked for; none with bare hits or past
 *     the first page; an index need not look for them
 * @param facets the notes that match by the fields asked for, in the order of {@link Field}
 * @param searched what the answer rests on
 */
public record SearchResults(
        List<SearchHit> hits,
        long total,
        boolean totalIsExact,
        Relaxation relaxation,
        @Nullable String didYouMean,
        List<AlsoCalled> alsoCalled,
        List<Facet> facets,
        Searched searched)
        implements Iterable<SearchHit> {

    /**
     * Another name of what was asked for: of a note that is called nearly as it was asked, by itself, by links to it or
     * by the vocabulary. It finds more notes with all its words than the question did with all of its own, of which
     * there are fewer than three, or none that is called so.
     *
     * @param name the name as written
     * @param notes how many notes have all its words, with all else that was demanded
     */
    public record AlsoCalled(String name, long notes) {

        /** So many are told at most. */
        public static final int MOST = 3;
    }

    /** Copies the lists. */
    public SearchResults {
        hits = List.copyOf(hits);
        alsoCalled = List.copyOf(alsoCalled);
        facets = List.copyOf(facets);
    }

    /** No hits. */
    public static SearchResults nothing(Searched searched) {
        Relaxation none = new Relaxation(Relaxation.Step.SOME_WORDS, 0, Map.of(), List.of());
        return new SearchResults(List.of(), 0, true, none, null, List.of(), List.of(), searched);
    }

    /** The same, with other facets. */
    public SearchResults withFacets(List<Facet> others) {
        return new SearchResults(hits, total, totalIsExact, relaxation, didYouMean, alsoCalled, others, searched);
    }

    @Override
    public Iterator<SearchHit> iterator() {
        return hits.iterator();
    }
}
