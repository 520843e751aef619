package dev.knowhow.spi;

import java.io.IOException;
import java.util.Optional;

/**
 * Writes the files of a source of notes, the only way in which knowhow changes them. Implementations are thread-safe.
 */
public interface NoteWriter {

    /** The name of the target, for people: the path of a folder, or the name of a service. */
    String name();

    /**
     * Reads the current content of a file, to change it.
     *
     * @param path its path below the root of the notes, with slashes
     * @return empty if there is no such file
     * @throws IOException if there is one and it cannot be read, or the path leads out of the notes
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes or removes a file atomically if it is unchanged since the author read it. Durable when this returns.
     *
     * @return whether the file was written or removed; if false, it has changed and stays
     * @throws IOException if it cannot be written, or the path leads out of the notes; the file is unchanged
     */
    boolean write(NoteEdit edit) throws IOException;

    /** An action during which no other writer changes the notes. */
    @FunctionalInterface
    interface Action {

        /** Runs the action. */
        void run() throws IOException;
    }

    /**
     * Runs an action while other knowhow writers of these notes wait, in this process and in others, such as to read,
     * to write and to commit. The action may write. The default runs it without waiting, which loses no edit, because
     * {@link #write} compares.
     *
     * @throws IOException if the action throws it, or the notes cannot be locked; then the action is not run
     */
    default void exclusively(Action action) throws IOException {
        action.run();
    }
}
