package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and empties folders. */
final class Folders {

    private Folders() {}

    /** Deletes everything in a folder. */
    static void empty(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            if (!file.equals(folder)) {
                Files.delete(file);
            }
        }
    }

    /** Makes a folder a copy of another one. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        empty(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The bytes of some files. */
    static long size(Collection<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }
}
