package dev.knowhow.web.page;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Trait;
import dev.knowhow.spi.Access;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rising topics of the start page and of feeds, and whether it links to the radar, by viewer, kept until the index
 * or the groups of the viewer change, or the day ends: to count rising topics takes several times as long as a search.
 * Thread-safe.
 */
public final class RecentRising {

    private static final int MOST = 100;

    /**
     * An answer depends on the rights of the viewer, the notes, and the day. Groups and names of a record change
     * without notes.
     */
    private record Key(Viewer viewer, Access access, Instant asOf, LocalDate day, Object query) {}

    private final Map<Key, Rising> known = new LinkedHashMap<>();
    private final Map<Key, Boolean> radars = new LinkedHashMap<>();

    /**
     * The rising topics.
     *
     * @param asOf the time of the index; null if unknown
     */
    public Rising of(PageContext context, RisingQuery query, @Nullable Instant asOf) {
        return kept(known, context, asOf, query, () -> context.session().rising(query));
    }

    /**
     * Whether notes have rings.
     *
     * @param asOf the time of the index; null if unknown
     */
    boolean hasRadar(PageContext context, @Nullable Instant asOf) {
        SearchQuery items = SearchQuery.of("")
                .and(Filter.of(Field.HAS, Trait.RING.word()))
                .withLimit(1)
                .withoutPassages();
        return kept(
                radars,
                context,
                asOf,
                items,
                () -> context.session().search(items).total() > 0);
    }

    private static <T> T kept(
            Map<Key, T> all, PageContext context, @Nullable Instant asOf, Object query, Supplier<T> answer) {
        if (asOf == null) {
            return answer.get();
        }
        Key key = new Key(context.viewer(), context.session().access(), asOf, context.today(), query);
        synchronized (all) {
            T before = all.get(key);
            if (before != null) {
                return before;
            }
        }
        T now = answer.get();
        synchronized (all) {
            all.put(key, now);
            if (all.size() > MOST) {
                all.remove(all.keySet().iterator().next());
            }
        }
        return now;
    }
}
