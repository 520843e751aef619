package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of notes: a folder, or the store of a host. Implementations are thread-safe. */
public interface NoteSource {

    /** The name of the source, for people, such as the path of a folder. */
    String name();

    /**
     * Lists the notes, without reading them, in any order.
     *
     * @param notes receives the stamp of each note, without a hash
     * @param problems receives what cannot be listed
     * @throws IOException if the source cannot be read; then no notes are removed from the index
     */
    void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException;

    /**
     * Lists the notes at some paths, as {@link #scan(Consumer, Consumer)} lists all. Missing paths are ignored.
     *
     * @param paths the paths of notes, or of folders with notes
     * @param notes receives the stamp of each note, without a hash
     * @param problems receives what cannot be listed
     * @throws IOException if the source cannot be read
     */
    default void scan(Collection<String> paths, Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        scan(
                stamp -> {
                    if (paths.stream().anyMatch(path -> stamp.id().isAt(path))) {
                        notes.accept(stamp);
                    }
                },
                problems);
    }

    /**
     * Reports changes until the result is closed. It may report unchanged paths, and paths more than once.
     *
     * @param changed receives, in any thread, the paths of notes, folders or other files that may have changed; an
     *     empty path means that anything may have changed
     * @return empty if this source does not support it
     * @throws IOException if it is supported and fails
     */
    default Optional<Closeable> watch(Consumer<String> changed) throws IOException {
        return Optional.empty();
    }

    /**
     * Reads a note.
     *
     * @throws java.nio.file.NoSuchFileException if the note does not exist
     * @throws IOException if it cannot be read
     */
    byte[] read(NoteId id) throws IOException;

    /**
     * Reads a file that is not a note, such as {@code people.yml}.
     *
     * @param path its path below the root
     * @return its content; empty if the file does not exist
     * @throws IOException if it exists and cannot be read
     */
    Optional<byte[]> file(String path) throws IOException;

    /**
     * Whether there is a file, or a note, which need not be readable.
     *
     * @param path its path below the root
     */
    default boolean exists(String path) {
        try {
            return file(path).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether there is a folder that is not hidden, for the operator's check of links.
     *
     * @param path its path below the root
     */
    default boolean isFolder(String path) {
        return false;
    }
}
