package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may have changed since the index was last brought up to date.
 *
 * @param known the stamps in the index, by id
 * @param suspects the files to read, by id
 * @param gone the notes that are no longer there, by id
 * @param same how many files need no look
 */
record Differences(Map<NoteId, Stamp> known, List<Stamp> suspects, List<NoteId> gone, long same) {

    /**
     * A file changed again within the tick of the clock in which the index was made has the same time, and may have the
     * same size: such a young file is suspect whatever its stamp says.
     */
    private static final Duration TICK = Duration.ofSeconds(2);

    static Differences between(
            Collection<Stamp> indexed, Listing listing, @Nullable Instant asOf, Predicate<NoteId> anew) {
        Map<NoteId, Stamp> known = new HashMap<>();
        indexed.forEach(stamp -> known.put(stamp.id(), stamp));
        long young = asOf == null ? Long.MIN_VALUE : asOf.minus(TICK).toEpochMilli();
        List<Stamp> suspects = new ArrayList<>();
        for (Stamp stamp : listing.stamps().values()) {
            Stamp old = known.get(stamp.id());
            if (old == null || anew.test(stamp.id()) || !old.looksLike(stamp) || stamp.modified() >= young) {
                suspects.add(stamp);
            }
        }
        suspects.sort((a, b) -> a.id().compareTo(b.id()));
        List<NoteId> gone = known.keySet().stream()
                .filter(id -> !listing.stamps().containsKey(id) && !listing.outOfSight(id))
                .sorted()
                .toList();
        return new Differences(known, suspects, gone, listing.stamps().size() - suspects.size());
    }
}
