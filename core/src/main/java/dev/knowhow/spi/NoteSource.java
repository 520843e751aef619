package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.io.IOException;
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
