package dev.knowhow.search.querying;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.SearchResults.AlsoCalled;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Anchor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Suggests related terms if a query has few results: other names of the best notes with a similar name, if they have
 * more results.
 */
final class RelatedTerms {

    /** The number of notes with all words that is sufficient. */
    private static final int ENOUGH = 3;

    /** The maximum number of words of a name. */
    private static final int MAX_WORDS = 5;

    /** The number of top notes whose names are candidates. */
    private static final int MAX_NOTES = 5;

    /** The maximum number of candidates; each costs a query. */
    private static final int MAX_NAMES = 30;

    /** The minimum number of links with an anchor text. */
    private static final int FREQUENT = 2;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Query visible;
    private final WordPostings presence;
    private final HitNotes notes;

    /** Suggests names of notes that were read. */
    RelatedTerms(Snapshot snapshot, Vocabulary vocabulary, Access access, HitNotes notes) {
        this.notes = notes;
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher;
        this.vocabulary = vocabulary;
        this.visible = AccessFilter.toFind(access);
        this.presence = new WordPostings(vocabulary, snapshot.lexicon);
    }

    /**
     * The related terms with more results, most results first.
     *
     * @param matching the original query
     * @param best the top notes
     * @param having the number of notes with all words
     */
    List<AlsoCalled> of(Matching matching, ScoreDoc[] best, long having) throws IOException {
        ParsedQuery question = matching.question();
        if (!isName(matching.clause(), question) || (having >= ENOUGH && isCalledSo(question, matching.filter()))) {
            return List.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(best.length, MAX_NOTES); i++) {
            Set<String> all = names(best[i].doc);
            if (isNearlyCalledSo(question, all)) {
                all.forEach(name -> names.putIfAbsent(WholeName.of(name), name));
            }
        }
        names.remove(WholeName.of(matching.clause().words()));
        List<AlsoCalled> more = new ArrayList<>();
        for (String name : names.values().stream().limit(MAX_NAMES).toList()) {
            long found = count(matching.filter(), presence.ofAll(name));
            if (found > having) {
                more.add(new AlsoCalled(name, found));
            }
        }
        more.sort(Comparator.comparingLong(AlsoCalled::notes).reversed().thenComparing(AlsoCalled::name));
        return more.stream().limit(AlsoCalled.MOST).toList();
    }

    /** Whether the query is only a few optional words. */
    private static boolean isName(Clause clause, ParsedQuery question) {
        return clause.words().equals(clause.optionalWords())
                && clause.prefixes().isEmpty()
                && !question.stopWordsOnly()
                && !question.words().isEmpty()
                && question.words().size() <= MAX_WORDS;
    }

    private boolean isCalledSo(ParsedQuery question, Query filter) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            List<BytesRef> stems = word.stems().stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(Fields.NAMES, stems), Occur.FILTER);
        }
        Query called = all.add(filter, Occur.FILTER).build();
        return searcher.search(called, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private boolean isNearlyCalledSo(ParsedQuery question, Set<String> names) {
        return names.stream().anyMatch(name -> {
            Set<String> stems = new HashSet<>();
            WordTokenizer.ofQuestion(name).forEach(word -> stems.addAll(snapshot.lexicon.stems(word.text())));
            long shared = question.words().stream()
                    .filter(word -> word.stems().stream().anyMatch(stems::contains))
                    .count();
            return 2 * shared > question.words().size();
        });
    }

    /** The names of a note: its own, anchor texts, and synonyms in the vocabulary. */
    private Set<String> names(int document) throws IOException {
        Note note = notes.head(document);
        Set<String> names = new LinkedHashSet<>();
        names.add(note.title());
        names.addAll(note.aliases());
        names.addAll(frequent(notes.backlinks(document)));
        for (String name : List.copyOf(names)) {
            vocabulary.entry(name).ifPresent(entry -> names.addAll(entry.names()));
        }
        return names;
    }

    /** The anchor texts used by several visible notes. */
    private List<String> frequent(List<Anchor> anchors) throws IOException {
        Map<String, List<Anchor>> called = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            called.computeIfAbsent(WholeName.of(anchor.text()), any -> new ArrayList<>())
                    .add(anchor);
        }
        called.remove("");
        List<String> frequent = new ArrayList<>();
        for (List<Anchor> alike : called.values()) {
            List<BytesRef> from = alike.stream()
                    .map(anchor -> new BytesRef(anchor.from().path()))
                    .toList();
            if (alike.size() >= FREQUENT && count(visible, new TermInSetQuery(Fields.ID, from)) >= FREQUENT) {
                frequent.add(alike.getFirst().text());
            }
        }
        return frequent;
    }

    private int count(Query one, Query other) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build());
    }
}
