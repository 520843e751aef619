package dev.knowhow.search.writing;

import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** The exclusive writer of an index: Lucene's writer, with its error messages. */
final class Writer implements Closeable {

    private static final int PART_FOR_NEW_NOTES = 16;
    private static final int MIN_BUFFER = 4;
    private static final int MAX_BUFFER = 32;

    private final Path folder;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private volatile boolean clean;
    private Map<String, String> facts = Map.of();

    /**
     * Opens and locks the index for writing.
     *
     * @param last the last commit, whose open files are reused; null if missing or unknown
     * @throws StaleException if there is a later commit
     * @throws org.apache.lucene.store.LockObtainFailedException if another process writes
     */
    Writer(Directory directory, Path folder, @Nullable Snapshot last) throws IOException {
        this.folder = folder;
        IndexWriterConfig settings = new IndexWriterConfig()
                .setCommitOnClose(false)
                .setMergeScheduler(merges)
                .setSimilarity(new BM25Similarity(false)) // single characters and bigrams of the same text all count
                .setRAMBufferSizeMB(buffer());
        IndexCommit commit = last == null ? null : last.reader.getIndexCommit();
        try {
            this.writer = new IndexWriter(directory, settings.setIndexCommit(commit));
        } catch (IllegalArgumentException e) {
            throw new StaleException(e);
        }
        if (commit != null && commit.getGeneration() != SegmentInfos.getLastCommitGeneration(directory)) {
            writer.rollback();
            throw new StaleException(null);
        }
    }

    /** Another process committed before the lock. */
    static final class StaleException extends IOException {
        private static final long serialVersionUID = 1L;

        StaleException(@Nullable Throwable cause) {
            super("the index was changed by another process", cause);
        }
    }

    /** The size of the buffer in MiB; a larger buffer causes fewer merges. */
    private static double buffer() {
        return Math.clamp((Runtime.getRuntime().maxMemory() / PART_FOR_NEW_NOTES) >> 20, MIN_BUFFER, MAX_BUFFER);
    }

    /** An operation on Lucene's writer. */
    interface Change {
        void by(IndexWriter writer) throws IOException;
    }

    void write(Change change) {
        clean = false;
        try {
            change.by(writer);
        } catch (IOException e) {
            throw cannotWrite(e);
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException(
                    "writing the index in " + folder + " was interrupted; run index again to continue", e);
        } catch (AlreadyClosedException e) {
            // a write of another thread failed, and Lucene closed the writer
            Throwable cause = writer.getTragicException();
            throw cannotWrite(cause == null ? e : cause);
        }
    }

    IndexException cannotWrite(Throwable cause) {
        return new IndexException(
                "cannot write the index in " + folder + " (" + cause.getMessage()
                        + "): check free space and rights; the index stays as it was before",
                cause);
    }

    /** Flushes the buffer with all processors; Lucene would use one. */
    void flush() {
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(any -> write(IndexWriter::flushNextBuffer));
    }

    /** Sets the user data of the next commit. */
    void say(String source, Instant asOf) {
        facts = Commits.facts(source, asOf.toString());
        writer.setLiveCommitData(facts.entrySet());
    }

    /**
     * A snapshot of the changes, durable or not.
     *
     * @param before the previous snapshot; null if missing
     */
    Snapshot snapshot(@Nullable Snapshot before) throws IOException {
        DirectoryReader changed = before == null ? null : DirectoryReader.openIfChanged(before.reader, writer);
        return new Snapshot(changed == null ? DirectoryReader.open(writer) : changed, facts);
    }

    /** Commits the changes. */
    void commit() {
        write(IndexWriter::commit);
        clean = true;
    }

    /**
     * Whether a write failed, such as on a full disk: then Lucene has closed the writer and left half-written files.
     */
    boolean hasFailed() {
        return writer.getTragicException() != null;
    }

    /** Whether merges are running. */
    boolean isMerging() {
        return merges.mergeThreadCount() > 0;
    }

    /** Waits for running merges. Not interruptible; {@link #close} ends it. */
    void awaitMerges() {
        merges.sync();
    }

    /** Whether there are no changes since the last commit, except for merges. */
    boolean isClean() {
        return clean;
    }

    /** Whether there are changes to commit. */
    boolean isChanged() {
        return writer.hasUncommittedChanges();
    }

    /** Rolls back uncommitted changes and releases the index. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } catch (AlreadyClosedException e) {
            // the lock was lost before: the next writer deletes leftover files
        }
    }
}
