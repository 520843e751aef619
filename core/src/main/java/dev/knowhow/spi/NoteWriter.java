package dev.knowhow.spi;

import java.io.IOException;
import java.util.Optional;

/** Writes the files of a source of notes, the only way in which knowhow changes them. Implementations are safe for use by many threads. */
public interface NoteWriter {

    /** What it writes to, for people: the path of a folder, or the name of a service. */
    String name();

    /**
     * Reads a file as it is now, to be changed.
     *
     * @param path its path below the root of the notes, with slashes
     * @return empty if there is no such file
     * @throws IOException if there is one and it cannot be read, or the path leads out of the notes
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes a file whole or not at all, if it is still as the author has read it. Durable when this returns.
     *
     * @return whether it is written; if not, the file has changed since, and is as it was
     * @throws IOException if it cannot be written, or the path leads out of the notes; the file is as it was
     */
    boolean write(NoteEdit edit) throws IOException;
}
