package dev.knowhow.opensearch;

import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The folders of the copies of an index on this machine. One of them is current; the others can be deleted. */
final class CopyFolders {

    private static final String CURRENT = "current";
    private static final String PREFIX = "copy-";

    private final Path root;

    CopyFolders(Path root) {
        this.root = root;
    }

    /** The current folder; a new one if it is missing. */
    Path current() throws IOException {
        byte[] name = FolderFiles.readAt(root.resolve(CURRENT)).orElse(null);
        if (name != null) {
            Path folder = root.resolve(new String(name, StandardCharsets.UTF_8).strip());
            if (Files.isDirectory(folder) && root.equals(folder.getParent())) {
                return folder;
            }
        }
        Path folder = create();
        select(folder);
        return folder;
    }

    Path create() throws IOException {
        return Files.createDirectories(root.resolve(PREFIX + UUID.randomUUID()));
    }

    void select(Path folder) throws IOException {
        Path next = root.resolve(CURRENT + ".next");
        Files.writeString(next, folder.getFileName().toString());
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a folder with all that is in it, as far as possible: a process may have a file of it open. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
