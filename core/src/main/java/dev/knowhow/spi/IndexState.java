package dev.knowhow.spi;

import dev.knowhow.note.Problem;
import java.util.List;
import java.util.Optional;

/** What a {@link NoteIndex} knows of itself. */
public interface IndexState {

    /** How the index stands. An index that is not there yet is empty, not an error. */
    IndexStatus status();

    /** What was rejected when the index was last brought up to date, by file. */
    List<Problem> rejected();

    /**
     * A file that was kept beside the notes with {@link NoteIndex.Update#keep}.
     *
     * @param name its name
     */
    Optional<byte[]> kept(String name);

    /**
     * Makes last what was published, and lets other processes see it and write. Does nothing if all lasts already. What did not
     * last when a process ended is not there for the next one, which finds out by the stamps of notes what to read again.
     *
     * @throws dev.knowhow.spi.IndexException if it cannot be written, or is being written: the index is as of the last commit then,
     *     for questions, too
     */
    void commit();
}
