package dev.knowhow.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the checksums that Lucene writes at the end of each file, and does not verify when it opens the file: a
 * damaged file would give wrong answers. Thread-safe; questions do not wait for a verification of all files.
 *
 * <p>A file is verified once, and again after it has changed. In an index of more than {@link #SMALL} bytes, a file
 * that is not newer than its commit counts as unchanged, since reading it whole takes longer than a question; it is
 * verified with all others once a day, when the index is updated.
 *
 * <p>{@link CodecUtil#checksumEntireFile} reads a kibibyte at a time and needs four times the processor time of a new
 * process if files are mapped, ten times if they are not, so files are read here.
 */
public final class Checksums {

    /** The size in bytes of an index that is always verified wholly; that takes some milliseconds. */
    private static final long SMALL = 16L << 20;

    private static final Duration WHOLLY_AFTER = Duration.ofDays(1);

    /** A file beside the index; its modification time is that of the last whole verification. */
    private static final String VERIFIED = "verified";

    private static final int BUFFER = 1 << 16;

    /** What changes if a file is written to. */
    private record State(long size, FileTime modified) {}

    /** Equals the state of no file, so a damaged file is always verified again. */
    private static final State DAMAGED = new State(-1, FileTime.fromMillis(0));

    /** An operation on the files of a commit, which returns a number of bytes. */
    private interface Verification {
        long of(String commit, Map<String, State> files) throws IOException;
    }

    private final Path folder;

    /** The files at their last verification; those not newer than their commit need not have been read. */
    private final Map<String, State> known = new ConcurrentHashMap<>();

    /**
     * The checksums of the index in a folder.
     *
     * @param folder the folder
     */
    public Checksums(Path folder) {
        this.folder = folder;
    }

    /**
     * Verifies the files of the last commit that may have changed.
     *
     * @throws CorruptIndexException if a file is damaged
     * @throws NoSuchFileException if a file is missing
     */
    public void verify(Directory directory) throws IOException {
        lastCommit(directory, this::verifyChanged);
    }

    /**
     * Verifies all files of the last commit if that was not done for a day.
     *
     * @throws CorruptIndexException if a file is damaged
     * @throws NoSuchFileException if a file is missing
     */
    public void verifyAtTimes(Directory directory) throws IOException {
        Path last = folder.resolve(VERIFIED);
        Instant due = Instant.now().minus(WHOLLY_AFTER);
        if (!Files.exists(last) || Files.getLastModifiedTime(last).toInstant().isBefore(due)) {
            verifyAll(directory);
            Files.write(last, new byte[0]);
        }
    }

    /**
     * Verifies all files of the last commit.
     *
     * @return the number of bytes
     * @throws CorruptIndexException if a file is damaged
     * @throws NoSuchFileException if a file is missing
     */
    public long verifyAll(Directory directory) throws IOException {
        return lastCommit(directory, this::verifyAll);
    }

    /** Repeats a verification that fails because a later commit replaces files. */
    private long lastCommit(Directory directory, Verification verification) throws IOException {
        if (SegmentInfos.getLastCommitGeneration(directory) < 0) {
            return 0;
        }
        return new SegmentInfos.FindSegmentsFile<Long>(directory) {
            @Override
            protected Long doBody(String commit) throws IOException {
                return verification.of(commit, files(directory, commit));
            }
        }.run();
    }

    /** Verifies the commit before it is parsed: lengths in a damaged one may be anything. */
    private Map<String, State> files(Directory directory, String commit) throws IOException {
        verify(commit);
        Map<String, State> files = new TreeMap<>();
        for (String file : SegmentInfos.readCommit(directory, commit).files(true)) {
            BasicFileAttributes attributes = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
            files.put(file, new State(attributes.size(), attributes.lastModifiedTime()));
        }
        return files;
    }

    private long verifyChanged(String commit, Map<String, State> files) throws IOException {
        boolean small = bytes(files) <= SMALL;
        FileTime committed = Objects.requireNonNull(files.get(commit)).modified();
        for (Map.Entry<String, State> file : files.entrySet()) {
            State now = file.getValue();
            State before = known.get(file.getKey());
            boolean read = before == null ? small || now.modified().compareTo(committed) > 0 : !before.equals(now);
            verify(file.getKey(), before, now, read);
        }
        known.keySet().retainAll(files.keySet());
        return bytes(files);
    }

    private long verifyAll(String commit, Map<String, State> files) throws IOException {
        for (Map.Entry<String, State> file : files.entrySet()) {
            verify(file.getKey(), known.get(file.getKey()), file.getValue(), true);
        }
        return bytes(files);
    }

    private static long bytes(Map<String, State> files) {
        return files.values().stream().mapToLong(State::size).sum();
    }

    /** If another thread verifies the file at the same time, damage that it finds is kept. */
    private void verify(String name, @Nullable State before, State now, boolean read) throws IOException {
        if (read) {
            verify(name);
        }
        if (before == null) {
            known.putIfAbsent(name, now);
        } else {
            known.replace(name, before, now);
        }
    }

    private void verify(String name) throws IOException {
        try {
            verify(folder.resolve(name));
        } catch (CorruptIndexException e) {
            known.put(name, DAMAGED);
            throw e;
        }
    }

    /**
     * Verifies one file of an index.
     *
     * @throws CorruptIndexException if it is damaged
     */
    public static void verify(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            String name = path.getFileName().toString();
            long end = file.size() - Long.BYTES;
            ByteBuffer footer = ByteBuffer.allocate(CodecUtil.footerLength());
            if (file.size() < footer.capacity()
                    || file.read(footer, file.size() - footer.capacity()) < footer.capacity()) {
                throw new CorruptIndexException("cut short", name);
            }
            footer.flip();
            boolean complete = footer.getInt() == CodecUtil.FOOTER_MAGIC && footer.getInt() == 0;
            if (!complete || footer.getLong() != sum(file, end)) {
                throw new CorruptIndexException("wrong checksum", name);
            }
        }
    }

    private static long sum(FileChannel file, long end) throws IOException {
        CRC32 sum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (long at = 0; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                return -1;
            }
            buffer.flip();
            sum.update(buffer);
        }
        return sum.getValue();
    }
}
