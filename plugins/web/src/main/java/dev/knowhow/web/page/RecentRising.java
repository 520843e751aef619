package dev.knowhow.web.page;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rising topics of the start page by viewer, kept until the index changes or the day ends: to count them takes
 * several times as long as a search. Thread-safe.
 */
public final class RecentRising {

    private static final int MOST = 100;

    /** An answer depends on the rights of the viewer, the notes, and the day. */
    private record Key(Viewer viewer, Instant asOf, LocalDate day) {}

    private final Map<Key, Rising> known = new LinkedHashMap<>();

    /**
     * The rising topics.
     *
     * @param asOf the time of the index; null if unknown
     */
    Rising of(PageContext context, RisingQuery query, @Nullable Instant asOf) {
        if (asOf == null) {
            return context.session().rising(query);
        }
        Key key = new Key(context.viewer(), asOf, context.today());
        synchronized (known) {
            Rising before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        Rising rising = context.session().rising(query);
        synchronized (known) {
            known.put(key, rising);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return rising;
    }
}
