package dev.knowhow.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Updates the stored history, and records which notes have a new authorship. */
final class HistoryUpdate {

    private HistoryUpdate() {}

    /**
     * Continues from the stored history.
     *
     * @param before the stored history; null if missing
     * @param present the paths of all current notes, in git or not
     */
    static History next(
            HistoryReader reader,
            @Nullable History before,
            String fingerprint,
            Set<String> present,
            BiConsumer<Long, Long> progress)
            throws IOException, InterruptedException {
        HistoryReader.Reading reading = reader.read(before, progress);
        int[] numbers = new int[reading.credits().size()];
        List<CreditedCommit> credits = inUse(reading, numbers);
        long pass = before == null ? 1 : before.header().pass() + 1;
        String id =
                before == null ? UUID.randomUUID().toString() : before.header().id();
        SortedMap<String, NoteHistory> notes = new TreeMap<>();
        SortedMap<String, NoteHistory> old = before == null ? new TreeMap<>() : before.notes();
        for (Owners owners : reading.notes()) {
            Authorship authorship = reading.shares().authorship(owners.credits());
            int[] renumbered = Arrays.stream(owners.credits())
                    .map(credit -> numbers[credit])
                    .toArray();
            notes.put(
                    owners.path(),
                    new NoteHistory(since(authorship, old.get(owners.path()), pass), authorship, renumbered));
        }
        for (Map.Entry<String, NoteHistory> gone : old.entrySet()) {
            if (present.contains(gone.getKey()) && !notes.containsKey(gone.getKey())) {
                notes.put(
                        gone.getKey(),
                        new NoteHistory(since(Authorship.NONE, gone.getValue(), pass), Authorship.NONE, new int[0]));
            }
        }
        return new History(
                new History.Header(id, pass, fingerprint, reading.head(), reading.inputs(), reading.problems()),
                credits,
                notes);
    }

    private static long since(Authorship authorship, @Nullable NoteHistory before, long pass) {
        return before != null && before.authorship().equals(authorship) ? before.pass() : pass;
    }

    /** The commits that own a word, in an order that does not depend on the walk. */
    private static List<CreditedCommit> inUse(HistoryReader.Reading reading, int[] numbers) {
        boolean[] used = new boolean[numbers.length];
        used[CreditedCommits.NOBODY] = true;
        reading.notes().forEach(owners -> {
            for (int credit : owners.credits()) {
                used[credit] = true;
            }
        });
        List<Integer> kept = new ArrayList<>();
        for (int credit = 0; credit < used.length; credit++) {
            if (used[credit]) {
                kept.add(credit);
            }
        }
        kept.sort(Comparator.comparing(credit -> reading.credits().get(credit).commit()));
        List<CreditedCommit> credits = new ArrayList<>();
        for (int credit : kept) {
            numbers[credit] = credits.size();
            credits.add(reading.credits().get(credit));
        }
        return credits;
    }
}
