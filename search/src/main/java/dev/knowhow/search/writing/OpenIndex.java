package dev.knowhow.search.writing;

import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.Undisturbed;
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
 * The index in a folder as this process has it open: the snapshot that questions see, and a writer as long as something is being
 * written, or does not last yet. What other processes commit is seen within a second. Nothing is opened before it is needed.
 */
public final class OpenIndex implements Closeable {

    private static final long LOOK_AGAIN_AFTER_NANOS = 1_000_000_000L;

    /** So long another process is waited for: one that watches lets go of the index every few seconds. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final long POLL_MILLIS = 50;

    /**
     * A system property: whether files are read instead of mapped into memory. For a process of one question to map them costs more
     * than to read them.
     */
    private static final String UNMAPPED = "knowhow.unmapped";

    private final Path folder;
    private @Nullable Directory directory;
    private volatile @Nullable Snapshot current;
    private long looked;
    private volatile boolean closed;

    /** Whether somebody is writing: who set it may do with the writer what they like. */
    private volatile boolean updating;

    private volatile @Nullable Writer writer;
    private volatile boolean lasting = true;

    /** Held by whoever begins to write, and while an index whose merges went on is let go of. */
    private final Object turn = new Object();

    /** The index in a folder, which need not be there yet. */
    public OpenIndex(Path folder) {
        this.folder = folder;
    }

    /** What questions see now, to be {@linkplain Snapshot#release released}; null if there is no index. */
    public synchronized @Nullable Snapshot acquire() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("the index in " + folder + " is closed");
        }
        // nobody else can change what is being written
        if (writer == null && (current == null || System.nanoTime() - looked > LOOK_AGAIN_AFTER_NANOS)) {
            look();
        }
        return current == null ? null : current.acquired();
    }

    /** Sees the last commit. */
    private synchronized void look() throws IOException {
        looked = System.nanoTime();
        if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory())) {
            // not there yet, or taken away, perhaps with the notes; the next update builds it anew
            show(null);
        } else if (current != null) {
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
            // another index lies in its place, with files of the same names
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
            directory = new SleepingLockWrapper(files, PATIENCE_MILLIS, POLL_MILLIS);
        }
        return directory;
    }

    /**
     * Begins to write.
     *
     * @throws IndexException if somebody else goes on writing
     */
    public LuceneUpdate update() throws IOException {
        take();
        try {
            make();
            Writer taken = writer();
            return new LuceneUpdate(this, taken, seen());
        } catch (IOException | RuntimeException e) {
            end();
            throw e;
        }
    }

    private void take() {
        synchronized (turn) {
            if (!tryTake()) {
                throw closed
                        ? new AlreadyClosedException("the index in " + folder + " is closed")
                        : new IndexException(busy());
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

    /** Once there, it is not made again with all it lay in: notes that are moved away for a moment must find their place free. */
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
            held = newWriter(); // questions do not wait until another process lets go of the index
            writer = held;
            lookForNext(); // it may have written between our look and our lock
        }
        return held;
    }

    private Writer newWriter() throws IOException {
        lookForNext();
        Snapshot last = seen();
        try {
            if (last == null) {
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
     * Sees the index to go on from. One that is broken or of another version is built anew: the notes are the only truth.
     *
     * @throws IOException if that cannot be told, as when rights are missing: an index is not thrown away for that
     */
    private void lookForNext() throws IOException {
        try {
            look();
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException broken) {
            show(null);
        }
    }

    /** Whether all that questions see lasts. */
    boolean lasts() {
        return lasting;
    }

    /**
     * Remembers that nothing was new when notes were looked at.
     *
     * @return whether this was the last thing to know of them
     */
    boolean stillHolds(String source, Instant asOf) throws IOException {
        Snapshot seen = current;
        if (!lasting || seen == null || !source.equals(seen.source())) {
            return false;
        }
        Commits.stillHolds(folder, seen.facts, asOf);
        seen.stillHolds(asOf);
        return true;
    }

    /** Lets questions see what was written. */
    void publish(Writer written) throws IOException {
        Snapshot next = written.snapshot(current);
        lasting = false;
        show(next);
    }

    /** Makes last what was written. */
    public void commit(Writer written) throws IOException {
        written.commit();
        lasting = true;
        if (current != null) {
            IndexCommit last = DirectoryReader.listCommits(directory()).getLast();
            showIfNew(DirectoryReader.openIfChanged(current.reader, last));
        }
    }

    /** Makes last what was published. */
    public void commit() throws IOException {
        take();
        try {
            Writer held = writer;
            if (held != null) {
                Undisturbed.run(() -> commit(held));
            }
        } catch (IOException | RuntimeException e) {
            forget();
            throw e;
        } finally {
            endOnceMerged();
        }
    }

    /** Gives up what does not last: questions see the last commit. */
    void forget() throws IOException {
        lasting = true;
        show(null);
        letGo();
    }

    /**
     * Ends a change. What is being merged is finished first: questions see the change already, and a merge that is cut off
     * is begun anew with each change and never done.
     */
    void end() throws IOException {
        try {
            if (lasting) {
                finishMerges();
                letGo();
            }
        } finally {
            updating = false;
        }
    }

    /** Ends a change, but leaves it to another thread to wait for merges: who watches goes on. */
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
            return; // there were no merges, or a change that is given up: it must not be committed with them
        }
        try {
            Undisturbed.run(() -> {
                held.awaitMerges();
                if (held.isChanged()) {
                    commit(held);
                }
            });
        } catch (IOException | IndexException | AlreadyClosedException e) {
            // the index is being closed, or the disk is full: the change is committed, and the next one merges again
        }
    }

    private void letGo() throws IOException {
        Writer held = writer;
        writer = null;
        if (held != null) {
            Undisturbed.run(held::close);
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
                Undisturbed.run(held::commit);
            }
        } finally {
            forget();
            IOUtils.close(directory);
        }
    }
}
