package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may have changed since the last update of the index.
 *
 * @param known the indexed stamps of the files to read, by id
 * @param suspects the files to read, by id
 * @param gone the notes that no longer exist, by id
 * @param same the number of files that are unchanged
 */
record Differences(Map<NoteId, Stamp> known, List<Stamp> suspects, List<NoteId> gone, long same) {

    /**
     * A file that changes again within one tick of the file system clock after indexing can keep time and size. So a
     * file of this age is read whatever its stamp is.
     */
    private static final Duration TICK = Duration.ofSeconds(2);

    static Differences between(
            Collection<Stamp> indexed, Listing listing, @Nullable Instant asOf, Predicate<NoteId> anew) {
        Map<NoteId, Stamp> known = new HashMap<>();
        List<Stamp> suspects = new ArrayList<>();
        List<NoteId> gone = new ArrayList<>();
        int there = 0;
        for (Stamp old : indexed) {
            NoteId id = old.id();
            Stamp now = listing.stamps().get(id);
            if (now == null) {
                if (!listing.outOfSight(id)) {
                    gone.add(id);
                }
                continue;
            }
            there++;
            if (anew.test(id) || !old.looksLike(now) || isYoung(now, asOf)) {
                known.put(id, old);
                suspects.add(now);
            }
        }
        if (there < listing.stamps().size()) {
            suspects.addAll(unknown(listing, indexed));
        }
        suspects.sort(Comparator.comparing(Stamp::id));
        Collections.sort(gone);
        return new Differences(known, suspects, gone, listing.stamps().size() - suspects.size());
    }

    /** Whether a file may have changed after the last update without another size or time. */
    static boolean isYoung(Stamp now, @Nullable Instant asOf) {
        return asOf == null || now.modified() >= asOf.minus(TICK).toEpochMilli();
    }

    private static List<Stamp> unknown(Listing listing, Collection<Stamp> indexed) {
        Set<NoteId> known = new HashSet<>();
        indexed.forEach(stamp -> known.add(stamp.id()));
        return listing.stamps().values().stream()
                .filter(stamp -> !known.contains(stamp.id()))
                .toList();
    }
}
