package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.Set;
import java.util.function.BiConsumer;

/** Adds data to notes that their text does not contain, such as authors from history. Thread-safe. */
public interface NoteEnricher {

    /** Returns the note with more attributions, dates or properties; the same note if there is nothing to add. */
    Note enrich(Note note);

    /**
     * Prepares the enricher. One thread calls this at the start of each update, before any note is enriched. Notes that
     * it reports as changed are read and enriched again, even if their files are unchanged.
     *
     * @param notes all notes
     * @param since the {@link Preparation#mark} of the preparation of the index; empty if there was none
     * @param progress receives the number of processed notes and of all notes; long work should report it
     * @throws InterruptedException if the thread is interrupted; the index remains unchanged
     */
    default Preparation prepare(Set<NoteId> notes, String since, BiConsumer<Long, Long> progress)
            throws InterruptedException {
        return Preparation.NONE;
    }

    /**
     * Returns a cheap fingerprint of the enricher's data, such as the checked out commit. During a watch it is called
     * every few seconds, and a change causes a full check.
     *
     * @return the fingerprint; empty if the data does not change or has no cheap fingerprint
     */
    default String state() {
        return "";
    }
}
