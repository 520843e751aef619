package dev.knowhow.search.querying;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.SearchResults.AlsoCalled;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Executes a search: required clauses filter, optional words rank, and the result states how many of the words it
 * matches.
 */
public final class Search {

    /** Lucene's total hits threshold: an exact count beyond it costs more than the search. */
    private static final int TOTAL_HITS_THRESHOLD = 1000;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Vocabulary vocabulary;
    private final Access access;
    private final RequiredClauses required;
    private final @Nullable Recency recency;

    /** Prepares a search for a viewer. */
    public Search(Snapshot snapshot, SearchQuery query, Vocabulary vocabulary, Access access) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher;
        this.query = query;
        this.vocabulary = vocabulary;
        this.access = access;
        this.required = new RequiredClauses(WordPostings.withAttachments(vocabulary, snapshot.lexicon));
        Instant asOf = snapshot.asOf();
        this.recency = query.halfLife() == 0 || asOf == null
                ? null
                : new Recency(asOf.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay(), query.halfLife());
    }

    /**
     * The hits of a clause.
     *
     * @param matching the clause
     * @param top the top hits, including the requested page
     * @param all all hits; null if nothing is counted
     */
    private record Found(
            Matching matching, TopFieldDocs top, @Nullable FacetCounts all) {

        /**
         * The exact total, or a lower bound. That of Lucene depends on the notes that it skips, and so on hidden ones;
         * the threshold is returned in its place.
         */
        long total() {
            if (all != null) {
                return all.total();
            }
            boolean isEstimate = !totalIsExact() && matching.sort().equals(ById.BEST_FIRST);
            if (!isEstimate) {
                return top.totalHits.value();
            }
            return Math.max(top.scoreDocs.length, Math.max(TOTAL_HITS_THRESHOLD, matching.reaching()));
        }

        boolean totalIsExact() {
            return all != null || top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        }

        Step step() {
            return total() == 0 ? Step.SOME_WORDS : matching.step();
        }

        long reaching() {
            return matching.reaching() < 0 ? total() : matching.reaching();
        }

        boolean findsMoreThan(Found other) {
            int tighter = other.step().compareTo(step());
            return tighter > 0 || (tighter == 0 && (total() > other.total() || reaching() > other.reaching()));
        }
    }

    /** Executes the search. */
    public SearchResults results(Searched searched) throws IOException {
        if (query.clause().isNothing()) {
            return SearchResults.nothing(searched);
        }
        List<String> loosened = new ArrayList<>();
        Clause clause = loosened(query.clause().map(RequiredClauses::plain), loosened);
        Found found = find(clause);
        Map<String, String> closest = found.step() == Step.ALL_WORDS
                ? Map.of()
                : new Spelling(searcher, access).closest(found.matching().optional());
        Corrections corrections = new Corrections(closest);
        if (!closest.isEmpty()) {
            Found closer = find(corrections.in(clause));
            if (closer.findsMoreThan(found)) {
                if (found.total() == 0) {
                    Relaxation fuzzy = new Relaxation(Step.FUZZY, closer.total(), closest, loosened);
                    return results(closer, fuzzy, null, searched);
                }
                Relaxation relaxation = new Relaxation(found.step(), found.reaching(), Map.of(), loosened);
                return results(found, relaxation, corrections.in(query.text()), searched);
            }
        }
        return results(found, new Relaxation(found.step(), found.reaching(), Map.of(), loosened), null, searched);
    }

    private Found find(Clause clause) throws IOException {
        Matching matching =
                new Matching(clause, required.of(clause.together(), access), query.order(), vocabulary, snapshot);
        Query scored = recency == null
                ? matching.query()
                : FunctionScoreQuery.boostByValue(matching.query(), recency.source());
        long wanted = Math.min((long) query.offset() + query.limit(), Math.max(1, snapshot.reader.maxDoc()));
        var best = new TopFieldCollectorManager(matching.sort(), (int) wanted, null, TOTAL_HITS_THRESHOLD);
        FacetCounts all = query.facets().isEmpty() ? null : new FacetCounts(matching.query(), snapshot);
        return new Found(matching, searcher.search(scored, best), all);
    }

    /** A phrase without matches is relaxed to its words, which may have useful matches. */
    private Clause loosened(Clause clause, List<String> loosened) throws IOException {
        List<Clause> together = clause.together();
        List<Clause> phrases =
                together.stream().filter(Phrase.class::isInstance).toList();
        if (phrases.isEmpty() || exists(together)) {
            return clause;
        }
        List<Clause> gone = new ArrayList<>();
        for (Clause phrase : phrases) {
            List<Clause> alone = new ArrayList<>(together);
            alone.removeAll(phrases);
            alone.add(phrase);
            if (!exists(alone)) {
                gone.add(phrase);
            }
        }
        List<Clause> loose = gone.isEmpty() ? phrases : gone;
        List<Clause> left = new ArrayList<>(together);
        left.replaceAll(
                part -> part instanceof Phrase phrase && loose.contains(part) ? new Clause.Words(phrase.text()) : part);
        loose.forEach(phrase -> loosened.add(((Phrase) phrase).text()));
        return new AllOf(left);
    }

    private boolean exists(List<Clause> together) throws IOException {
        var first = new TopScoreDocCollectorManager(1, 1);
        return searcher.search(required.of(together, access), first).scoreDocs.length > 0;
    }

    private SearchResults results(Found found, Relaxation relaxation, @Nullable String didYouMean, Searched searched)
            throws IOException {
        TopFieldDocs top = found.top();
        int from = Math.min(query.offset(), top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length);
        HitNotes notes = new HitNotes(snapshot, page, query.passages());
        List<SearchHit> hits = hits(found.matching(), page, notes);
        List<Facet> facets = found.all() == null ? List.of() : found.all().of(query.facets());
        return SearchResults.builder(searched)
                .hits(hits)
                .total(found.total())
                .totalIsExact(found.totalIsExact())
                .relaxation(relaxation)
                .didYouMean(didYouMean)
                .alsoCalled(alsoCalled(found, notes))
                .facets(facets)
                .build();
    }

    private List<AlsoCalled> alsoCalled(Found found, HitNotes notes) throws IOException {
        long having = found.step() == Step.ALL_WORDS ? found.reaching() : 0;
        return query.offset() > 0 || !query.passages()
                ? List.of()
                : new RelatedTerms(snapshot, vocabulary, access, notes)
                        .of(found.matching(), found.top().scoreDocs, having);
    }

    private List<SearchHit> hits(Matching matching, ScoreDoc[] page, HitNotes notes) throws IOException {
        Scoring scoring = matching.scoring();
        @Nullable ScoreParts parts = scoring == null ? null : new ScoreParts(scoring, page, searcher);
        Map<Integer, List<String>> missing = matching.optional().missing(page, searcher);
        Map<Integer, Passage> passages = query.passages()
                ? new Passages(matching.question(), matching.clause().words(), vocabulary, snapshot)
                        .withAttachments(notes.whole())
                : Map.of();
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            int document = found.doc;
            Note note = notes.head(document);
            List<ScorePart> score = parts == null ? List.of() : withRecency(parts.of(document), note);
            hits.add(SearchHit.builder(note.id(), note.title())
                    .kind(note.kind())
                    .tags(note.tags())
                    .date(note.date())
                    .reviewBy(note.reviewBy())
                    .attributions(note.attributions())
                    .score(sum(score))
                    .parts(score)
                    .missing(missing.getOrDefault(document, List.of()))
                    .passage(passages.get(document))
                    .build());
        }
        return hits;
    }

    private List<ScorePart> withRecency(List<ScorePart> parts, Note note) {
        if (recency == null || note.date() == null) {
            return parts;
        }
        List<ScorePart> all = new ArrayList<>(parts);
        all.add(new ScorePart("recency", sum(parts) * recency.gain(note.date())));
        return all;
    }

    private static double sum(List<ScorePart> parts) {
        return parts.stream().mapToDouble(ScorePart::value).sum();
    }
}
