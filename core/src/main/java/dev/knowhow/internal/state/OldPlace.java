package dev.knowhow.internal.state;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The state that earlier versions kept in the folder of the index. */
final class OldPlace {

    private static final List<String> FILES = List.of("tokens", "gaps.txt", "gaps.on");
    private static final String TOLD = "told";

    private final Path index;
    private volatile boolean empty;

    OldPlace(Path index) {
        this.index = index;
    }

    /** Whether there is state to move. Stops checking when all of it is moved. */
    boolean hasState() {
        empty = empty
                || (FILES.stream().noneMatch(file -> Files.exists(index.resolve(file)))
                        && !Files.isDirectory(index.resolve(TOLD)));
        return !empty;
    }

    /** Moves all state that is missing in the new folder. The caller holds the lock. */
    void moveTo(Path folder) throws IOException {
        if (!hasState()) {
            return;
        }
        for (String file : FILES) {
            move(index.resolve(file), folder.resolve(file));
        }
        Path told = index.resolve(TOLD);
        if (Files.isDirectory(told)) {
            Files.createDirectories(folder.resolve(TOLD));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(told, "*.txt")) {
                for (Path file : files) {
                    move(file, folder.resolve(TOLD).resolve(file.getFileName()));
                }
            }
            Files.deleteIfExists(told.resolve("lock"));
            delete(told);
        }
        empty = true;
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.notExists(to)) {
            Files.move(from, to);
        }
    }

    private static void delete(Path told) throws IOException {
        try {
            Files.delete(told);
        } catch (DirectoryNotEmptyException e) {
            // other files in this folder are not state
        }
    }
}
