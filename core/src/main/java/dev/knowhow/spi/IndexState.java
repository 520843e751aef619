package dev.knowhow.spi;

import dev.knowhow.note.Problem;
import java.util.List;
import java.util.Optional;

/** The state of a {@link NoteIndex}. */
public interface IndexState {

    /** The status of the index. An index that does not exist yet is empty, not an error. */
    IndexStatus status();

    /** The files rejected by the last update of the index, by file. */
    List<Problem> rejected();

    /**
     * A small file stored beside the notes with {@link NoteIndex.Update#keep}.
     *
     * @param name its name
     */
    Optional<byte[]> kept(String name);

    /**
     * Verifies everything that is stored, such as by its checksums. The next update rebuilds a damaged index.
     *
     * @return the number of bytes verified; 0 if the engine cannot verify
     * @throws dev.knowhow.spi.IndexException if the index is damaged
     */
    default long verify() {
        return 0;
    }

    /**
     * Makes published changes durable and visible to other processes, which may then write. No-op if nothing is
     * pending. Changes that are not durable when the process ends are lost; the next update finds by the stamps which
     * notes to read.
     *
     * @throws dev.knowhow.spi.IndexException if the index cannot be written or an update is open; questions then see
     *     the last commit
     */
    void commit();
}
