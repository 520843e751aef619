package dev.knowhow.spi;

import dev.knowhow.note.Problem;
import dev.knowhow.query.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The state of a {@link NoteIndex}. */
public interface IndexState {

    /** The status of the index. An index that does not exist yet is empty, not an error. */
    IndexStatus status();

    /** Why answers may be older than the last update, for people; empty if they are not. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** The files rejected by the last update of the index, by file. */
    List<Problem> rejected();

    /**
     * A small file stored beside the notes with {@link NoteIndex.Update#keep}.
     *
     * @param name its name
     */
    Optional<byte[]> kept(String name);

    /** The name of the kept file with the filters by front matter, one key per line. */
    String FILTERS = "filters";

    /** The filters by front matter, in order; see {@link Field#property}. */
    default List<Field> filters() {
        return kept(FILTERS).map(IndexState::filters).orElse(List.of());
    }

    /** The filters of the kept file {@value #FILTERS}. */
    static List<Field> filters(byte[] kept) {
        return new String(kept, StandardCharsets.UTF_8)
                .lines()
                .map(Field::property)
                .sorted()
                .toList();
    }

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
