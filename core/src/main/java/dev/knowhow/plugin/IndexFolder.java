package dev.knowhow.plugin;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The folder of the index, for injection into an engine.
 *
 * @param path the folder; it need not exist
 */
public record IndexFolder(Path path) {

    /** Checks that there is a path. */
    public IndexFolder {
        Objects.requireNonNull(path, "the index needs a folder");
    }
}
