package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.Set;
import java.util.function.BiConsumer;

/** Adds to a note what its text does not say, such as who wrote it by its history. Safe for use by many threads. */
public interface NoteEnricher {

    /** The note with more attributions, dates or properties; the same note if there is nothing to add. */
    Note enrich(Note note);

    /**
     * Gets ready to enrich notes: called once at the beginning of each indexing, by one thread, before any note is
     * enriched. What it says has changed is read and enriched anew, though the files are the same.
     *
     * @param notes all notes there are
     * @param since the {@link Preparation#mark} of the preparation the index was made with; empty if there was none
     * @param progress takes how many notes are ready, and of how many; long work should tell
     * @throws InterruptedException if the thread was interrupted; the index stays as it is
     */
    default Preparation prepare(Set<NoteId> notes, String since, BiConsumer<Long, Long> progress)
            throws InterruptedException {
        return Preparation.NONE;
    }

    /**
     * What all it knows rests on, such as the commit that is checked out, if a short look tells: while notes are watched, they are all
     * looked at again once this is another than before. Asked every few seconds.
     *
     * @return anything that changes with it; empty if it does not change, or cannot be told
     */
    default String state() {
        return "";
    }
}
