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

/** Classifies the outcomes of reading. Filled by many threads, then read by one. */
final class Changes {

    private final ChangedNotes fresh;
    private final Map<NoteId, Stamp> same = new TreeMap<>();
    private final Map<NoteId, Reading.Rejected> rejected = new TreeMap<>();
    private final Set<NoteId> gone;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> outOfReach = new ArrayList<>();
    private long unchanged;

    /**
     * Starts classifying.
     *
     * @param fresh receives new and changed notes
     * @param gone the notes that are no longer listed
     */
    Changes(ChangedNotes fresh, Set<NoteId> gone) {
        this.fresh = fresh;
        this.gone = new TreeSet<>(gone);
    }

    /**
     * Adds an outcome.
     *
     * @param outcome the outcome for a file
     * @param known its stamp in the index; null if unknown
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

    /** Notes with equal content and another size or time. */
    Map<NoteId, Stamp> same() {
        return same;
    }

    /** Files that are not notes. */
    Map<NoteId, Reading.Rejected> rejected() {
        return rejected;
    }

    /** Files that no longer exist. */
    Set<NoteId> gone() {
        return gone;
    }

    /** Problems of new and changed notes. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Files that cannot be read now. */
    List<Problem> outOfReach() {
        return List.copyOf(outOfReach);
    }

    long unchanged() {
        return unchanged;
    }
}
