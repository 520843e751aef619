package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A folder for an index, deleted when done with, unless the user named a folder.
 *
 * @param path where it is
 * @param kept whether it stays
 */
record ScratchFolder(Path path, boolean kept) implements AutoCloseable {

    static ScratchFolder orNamed(Invocation invocation) {
        Path named = invocation.path("--index");
        return named != null ? new ScratchFolder(named, true) : create();
    }

    static ScratchFolder create() {
        try {
            return new ScratchFolder(Files.createTempDirectory("knowhow-"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            List<Path> all;
            try (var files = Files.walk(path)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
