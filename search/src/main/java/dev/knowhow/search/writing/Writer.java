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
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** The one writer of an index: Lucene's, and what it says if it cannot write. */
final class Writer implements Closeable {

    private static final int PART_FOR_NEW_NOTES = 16;
    private static final int LEAST_BUFFER = 4;
    private static final int MOST_BUFFER = 64;

    private final Path folder;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private volatile boolean clean;
    private Map<String, String> facts = Map.of();

    /**
     * Takes the index for writing.
     *
     * @param last the last commit, whose open files are used; null if there is none, or it is not known
     * @throws StaleException if there is a later commit
     * @throws org.apache.lucene.store.LockObtainFailedException if another process writes
     */
    Writer(Directory directory, Path folder, @Nullable Snapshot last) throws IOException {
        this.folder = folder;
        IndexWriterConfig settings = new IndexWriterConfig()
                .setCommitOnClose(false)
                .setMergeScheduler(merges)
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

    /** Somebody wrote between our look and our lock. */
    static final class StaleException extends IOException {
        private static final long serialVersionUID = 1L;

        StaleException(@Nullable Throwable cause) {
            super("the index was changed by another process", cause);
        }
    }

    /** How many MiB of new notes are gathered before they are written: the more, the less is merged later. */
    private static double buffer() {
        return Math.clamp((Runtime.getRuntime().maxMemory() / PART_FOR_NEW_NOTES) >> 20, LEAST_BUFFER, MOST_BUFFER);
    }

    /** What is done with Lucene's writer. */
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
            throw new IndexException("writing the index in " + folder + " was interrupted; index again to go on", e);
        } catch (AlreadyClosedException e) {
            // another thread could not write, and the writer closed itself over it
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

    /** Has what is gathered written by all processors; Lucene would do it by one. */
    void flush() {
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(any -> write(IndexWriter::flushNextBuffer));
    }

    /** Says what is written beside the next commit. */
    void say(String source, Instant asOf) {
        facts = Commits.facts(source, asOf.toString());
        writer.setLiveCommitData(facts.entrySet());
    }

    /**
     * What is written so far, whether it lasts or not.
     *
     * @param before what is changed against; null if nothing
     */
    Snapshot snapshot(@Nullable Snapshot before) throws IOException {
        DirectoryReader changed = before == null ? null : DirectoryReader.openIfChanged(before.reader, writer);
        return new Snapshot(changed == null ? DirectoryReader.open(writer) : changed, facts);
    }

    /** Makes last what is written so far. */
    void commit() {
        write(IndexWriter::commit);
        clean = true;
    }

    /** Whether segments are being merged. */
    boolean isMerging() {
        return merges.mergeThreadCount() > 0;
    }

    /** Waits until no segments are being merged. An interrupt does not end that; {@link #close} does. */
    void awaitMerges() {
        merges.sync();
    }

    /** Whether nothing was written since the last commit of this writer: what there is to commit, if anything, are merges. */
    boolean isClean() {
        return clean;
    }

    /** Whether there is something to commit. */
    boolean isChanged() {
        return writer.hasUncommittedChanges();
    }

    /** Forgets what does not last, and lets go of the index. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } catch (AlreadyClosedException e) {
            // the lock was lost before: what is left over in the folder goes when somebody writes again
        }
    }
}
