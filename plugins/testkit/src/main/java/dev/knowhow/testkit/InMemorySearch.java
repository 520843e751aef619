package dev.knowhow.testkit;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.IndexedNote;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A search in memory, which evaluates each visible note clause by clause and word by word. */
final class InMemorySearch {

    /** A matching note and the number of query words it contains. */
    private record Match(Note note, double score, List<ScorePart> parts, List<String> missing, Step step) {}

    private final List<IndexedNote> notes;
    private final SearchQuery query;
    private final Vocabulary vocabulary;
    private final Searched searched;
    private final BiFunction<Note, String, Passage> passages;

    InMemorySearch(
            List<IndexedNote> notes,
            SearchQuery query,
            Vocabulary vocabulary,
            Searched searched,
            BiFunction<Note, String, Passage> passages) {
        this.notes = notes;
        this.query = query;
        this.vocabulary = vocabulary;
        this.searched = searched;
        this.passages = passages;
    }

    SearchResults results() {
        if (query.clause().isNothing()) {
            return SearchResults.nothing(searched);
        }
        List<String> loosened = new ArrayList<>();
        Clause clause = loosened(query.clause().map(RequiredClause::plain), loosened);
        List<Match> found = find(clause);
        Relaxation relaxation =
                new Relaxation(step(found), within(found, step(found)).size(), Map.of(), loosened);
        return results(found, relaxation);
    }

    private SearchResults results(List<Match> found, Relaxation relaxation) {
        boolean byDate = query.order() != Order.RELEVANCE;
        List<Match> shown = new ArrayList<>(byDate ? within(found, step(found)) : found);
        shown.sort(order(byDate || scored(query.clause()).isEmpty()));
        List<SearchHit> hits = shown.stream()
                .skip(query.offset())
                .limit(query.limit())
                .map(this::hit)
                .toList();
        return SearchResults.builder(searched)
                .hits(hits)
                .total(shown.size())
                .relaxation(relaxation)
                .facets(facets(shown))
                .build();
    }

    private Comparator<Match> order(boolean byDate) {
        Comparator<Match> byId = Comparator.comparing(match -> match.note().id());
        if (!byDate) {
            return Comparator.comparingDouble(Match::score).reversed().thenComparing(byId);
        }
        Comparator<LocalDate> days = Comparator.naturalOrder();
        Comparator<LocalDate> wanted = query.order() == Order.OLDEST ? days : days.reversed();
        return Comparator.<Match, @Nullable LocalDate>comparing(
                        match -> match.note().date(), Comparator.nullsLast(wanted))
                .thenComparing(byId);
    }

    private Clause loosened(Clause clause, List<String> loosened) {
        List<Clause> together = clause.together();
        List<Clause> phrases =
                together.stream().filter(Phrase.class::isInstance).toList();
        if (phrases.isEmpty() || exists(together)) {
            return clause;
        }
        List<Clause> gone = phrases.stream()
                .filter(phrase -> {
                    List<Clause> alone = new ArrayList<>(together);
                    alone.removeAll(phrases);
                    alone.add(phrase);
                    return !exists(alone);
                })
                .toList();
        List<Clause> loose = gone.isEmpty() ? phrases : gone;
        loose.forEach(phrase -> loosened.add(((Phrase) phrase).text()));
        return new AllOf(together.stream()
                .map(part ->
                        part instanceof Phrase phrase && loose.contains(part) ? new Clause.Words(phrase.text()) : part)
                .toList());
    }

    private boolean exists(List<Clause> together) {
        return notes.stream().anyMatch(known -> meets(known, together));
    }

    private static boolean meets(IndexedNote known, List<Clause> together) {
        return together.stream().allMatch(each -> each instanceof Clause.Words || RequiredClause.metBy(known, each));
    }

    private static Set<String> optional(Clause clause) {
        return new LinkedHashSet<>(Scoring.words(clause.optionalWords()));
    }

    /** The scored words of a clause, including expanded prefixes. */
    private Set<String> scored(Clause clause) {
        Set<String> words = new LinkedHashSet<>(Scoring.words(clause.words()));
        for (String prefix : clause.prefixes()) {
            notes.forEach(known -> Scoring.wordsOf(known).stream()
                    .filter(word -> RequiredClause.begins(word, prefix))
                    .forEach(words::add));
        }
        return words;
    }

    private List<Match> find(Clause clause) {
        Set<String> optional = optional(clause);
        Map<Note, Scoring.Scored> scores = new LinkedHashMap<>();
        new Scoring(notes, String.join(" ", scored(clause)), vocabulary)
                .best()
                .forEach(scored -> scores.put(scored.note(), scored));
        List<Match> found = new ArrayList<>();
        for (IndexedNote known : notes) {
            Scoring.Scored scored = scores.get(known.note());
            if (meets(known, clause.together()) && (scored != null || optional.isEmpty())) {
                List<String> missing = new ArrayList<>(optional);
                missing.removeAll(Scoring.wordsOf(known));
                missing.removeAll(calledOtherwise(known, clause.optionalWords()));
                List<ScorePart> parts = scored == null ? List.of() : withRecency(scored);
                double score = parts.stream().mapToDouble(ScorePart::value).sum();
                found.add(new Match(known.note(), score, parts, missing, step(missing.size(), optional.size())));
            }
        }
        return found;
    }

    /** The words that name a topic for which the note uses a synonym. */
    private Set<String> calledOtherwise(IndexedNote known, String optional) {
        Set<String> words = new LinkedHashSet<>();
        for (Vocabulary.Match match : vocabulary.in(optional)) {
            List<String> names = new ArrayList<>(match.same());
            names.addAll(match.narrower());
            if (names.stream().anyMatch(name -> Scoring.count(Scoring.words(name), Scoring.wordsOf(known)) > 0)) {
                words.addAll(Scoring.words(optional.substring(match.start(), match.end())));
            }
        }
        return words;
    }

    private List<ScorePart> withRecency(Scoring.Scored scored) {
        LocalDate date = scored.note().date();
        if (query.halfLife() == 0 || date == null || searched.asOf() == null) {
            return scored.parts();
        }
        LocalDate today = searched.asOf().atZone(ZoneOffset.UTC).toLocalDate();
        double age = Math.max(0, ChronoUnit.DAYS.between(date, today));
        List<ScorePart> parts = new ArrayList<>(scored.parts());
        parts.add(new ScorePart("recency", scored.score() * Math.pow(2, -age / query.halfLife())));
        return parts;
    }

    private static Step step(int missing, int optional) {
        return missing == 0 ? Step.ALL_WORDS : 2 * (optional - missing) > optional ? Step.MOST_WORDS : Step.SOME_WORDS;
    }

    private static Step step(List<Match> found) {
        return found.stream().map(Match::step).min(Comparator.naturalOrder()).orElse(Step.SOME_WORDS);
    }

    private static List<Match> within(List<Match> found, Step step) {
        return found.stream().filter(match -> match.step().compareTo(step) <= 0).toList();
    }

    private List<Facet> facets(List<Match> found) {
        List<Facet> facets = new ArrayList<>();
        for (Field field : new TreeSet<>(query.facets())) {
            Map<String, Long> counts = new TreeMap<>();
            for (Match match : found) {
                Set<String> values = field.equals(Field.AUTHOR)
                        ? RequiredClause.authors(match.note())
                        : RequiredClause.values(match.note(), field);
                values.forEach(value -> counts.merge(value, 1L, Long::sum));
            }
            List<Facet.Value> values = new ArrayList<>();
            counts.forEach((value, count) -> values.add(new Facet.Value(value, count)));
            values.sort(Comparator.comparingLong(Facet.Value::notes).reversed().thenComparing(Facet.Value::value));
            facets.add(new Facet(field, values, 0));
        }
        return facets;
    }

    private SearchHit hit(Match match) {
        Note note = match.note();
        return SearchHit.builder(note.id(), note.title())
                .kind(note.kind())
                .tags(note.tags())
                .date(note.date())
                .reviewBy(note.reviewBy())
                .attributions(note.attributions())
                .score(match.score())
                .parts(match.parts())
                .missing(match.missing())
                .passage(query.passages() ? passages.apply(note, query.text()) : null)
                .build();
    }
}
