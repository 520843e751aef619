package dev.knowhow.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the index of the enclosing vault: the nearest {@code .knowhow} upwards, as git finds its repository. */
public final class IndexPlace {

    static final String NAME = ".knowhow";

    private IndexPlace() {}

    /**
     * The nearest index.
     *
     * @param from the current directory
     */
    public static Optional<Path> above(Path from) {
        for (Path folder = from.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path index = folder.resolve(NAME);
            if (Files.isDirectory(index)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
