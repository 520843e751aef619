package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Where notes come from: a folder, or a host's own store. Implementations are safe for use by many threads. */
public interface NoteSource {

    /** What it is, for people: the folder's path, or a name. */
    String name();

    /**
     * Lists the notes, without reading them, in any order.
     *
     * @param notes takes each note's stamp, without a hash
     * @param problems takes what could not be listed
     * @throws IOException if the source as a whole is out of reach; nothing is deleted from the index then
     */
    void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException;

    /**
     * Lists the notes at some paths, as {@link #scan(Consumer, Consumer)} lists all. What is not there is not listed.
     *
     * @param paths the paths of notes, or of folders with notes
     * @param notes takes each note's stamp, without a hash
     * @param problems takes what could not be listed
     * @throws IOException if the source as a whole is out of reach
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
     * Tells of changes from now on until it is closed. It may tell of more than what changed, and more than once.
     *
     * @param changed takes the paths of notes, folders or other files that may have changed, by any thread; an empty path
     *     says that anything may have
     * @return empty if this source cannot tell
     * @throws IOException if it can, but not now
     */
    default Optional<Closeable> watch(Consumer<String> changed) throws IOException {
        return Optional.empty();
    }

    /**
     * Reads a note.
     *
     * @throws java.nio.file.NoSuchFileException if it is gone
     * @throws IOException if it cannot be read
     */
    byte[] read(NoteId id) throws IOException;

    /**
     * Reads a file that is no note, such as {@code people.yml}.
     *
     * @param path its path under the root
     * @return its content; empty if there is none
     * @throws IOException if it is there and cannot be read
     */
    Optional<byte[]> file(String path) throws IOException;
}
