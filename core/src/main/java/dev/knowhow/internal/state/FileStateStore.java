package dev.knowhow.internal.state;

import dev.knowhow.internal.source.FolderSync;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stores each value in a file, in a folder beside that of the index, so that deleting the index deletes no state. Only
 * the owner can read the files. A lock file makes compare-and-set atomic among processes. Thread-safe and safe for
 * several processes.
 */
public final class FileStateStore implements StateStore {

    /**
     * Excludes other threads: a file lock excludes other processes only, and fails if two threads of one process
     * request it.
     */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path folder;

    /**
     * Creates a store in a folder.
     *
     * @param folder the folder; created at the first write
     */
    public FileStateStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The state folder of an index: beside it, with {@code -state} added to its name. */
    public static Path beside(Path index) {
        Path absolute = index.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        return absolute.resolveSibling((name == null ? "knowhow" : name) + "-state");
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Optional<byte[]> read(String key) throws IOException {
        return content(file(key));
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) throws IOException {
        Path file = file(key);
        return locked(() -> {
            if (!Arrays.equals(before, content(file).orElse(null))) {
                return false;
            }
            if (after != null) {
                write(file, after);
            } else if (Files.deleteIfExists(file)) {
                FolderSync.of(file);
            }
            return true;
        });
    }

    @Override
    public void append(String key, byte[] more) throws IOException {
        Path file = file(key);
        locked(() -> {
            Files.createDirectories(file.getParent());
            try (FileChannel out = open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                fillWhole(out, more);
            }
            return true;
        });
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not a key of state");
        }
        return folder.resolve(key);
    }

    private interface Change {
        boolean apply() throws IOException;
    }

    private boolean locked(Change change) throws IOException {
        ONE_THREAD.lock();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve(".gitignore"),
                        "*\n"); // state contains hashes of tokens, so it must not be indexed or read as a note
            }
            try (FileChannel channel =
                            open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() && change.apply();
            }
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** The new file is synced before it replaces the old one: a revoked token stays revoked after a crash. */
    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        try (FileChannel out =
                open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            fill(out, content);
            out.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next); // half-written, such as on a full disk
        }
        FolderSync.of(file);
    }

    /** Appends all of it, or nothing if the disk is full. */
    private static void fillWhole(FileChannel out, byte[] more) throws IOException {
        long before = out.size();
        try {
            fill(out, more);
        } catch (IOException e) {
            out.truncate(before);
            throw e;
        }
    }

    private static void fill(FileChannel out, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        FileAttribute<?>[] owner =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(options), owner);
    }
}
