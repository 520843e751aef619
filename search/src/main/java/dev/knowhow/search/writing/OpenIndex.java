package dev.knowhow.search.writing;

import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.Uninterruptible;
import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The open index of a folder in this process: the snapshot for queries, and a writer while there are changes that are
 * not durable. Everything is opened lazily.
 */
public final class OpenIndex implements Closeable {

    private final Path folder;
    private final LastCommit last;
    private volatile boolean closed;

    /** Whether an update is active. The thread that sets it has exclusive use of the writer. */
    private volatile boolean updating;

    private volatile @Nullable Writer writer;
    private volatile boolean durable = true;

    /** Why the index of the writer began empty; empty if it did not, or there was none. */
    private volatile String rebuilt = "";

    /** Held at the start of an update, and while an index is released after its merges. */
    private final Object turn = new Object();

    /**
     * Creates the index of a folder, which need not exist yet.
     *
     * @param nanos the elapsed time, as {@link System#nanoTime}
     */
    public OpenIndex(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.last = new LastCommit(folder, () -> writer != null, nanos);
    }

    /** The current snapshot, to be {@linkplain Snapshot#release released}; null if there is no index. */
    public @Nullable Snapshot acquire() throws IOException {
        ensureOpen();
        return last.acquire();
    }

    private void ensureOpen() {
        if (closed) {
            throw new AlreadyClosedException("the index in " + folder + " is closed");
        }
    }

    /**
     * Starts an update.
     *
     * @throws IndexException if another process keeps writing
     */
    public LuceneUpdate update() throws IOException {
        take();
        try {
            last.make();
            Writer taken = writer();
            return new LuceneUpdate(this, taken, last.seen(), rebuilt);
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

    private Writer writer() throws IOException {
        Writer held = writer;
        if (held == null) {
            held = newWriter(); // queries do not wait for another process to release the index
            writer = held;
            last.lookForNext(); // another process may have committed before the lock
        }
        return held;
    }

    private Writer newWriter() throws IOException {
        last.lookForNext();
        Snapshot before = last.seen();
        rebuilt = "";
        try {
            if (before == null) {
                rebuilt = last.whyRebuilt();
                Commits.discard(last.directory());
            }
            return new Writer(last.directory(), folder, before);
        } catch (Writer.StaleException e) {
            return new Writer(last.directory(), folder, null);
        } catch (LockObtainFailedException e) {
            throw new IndexException(busy(), e);
        } finally {
            if (before != null) {
                before.release();
            }
        }
    }

    /**
     * Verifies the whole last commit. If it is damaged, questions fail until the next update rebuilds it.
     *
     * @return the number of bytes
     */
    public long verify() throws IOException {
        ensureOpen();
        return last.verify();
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
        Snapshot seen = last.known();
        if (!durable || seen == null || !source.equals(seen.source())) {
            return false;
        }
        last.stillHolds(seen, asOf);
        return true;
    }

    /** Makes the changes visible to queries. */
    void publish(Writer written) throws IOException {
        Snapshot next = written.snapshot(last.known());
        durable = false;
        last.show(next);
    }

    /** Makes the changes durable. */
    public void commit(Writer written) throws IOException {
        written.commit();
        durable = true;
        last.showCommitted();
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
        last.show(null);
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
                Uninterruptible.run(() -> Commits.sweep(last.directory()));
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
            last.close();
        }
    }
}
