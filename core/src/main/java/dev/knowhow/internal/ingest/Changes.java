package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sorts what came of reading the files. Filled by many threads, then read by one. */
final class Changes {

    private final ChangedNotes fresh;
    private final Map<NoteId, Stamp> same = new TreeMap<>();
    private final Map<NoteId, Reading.Rejected> rejected = new TreeMap<>();
    private final Set<NoteId> gone;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> outOfReach = new ArrayList<>();
    private long unchanged;

    /**
     * Begins to sort.
     *
     * @param fresh takes the notes that are new or changed
     * @param gone the notes that were not listed any more
     */
    Changes(ChangedNotes fresh, Set<NoteId> gone) {
        this.fresh = fresh;
        this.gone = new TreeSet<>(gone);
    }

    /**
     * Takes what came of a file.
     *
     * @param outcome what came of it
     * @param known what the index has of it; null if nothing
     */
    void take(Reading.Outcome outcome, @Nullable Stamp known) {
        if (outcome instanceof Reading.Changed(var note, var stamp)) {
            fresh.add(note, stamp);
        }
        sort(outcome, known);
    }

    private synchronized void sort(Reading.Outcome outcome, @Nullable Stamp known) {
        switch (outcome) {
            case Reading.Changed(var note, var stamp) -> problems.addAll(note.problems());
            case Reading.Same(var stamp) -> {
                unchanged++;
                if (!stamp.equals(known)) {
                    same.put(stamp.id(), stamp);
                }
            }
            case Reading.Rejected row -> {
                rejected.put(row.stamp().id(), row);
                unchanged += row.stamp().equals(known) ? 1 : 0;
            }
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

    ChangedNotes fresh() {
        return fresh;
    }

    /** The notes whose content is the same under another size or time. */
    Map<NoteId, Stamp> same() {
        return same;
    }

    /** The files that are no notes. */
    Map<NoteId, Reading.Rejected> rejected() {
        return rejected;
    }

    /** The files that are not there any more. */
    Set<NoteId> gone() {
        return gone;
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
}
