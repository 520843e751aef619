package dev.knowhow.query;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link SearchQuery}: a page of hits in the requested order. Immutable. */
public sealed interface SearchResults extends Iterable<SearchHit> permits SearchResultsBuilder.Values {

    /** The hits of the page. */
    List<SearchHit> hits();

    /** The number of matching notes that the viewer may find. */
    long total();

    /**
     * Whether the total is exact. Otherwise it is a lower bound, because counting further would cost more than the
     * search; there may be notes beyond it.
     */
    boolean totalIsExact();

    /** The departure from all words of the query. */
    Relaxation relaxation();

    /** The corrected query that finds more notes; null if missing. */
    @Nullable String didYouMean();

    /**
     * Other names of the topic if the answer has few hits; empty past the first page and without passages. Optional for
     * an engine.
     */
    List<AlsoCalled> alsoCalled();

    /** The requested facets, in the order of {@link Field}. */
    List<Facet> facets();

    /** The state of the index that was searched. */
    Searched searched();

    /**
     * Another name of the topic: of a note whose name nearly equals the query, from the note, from links to it or from
     * the vocabulary. More notes have all its words than have all words of the query. Only for queries with fewer than
     * three such notes, or with no note of that name.
     *
     * @param name the name as written
     * @param notes the number of notes with all its words and all required clauses
     */
    record AlsoCalled(String name, long notes) {

        /** The largest number of names in an answer. */
        public static final int MOST = 3;
    }

    /** Returns an answer without hits. */
    static SearchResults nothing(Searched searched) {
        return builder(searched).build();
    }

    /** Returns a copy with another relaxation. */
    default SearchResults withRelaxation(Relaxation other) {
        return toBuilder().relaxation(other).build();
    }

    /** Returns a copy that proposes another query. */
    default SearchResults withDidYouMean(String better) {
        return toBuilder().didYouMean(better).build();
    }

    /** Returns a copy with other facets. */
    default SearchResults withFacets(List<Facet> others) {
        return toBuilder().facets(others).build();
    }

    @Override
    default Iterator<SearchHit> iterator() {
        return hits().iterator();
    }

    /**
     * Returns a builder of an answer without hits.
     *
     * @param searched see {@link #searched}
     */
    static SearchResultsBuilder builder(Searched searched) {
        return new SearchResultsBuilder(searched);
    }

    private SearchResultsBuilder toBuilder() {
        return new SearchResultsBuilder(searched())
                .hits(hits())
                .total(total())
                .totalIsExact(totalIsExact())
                .relaxation(relaxation())
                .didYouMean(didYouMean())
                .alsoCalled(alsoCalled())
                .facets(facets());
    }
}
