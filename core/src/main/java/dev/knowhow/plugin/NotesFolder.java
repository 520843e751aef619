package dev.knowhow.plugin;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The folder of the notes, for injection as an {@link java.util.Optional}, which is empty if the source is not a
 * folder.
 *
 * @param path the folder as configured
 */
public record NotesFolder(Path path) {

    /** Checks that there is a path. */
    public NotesFolder {
        Objects.requireNonNull(path, "the notes need a folder");
    }
}
