package dev.knowhow.plugin;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the notes lie, for a plugin to be injected as an {@link java.util.Optional}: empty if they come from elsewhere
 * than a folder.
 *
 * @param path the folder as it was named
 */
public record NotesFolder(Path path) {

    /** Checks that there is a path. */
    public NotesFolder {
        Objects.requireNonNull(path, "the notes need a folder");
    }
}
