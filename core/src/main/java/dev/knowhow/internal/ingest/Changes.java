package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts what came of reading the files. Filled by many threads, then read by one. */
final class Changes {

    private final NoteStore store;
    private final List<Stamp> fresh = new ArrayList<>();
    private final List<Stamp> same = new ArrayList<>();
    private final List<Reading.Rejected> rejected = new ArrayList<>();
    private final List<NoteId> gone = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> outOfReach = new ArrayList<>();
    private long unchanged;

    Changes(NoteStore store) {
        this.store = store;
    }

    /**
     * Takes what came of a file.
     *
     * @param outcome what came of it
     * @param known what the index has of it; null if nothing
     */
    void take(Reading.Outcome outcome, @Nullable Stamp known) {
        if (outcome instanceof Reading.Fresh(var note, var stamp)) {
            store.put(note);
        }
        sort(outcome, known);
    }

    private synchronized void sort(Reading.Outcome outcome, @Nullable Stamp known) {
        switch (outcome) {
            case Reading.Fresh(var note, var stamp) -> {
                fresh.add(stamp);
                problems.addAll(note.problems());
            }
            case Reading.Same(var stamp) -> {
                unchanged++;
                if (!stamp.equals(known)) {
                    same.add(stamp);
                }
            }
            case Reading.Rejected row -> rejected.add(row);
            case Reading.Gone(var id) -> {
                if (known != null) {
                    gone.add(id);
                }
            }
            case Reading.OutOfReach(var problem) -> {
                unchanged++;
                outOfReach.add(problem);
            }
        }
    }

    /** The notes to put, by id. */
    List<Stamp> fresh() {
        return sorted(fresh, Comparator.comparing(Stamp::id));
    }

    /** The notes whose content is the same under another size or time. */
    List<Stamp> same() {
        return sorted(same, Comparator.comparing(Stamp::id));
    }

    List<Reading.Rejected> rejected() {
        return sorted(rejected, Comparator.comparing(row -> row.stamp().id()));
    }

    /** The notes that went away while they were to be read. */
    List<NoteId> gone() {
        return sorted(gone, Comparator.naturalOrder());
    }

    /** What is wrong in the fresh notes. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The files that could not be read now. */
    List<Problem> outOfReach() {
        return List.copyOf(outOfReach);
    }

    long unchanged() {
        return unchanged;
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
