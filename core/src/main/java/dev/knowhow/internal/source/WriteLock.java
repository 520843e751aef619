package dev.knowhow.internal.source;

import dev.knowhow.spi.NoteWriter.Action;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of all writers of one notes folder, in all processes: a file lock in the hidden folder {@value #FOLDER}. A
 * lock on a note itself would be lost when the note is replaced. The system releases the lock of a process that ends.
 * Reentrant within a thread.
 */
final class WriteLock {

    /** The folder of the lock file, below the notes folder. Git ignores what is in it. */
    static final String FOLDER = ".knowhow-lock";

    /**
     * Excludes other threads: a file lock excludes other processes only, and fails if two threads of one process
     * request it.
     */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path root;
    private final ReentrantLock thread;

    private WriteLock(Path root, ReentrantLock thread) {
        this.root = root;
        this.thread = thread;
    }

    /** The lock of a notes folder, which need not exist yet. */
    static WriteLock of(Path root) {
        Path real = root;
        try {
            real = root.toRealPath();
        } catch (IOException e) {
            // a missing folder has no other name
        }
        return new WriteLock(real, THREADS.computeIfAbsent(real, any -> new ReentrantLock()));
    }

    /** Runs an action while no other writer runs one. */
    void hold(Action action) throws IOException {
        thread.lock();
        try {
            if (thread.getHoldCount() > 1) {
                action.run();
                return;
            }
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock of " + root + " was lost");
                }
                action.run();
            }
        } finally {
            thread.unlock();
        }
    }

    private Path file() throws IOException {
        Path folder = root.resolve(FOLDER);
        Path file = folder.resolve("lock");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(root);
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve(".gitignore"), "*\n");
        } catch (FileAlreadyExistsException e) {
            // another writer made it
        }
        try {
            Files.createFile(file); // before sharing the folder, which may clear its setgid bit
            share(file, "rw-rw-rw-");
            share(folder, "rwxrwxrwx");
        } catch (FileAlreadyExistsException e) {
            // another writer made it
        }
        return file;
    }

    /** Those who may write to the notes folder may lock it, such as the group of a shared folder. */
    private void share(Path made, String most) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(root);
            permissions.retainAll(PosixFilePermissions.fromString(most));
            Files.setPosixFilePermissions(made, permissions);
        } catch (IOException | UnsupportedOperationException e) {
            // a file system without such permissions; the lock works for its owner
        }
    }
}
