package dev.knowhow.opensearch;

import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the copies of an index on this machine. One of them is current, for all processes of the machine. One
 * that no process uses can be deleted.
 */
final class CopyFolders {

    private static final String CURRENT = "current";
    private static final String LOCK = "lock";
    private static final String PREFIX = "copy-";
    private static final long POLL_MILLIS = 20;

    /**
     * The lock files that this process has open: it loses its lock as soon as it closes another channel of the file.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path root;

    CopyFolders(Path root) {
        this.root = root;
    }

    /** A task that changes the folders. */
    interface Task<T> {
        T run() throws IOException;
    }

    /**
     * Runs a task while no other process changes these folders.
     *
     * @param wait whether to wait for another process; it may fetch a whole index
     * @throws IndexException if another process changes them, and this one does not wait
     */
    <T> T alone(boolean wait, Task<T> task) throws IOException {
        Files.createDirectories(root);
        Path lock = root.toRealPath().resolve(LOCK);
        while (!OPEN.add(lock)) { // another index in this process
            await(wait);
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!locked(channel)) {
                await(wait);
            }
            return task.run();
        } finally {
            OPEN.remove(lock);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another class loader of this process
        }
    }

    private static void await(boolean wait) {
        if (!wait) {
            throw new IndexException("another process of this machine is bringing its copy up to date");
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("waiting for another process of this machine was interrupted", e);
        }
    }

    /** The current folder; null if missing. */
    @Nullable Path current() throws IOException {
        byte[] name = FolderFiles.readAt(root.resolve(CURRENT)).orElse(null);
        if (name == null) {
            return null;
        }
        Path folder = root.resolve(new String(name, StandardCharsets.UTF_8).strip());
        return Files.isDirectory(folder) && root.equals(folder.getParent()) ? folder : null;
    }

    Path create() throws IOException {
        return Files.createDirectories(root.resolve(PREFIX + UUID.randomUUID()));
    }

    void select(Path folder) throws IOException {
        Path next = root.resolve(CURRENT + ".next");
        Files.writeString(next, folder.getFileName().toString());
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the folders that no process uses and that are not current: those of earlier copies and of crashes. */
    void deleteUnused() throws IOException {
        Path current = current();
        List<Path> copies;
        try (Stream<Path> all = Files.list(root)) {
            copies = all.filter(path -> path.getFileName().toString().startsWith(PREFIX) && !path.equals(current))
                    .toList();
        }
        for (Path copy : copies) {
            if (FolderUse.isFree(copy)) {
                delete(copy);
            }
        }
    }

    /** Deletes a folder with all that is in it. */
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
