package dev.knowhow.search.writing;

import dev.knowhow.search.index.Checksums;
import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Snapshot;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last commit of an index, verified, as the snapshot for queries. Commits of other processes become visible within
 * a second. During an update, the update decides what is visible. Thread-safe.
 */
final class LastCommit implements Closeable {

    private static final long REFRESH_AFTER_NANOS = 1_000_000_000L;

    /** The time to wait for another process; a watch releases the index every few seconds. */
    private static final long LOCK_TIMEOUT_MILLIS = 5_000;

    private static final long POLL_MILLIS = 50;

    /**
     * A system property that selects reading instead of memory-mapping files. Mapping is slower for a process that runs
     * one query.
     */
    private static final String UNMAPPED = "knowhow.unmapped";

    private final Path folder;
    private final BooleanSupplier writing;
    private final LongSupplier nanos;
    private final Checksums checksums;
    private @Nullable Directory directory;
    private volatile @Nullable IOException damage;
    private volatile @Nullable Snapshot current;
    private long checked;

    /**
     * Reads the index in a folder, which need not exist yet.
     *
     * @param writing whether this process is writing: no other process can change the index then
     * @param nanos the elapsed time, as {@link System#nanoTime}
     */
    LastCommit(Path folder, BooleanSupplier writing, LongSupplier nanos) {
        this.folder = folder;
        this.writing = writing;
        this.nanos = nanos;
        this.checksums = new Checksums(folder);
    }

    /** The current snapshot, to be {@linkplain Snapshot#release released}; null if there is no index. */
    synchronized @Nullable Snapshot acquire() throws IOException {
        boolean fixed = writing.getAsBoolean();
        if (!fixed && (current == null || nanos.getAsLong() - checked > REFRESH_AFTER_NANOS)) {
            look();
        }
        IOException damaged = damage;
        if (damaged != null && !fixed) {
            throw damaged;
        }
        return seen();
    }

    /** The snapshot that is known, to be released. */
    synchronized @Nullable Snapshot seen() {
        return current == null ? null : current.acquired();
    }

    /** The snapshot that is known, only to compare with: another thread may release it. */
    @Nullable Snapshot known() {
        return current;
    }

    /** Opens the last commit. */
    private synchronized void look() throws IOException {
        checked = nanos.getAsLong();
        try {
            lookVerified();
            damage = null;
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            damage = e;
            throw e;
        }
    }

    private void lookVerified() throws IOException {
        if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory())) {
            // not created yet, or deleted, perhaps with the notes; the next update rebuilds it
            show(null);
            return;
        }
        checksums.verify(directory());
        if (current != null) {
            showIfNew(changed(current.reader));
        } else if (Commits.readable(directory())) {
            showIfNew(DirectoryReader.open(directory()));
        }
        Snapshot seen = current;
        if (seen != null) {
            seen.stillHolds(Commits.asOf(folder, seen.facts));
        }
    }

    private static @Nullable DirectoryReader changed(DirectoryReader old) throws IOException {
        try {
            return DirectoryReader.openIfChanged(old);
        } catch (IllegalStateException e) {
            // another index with the same file names has replaced it
            return DirectoryReader.open(old.directory());
        }
    }

    private void showIfNew(@Nullable DirectoryReader reader) throws IOException {
        if (reader != null) {
            show(new Snapshot(reader));
        }
    }

    /** Shows a snapshot to queries; null for no index. */
    synchronized void show(@Nullable Snapshot next) throws IOException {
        Snapshot before = current;
        current = next;
        if (before != null) {
            before.release();
        }
    }

    /** Shows the last commit of an update of this process. */
    void showCommitted() throws IOException {
        IndexCommit last = DirectoryReader.listCommits(directory()).getLast();
        Snapshot before = current;
        showIfNew(before == null ? DirectoryReader.open(last) : DirectoryReader.openIfChanged(before.reader, last));
    }

    synchronized Directory directory() throws IOException {
        if (directory == null) {
            Directory files = Boolean.getBoolean(UNMAPPED) ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
            directory = new SleepingLockWrapper(files, LOCK_TIMEOUT_MILLIS, POLL_MILLIS);
        }
        return directory;
    }

    /**
     * Creates the folder. One that existed is not created again with its parents: a notes folder that is moved away
     * temporarily must find its path free.
     */
    synchronized void make() throws IOException {
        if (directory == null) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
    }

    /**
     * Opens the index to update. A corrupt index or one of another version is rebuilt, since the notes are the source
     * of truth.
     *
     * @throws IOException if the state cannot be determined, such as for missing permissions: then the index is kept
     */
    void lookForNext() throws IOException {
        try {
            look();
            if (current != null) {
                checksums.verifyAtTimes(directory());
            }
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            damage = broken instanceof IOException e
                    ? e
                    : new CorruptIndexException("damaged", folder.toString(), broken);
            show(null);
        }
    }

    /** Why the next index begins empty; empty if there was none. Forgets the damage. */
    String whyRebuilt() throws IOException {
        IOException damaged = damage;
        damage = null;
        if (damaged != null) {
            return "the index was damaged (" + damaged.getMessage() + ")";
        }
        return DirectoryReader.indexExists(directory()) ? "the index was made by another version of knowhow" : "";
    }

    /**
     * Verifies the whole last commit. If it is damaged, questions fail until the next update rebuilds it.
     *
     * @return the number of bytes
     */
    long verify() throws IOException {
        try {
            return Files.isDirectory(folder) ? checksums.verifyAll(directory()) : 0;
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            damage = e;
            throw e;
        }
    }

    /** Records when a check found no changes. */
    void stillHolds(Snapshot seen, Instant asOf) throws IOException {
        Commits.stillHolds(folder, seen.facts, asOf);
        seen.stillHolds(asOf);
    }

    @Override
    public void close() throws IOException {
        show(null);
        IOUtils.close(directory);
    }
}
