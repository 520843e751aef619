package dev.knowhow.search.writing;

import dev.knowhow.search.index.Checksums;
import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.Uninterruptible;
import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The open index of a folder in this process: the snapshot for queries, and a writer while there are changes that are
 * not durable. Commits of other processes become visible within a second. Everything is opened lazily.
 */
public final class OpenIndex implements Closeable {

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
    private final Checksums checksums;
    private @Nullable Directory directory;
    private volatile @Nullable IOException damage;
    private volatile @Nullable Snapshot current;
    private long checked;
    private volatile boolean closed;

    /** Whether an update is active. The thread that sets it has exclusive use of the writer. */
    private volatile boolean updating;

    private volatile @Nullable Writer writer;
    private volatile boolean durable = true;

    /** Why the index of the writer began empty; empty if it did not, or there was none. */
    private volatile String rebuilt = "";

    /** Held at the start of an update, and while an index is released after its merges. */
    private final Object turn = new Object();

    /** Creates the index of a folder, which need not exist yet. */
    public OpenIndex(Path folder) {
        this.folder = folder;
        this.checksums = new Checksums(folder);
    }

    /** The current snapshot, to be {@linkplain Snapshot#release released}; null if there is no index. */
    public synchronized @Nullable Snapshot acquire() throws IOException {
        ensureOpen();
        // no other process can change the index during an update
        if (writer == null && (current == null || System.nanoTime() - checked > REFRESH_AFTER_NANOS)) {
            look();
        }
        IOException damaged = damage;
        if (damaged != null && writer == null) {
            throw damaged;
        }
        return current == null ? null : current.acquired();
    }

    private void ensureOpen() {
        if (closed) {
            throw new AlreadyClosedException("the index in " + folder + " is closed");
        }
    }

    /** Opens the last commit. */
    private synchronized void look() throws IOException {
        checked = System.nanoTime();
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

    private synchronized void show(@Nullable Snapshot next) throws IOException {
        Snapshot before = current;
        current = next;
        if (before != null) {
            before.release();
        }
    }

    private synchronized Directory directory() throws IOException {
        if (directory == null) {
            Directory files = Boolean.getBoolean(UNMAPPED) ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
            directory = new SleepingLockWrapper(files, LOCK_TIMEOUT_MILLIS, POLL_MILLIS);
        }
        return directory;
    }

    /**
     * Starts an update.
     *
     * @throws IndexException if another process keeps writing
     */
    public LuceneUpdate update() throws IOException {
        take();
        try {
            make();
            Writer taken = writer();
            return new LuceneUpdate(this, taken, seen(), rebuilt);
        } catch (IOException | RuntimeException e) {
            end();
            throw e;
        }
    }

    private void take() {
        synchronized (turn) {
            if (!tryTake()) {
                ensureOpen();
                throw new IndexException(busy());
            }
        }
    }

    private synchronized boolean tryTake() {
        if (closed || updating) {
            return false;
        }
        updating = true;
        return true;
    }

    private String busy() {
        return "another process is indexing into " + folder + ": wait until it is done and try again";
    }

    /**
     * An existing folder is not created again with its parents: a notes folder that is moved away temporarily must find
     * its path free.
     */
    private synchronized void make() throws IOException {
        if (directory == null) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
    }

    private synchronized @Nullable Snapshot seen() {
        return current == null ? null : current.acquired();
    }

    private Writer writer() throws IOException {
        Writer held = writer;
        if (held == null) {
            held = newWriter(); // queries do not wait for another process to release the index
            writer = held;
            lookForNext(); // another process may have committed before the lock
        }
        return held;
    }

    private Writer newWriter() throws IOException {
        lookForNext();
        Snapshot last = seen();
        rebuilt = "";
        try {
            if (last == null) {
                rebuilt = whyRebuilt();
                Commits.discard(directory());
            }
            return new Writer(directory(), folder, last);
        } catch (Writer.StaleException e) {
            return new Writer(directory(), folder, null);
        } catch (LockObtainFailedException e) {
            throw new IndexException(busy(), e);
        } finally {
            if (last != null) {
                last.release();
            }
        }
    }

    /**
     * Opens the index to update. A corrupt index or one of another version is rebuilt, since the notes are the source
     * of truth.
     *
     * @throws IOException if the state cannot be determined, such as for missing permissions: then the index is kept
     */
    private void lookForNext() throws IOException {
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

    private String whyRebuilt() throws IOException {
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
    public long verify() throws IOException {
        ensureOpen();
        try {
            return Files.isDirectory(folder) ? checksums.verifyAll(directory()) : 0;
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            damage = e;
            throw e;
        }
    }

    /** Whether everything visible is durable. */
    boolean isDurable() {
        return durable;
    }

    /**
     * Records that a check found no changes.
     *
     * @return whether this was the final state of the update
     */
    boolean stillHolds(String source, Instant asOf) throws IOException {
        Snapshot seen = current;
        if (!durable || seen == null || !source.equals(seen.source())) {
            return false;
        }
        Commits.stillHolds(folder, seen.facts, asOf);
        seen.stillHolds(asOf);
        return true;
    }

    /** Makes the changes visible to queries. */
    void publish(Writer written) throws IOException {
        Snapshot next = written.snapshot(current);
        durable = false;
        show(next);
    }

    /** Makes the changes durable. */
    public void commit(Writer written) throws IOException {
        written.commit();
        durable = true;
        IndexCommit last = DirectoryReader.listCommits(directory()).getLast();
        Snapshot before = current;
        showIfNew(before == null ? DirectoryReader.open(last) : DirectoryReader.openIfChanged(before.reader, last));
    }

    /** Makes published changes durable. */
    public void commit() throws IOException {
        take();
        try {
            Writer held = writer;
            if (held != null) {
                Uninterruptible.run(() -> commit(held));
            }
        } catch (IOException | RuntimeException e) {
            forget();
            throw e;
        } finally {
            endOnceMerged();
        }
    }

    /** Rolls back to the last commit. */
    void forget() throws IOException {
        durable = true;
        show(null);
        letGo();
    }

    /**
     * Ends an update after running merges. Queries already see the changes, and an aborted merge would be restarted by
     * each update and never finish.
     */
    void end() throws IOException {
        try {
            if (durable) {
                finishMerges();
                letGo();
            }
        } finally {
            updating = false;
        }
    }

    /** Ends an update and lets another thread wait for merges, so that a watch continues. */
    private void endOnceMerged() throws IOException {
        Writer held = writer;
        if (held == null || !held.isClean() || !held.isMerging()) {
            end();
            return;
        }
        updating = false;
        Thread.ofPlatform().daemon().name("knowhow-merge").start(() -> {
            held.awaitMerges();
            synchronized (turn) {
                if (writer == held && tryTake()) {
                    IOUtils.closeWhileHandlingException(this::end);
                }
            }
        });
    }

    private void finishMerges() {
        Writer held = writer;
        if (held == null || !held.isClean()) {
            return; // no merges, or a rolled-back update, which must not be committed with them
        }
        try {
            Uninterruptible.run(() -> {
                held.awaitMerges();
                if (held.isChanged()) {
                    commit(held);
                }
            });
        } catch (IOException | IndexException | AlreadyClosedException e) {
            // the index is closing or the disk is full: the update is committed, and the next one merges again
        }
    }

    private void letGo() throws IOException {
        Writer held = writer;
        writer = null;
        if (held != null) {
            Uninterruptible.run(held::close);
            if (held.hasFailed()) {
                Uninterruptible.run(() -> Commits.sweep(directory()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            Writer held = writer;
            if (held != null && !updating) {
                Uninterruptible.run(held::commit);
            }
        } finally {
            forget();
            IOUtils.close(directory);
        }
    }
}
