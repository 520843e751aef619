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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Verifies the checksums that Lucene writes at the end of each file, and does not verify when it opens the file: a
 * damaged file would give wrong answers. Thread-safe.
 *
 * <p>A file is verified once, and again after it has changed. In an index of more than {@link #SMALL} bytes, a file
 * that is not newer than its commit counts as unchanged, since reading it whole takes longer than a question; it is
 * verified with all others once a day, when the index is updated.
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

    private final Path folder;
    private final Map<String, State> verified = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();

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
     */
    public synchronized void verify(Directory directory) throws IOException {
        Map<String, State> states = states(directory);
        boolean small = states.values().stream().mapToLong(State::size).sum() <= SMALL;
        State commit = states.get(SegmentInfos.getLastCommitSegmentsFileName(directory));
        for (Map.Entry<String, State> file : states.entrySet()) {
            State known = verified.get(file.getKey());
            boolean old = commit != null && file.getValue().modified().compareTo(commit.modified()) <= 0;
            if (known == null ? small || !old || damaged.contains(file.getKey()) : !known.equals(file.getValue())) {
                verify(file.getKey());
            }
        }
        damaged.clear();
        verified.keySet().retainAll(states.keySet());
        verified.putAll(states);
    }

    /**
     * Verifies all files of the last commit if that was not done for a day.
     *
     * @throws CorruptIndexException if a file is damaged
     */
    public synchronized void verifyAtTimes(Directory directory) throws IOException {
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
     */
    public synchronized long verifyAll(Directory directory) throws IOException {
        verified.clear();
        long bytes = 0;
        for (Map.Entry<String, State> file : states(directory).entrySet()) {
            verify(file.getKey());
            verified.put(file.getKey(), file.getValue());
            bytes += file.getValue().size();
        }
        return bytes;
    }

    /** Verifies the commit before it is parsed: lengths in a damaged one may be anything. */
    private Map<String, State> states(Directory directory) throws IOException {
        String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        Map<String, State> states = new HashMap<>();
        if (commit == null) {
            return states;
        }
        verify(commit);
        Collection<String> files = SegmentInfos.readCommit(directory, commit).files(true);
        for (String file : new TreeSet<>(files)) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
                states.put(file, new State(attributes.size(), attributes.lastModifiedTime()));
            } catch (NoSuchFileException e) {
                // replaced by a later commit, or opening it fails
            }
        }
        return states;
    }

    private void verify(String name) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            long end = file.size() - Long.BYTES;
            ByteBuffer footer = ByteBuffer.allocate(CodecUtil.footerLength());
            if (file.size() < footer.capacity()
                    || file.read(footer, file.size() - footer.capacity()) < footer.capacity()) {
                throw damaged(name, "cut short");
            }
            footer.flip();
            boolean known = footer.getInt() == CodecUtil.FOOTER_MAGIC && footer.getInt() == 0;
            if (!known || footer.getLong() != sum(file, end)) {
                throw damaged(name, "wrong checksum");
            }
        } catch (NoSuchFileException e) {
            // replaced by a later commit, or opening it fails
        }
    }

    private CorruptIndexException damaged(String name, String how) {
        damaged.add(name);
        verified.remove(name);
        return new CorruptIndexException(how, name);
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
