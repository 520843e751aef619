package dev.knowhow.web.page;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is new: dated notes, the latest first, by month. */
public final class NewPage {

    private static final int NOTES = 30;

    private NewPage() {}

    /** All that the template shows. */
    private record View(
            List<Month> months,
            @Nullable String previous,
            @Nullable String next) {}

    /** The notes of a month. */
    private record Month(String name, List<HitLine> notes) {}

    /** Dated notes, the latest first. */
    public static SearchQuery query(Viewer viewer) {
        return SearchQuery.of("")
                .clause(Clause.nothing().and(Filter.of(Field.HAS, Trait.DATE.word())))
                .by(viewer)
                .order(Order.NEWEST)
                .withoutPassages();
    }

    /**
     * The page.
     *
     * @param offset how many notes to pass over
     */
    public static Page of(Visit visit, int offset) {
        SearchResults results =
                visit.knowhow().search(query(visit.viewer()).offset(offset).limit(NOTES));
        Map<String, List<HitLine>> months = new LinkedHashMap<>();
        for (SearchHit hit : results) {
            String month = String.valueOf(hit.date()).substring(0, 7);
            months.computeIfAbsent(month, any -> new ArrayList<>()).add(HitLine.of(visit, hit));
        }
        int next = offset + results.hits().size();
        return Page.of(
                "New",
                "new",
                new View(
                        months.entrySet().stream()
                                .map(month -> new Month(month.getKey(), month.getValue()))
                                .toList(),
                        offset == 0 ? null : visit.links().whatIsNew(Math.max(0, offset - NOTES)),
                        next < results.total() ? visit.links().whatIsNew(next) : null));
    }
}
