package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AnyOf;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Evidence;
import dev.knowhow.query.Radar.RingChange;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.TopicCounts.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the notes that name the items of the radar.
 *
 * @param index the index
 * @param vocabulary the team's vocabulary
 * @param access the viewer's permissions
 * @param until the last day of the last year
 */
record RingEvidence(NoteIndex index, Vocabulary vocabulary, Access access, LocalDate until) {

    /** The newest notes are read; older ones only counted. */
    private static final int MOST_READ = 100;

    /** The words of shorter names have other meanings in a text. */
    private static final int SHORTEST = 3;

    private static final int MOST_NAMES = 5;

    /**
     * The notes that name an item.
     *
     * @param counts those of the last year and of the year before
     * @param after those since the ring was set
     * @param earlier those before
     * @param latest the latest
     * @param authors the number of notes of the last year by author as written
     */
    record Found(Counts counts, int after, int earlier, List<Evidence> latest, Map<String, Integer> authors) {}

    /** The first day of the last year. */
    LocalDate year() {
        return until.minusYears(1).plusDays(1);
    }

    /** The dated notes of the last year and of the year before. */
    Counts totals() {
        return new Counts(
                total(Clause.nothing(), year(), until),
                total(Clause.nothing(), year().minusYears(1), year().minusDays(1)));
    }

    /** The notes that name an item, without its own. */
    Found of(RadarItem item) {
        Clause named = named(item);
        List<RingChange> rings = item.until(until);
        LocalDate set = rings.isEmpty() ? until : rings.getLast().day();
        SearchResults found = search(named, LocalDate.of(1, 1, 1), until, MOST_READ);
        List<SearchHit> hits = found.hits().stream()
                .filter(hit -> hit.date() != null && !item.notes().contains(hit.id()))
                .toList();
        int now = 0;
        int before = 0;
        int after = 0;
        List<Evidence> latest = new ArrayList<>();
        Map<String, Integer> authors = new LinkedHashMap<>();
        for (SearchHit hit : hits) {
            LocalDate day = Objects.requireNonNull(hit.date());
            after += day.isAfter(set) ? 1 : 0;
            if (!day.isBefore(year())) {
                now++;
                if (latest.size() < Radar.MOST_EVIDENCE) {
                    latest.add(new Evidence(hit.id(), hit.title(), day));
                }
                hit.attributions().stream()
                        .filter(part -> part.role() == Role.AUTHOR)
                        .map(Attribution::name)
                        .distinct()
                        .forEach(name -> authors.merge(name, 1, Integer::sum));
            } else if (!day.isBefore(year().minusYears(1))) {
                before++;
            }
        }
        int all = hits.size();
        if (found.total() > found.hits().size()) {
            all += (int) found.total() - found.hits().size();
            now = Math.max(now, total(named, year(), until));
            before = Math.max(before, total(named, year().minusYears(1), year().minusDays(1)));
        }
        return new Found(new Counts(now, before), after, all - after, latest, authors);
    }

    /** Notes with a name of the item in a title or tag, or as a phrase. */
    private static Clause named(RadarItem item) {
        List<Clause> any = new ArrayList<>();
        for (String name : item.called().stream().limit(MOST_NAMES).toList()) {
            long letters = name.codePoints().filter(Character::isLetterOrDigit).count();
            if (letters > 0) {
                any.add(Filter.of(Field.TITLE, name));
                any.add(Filter.of(Field.TAG, RadarNames.key(name)));
            }
            if (letters >= SHORTEST) {
                any.add(new Clause.Phrase(name));
            }
        }
        return new AnyOf(any);
    }

    private int total(Clause clause, LocalDate from, LocalDate to) {
        return (int) search(clause, from, to, 1).total();
    }

    private SearchResults search(Clause clause, LocalDate from, LocalDate to, int limit) {
        SearchQuery query = SearchQuery.of("")
                .withClause(clause.and(Filter.of(Field.AFTER, from.toString()))
                        .and(Filter.of(Field.BEFORE, to.plusDays(1).toString())))
                .withOrder(Order.NEWEST)
                .withLimit(limit)
                .withoutPassages();
        return index.search(query, vocabulary, access);
    }
}
