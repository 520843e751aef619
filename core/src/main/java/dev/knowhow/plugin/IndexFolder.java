package dev.knowhow.plugin;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the index lies, for an engine to be injected.
 *
 * @param path a folder that need not exist yet
 */
public record IndexFolder(Path path) {

    /** Checks that there is a path. */
    public IndexFolder {
        Objects.requireNonNull(path, "the index needs a folder");
    }
}
