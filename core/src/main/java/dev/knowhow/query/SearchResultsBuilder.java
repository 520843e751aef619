package dev.knowhow.query;

import dev.knowhow.query.SearchResults.AlsoCalled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an answer. Not thread-safe. */
public final class SearchResultsBuilder {

    private final Searched searched;
    private List<SearchHit> hits = List.of();
    private long total;
    private boolean totalIsExact = true;
    private Relaxation relaxation = new Relaxation(Relaxation.Step.SOME_WORDS, 0, Map.of(), List.of());
    private @Nullable String didYouMean;
    private List<AlsoCalled> alsoCalled = List.of();
    private List<Facet> facets = List.of();

    SearchResultsBuilder(Searched searched) {
        this.searched = searched;
    }

    /** Sets {@link SearchResults#hits}. */
    public SearchResultsBuilder hits(List<SearchHit> value) {
        hits = value;
        return this;
    }

    /** Sets {@link SearchResults#total}. */
    public SearchResultsBuilder total(long value) {
        total = value;
        return this;
    }

    /** Sets {@link SearchResults#totalIsExact}. */
    public SearchResultsBuilder totalIsExact(boolean value) {
        totalIsExact = value;
        return this;
    }

    /** Sets {@link SearchResults#relaxation}. */
    public SearchResultsBuilder relaxation(Relaxation value) {
        relaxation = value;
        return this;
    }

    /** Sets {@link SearchResults#didYouMean}. */
    public SearchResultsBuilder didYouMean(@Nullable String value) {
        didYouMean = value;
        return this;
    }

    /** Sets {@link SearchResults#alsoCalled}. */
    public SearchResultsBuilder alsoCalled(List<AlsoCalled> value) {
        alsoCalled = value;
        return this;
    }

    /** Sets {@link SearchResults#facets}. */
    public SearchResultsBuilder facets(List<Facet> value) {
        facets = value;
        return this;
    }

    /** Returns the answer. */
    public SearchResults build() {
        return new Values(hits, total, totalIsExact, relaxation, didYouMean, alsoCalled, facets, searched);
    }

    record Values(
            List<SearchHit> hits,
            long total,
            boolean totalIsExact,
            Relaxation relaxation,
            @Nullable String didYouMean,
            List<AlsoCalled> alsoCalled,
            List<Facet> facets,
            Searched searched)
            implements SearchResults {

        Values {
            hits = List.copyOf(hits);
            alsoCalled = List.copyOf(alsoCalled);
            facets = List.copyOf(facets);
        }
    }
}
