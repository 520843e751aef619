package dev.knowhow.search.index;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/** The user data of commits. */
public final class Commits {

    static final String VERSION = "version";
    static final String AS_OF = "asOf";
    static final String SOURCE = "source";

    /**
     * A file beside the index with the time at which the last commit was still current, since a check found no changes.
     */
    public static final String CHECKED = "looked-at";

    private Commits() {}

    /** The user data of a commit. */
    public static Map<String, String> facts(String source, String asOf) {
        return Map.of(VERSION, Fields.VERSION, SOURCE, source, AS_OF, asOf);
    }

    /**
     * Records that a commit is still current. This is not synced to disk: if it is lost, the next check reads some more
     * files.
     */
    public static void stillHolds(Path folder, Map<String, String> facts, Instant asOf) throws IOException {
        String times = facts.get(AS_OF) + " " + asOf;
        Files.writeString(folder.resolve(CHECKED), times + " " + sum(times));
    }

    /** The time at which a commit was current; null if unknown. */
    public static @Nullable Instant asOf(Path folder, Map<String, String> facts) throws IOException {
        String committed = facts.get(AS_OF);
        if (committed == null) {
            return null;
        }
        try {
            String[] checked = Files.readString(folder.resolve(CHECKED)).split(" ");
            if (checked.length == 3
                    && checked[0].equals(committed)
                    && checked[2].equals(sum(checked[0] + " " + checked[1]))) {
                return Instant.parse(checked[1]);
            }
        } catch (NoSuchFileException | MalformedInputException | DateTimeParseException e) {
            // no later check, or a crash during the write
        }
        return Instant.parse(committed);
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /**
     * Whether there is an index that this version can read.
     *
     * @throws IOException if the index is corrupt
     */
    public static boolean readable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try {
            return Fields.VERSION.equals(
                    SegmentInfos.readLatestCommit(directory).getUserData().get(VERSION));
        } catch (IndexNotFoundException | IndexFormatTooOldException | IndexFormatTooNewException other) {
            return false;
        }
    }

    /**
     * Deletes the files of the index that belong to no commit.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it, which deletes them
     */
    public static void sweep(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false)).rollback();
        } else {
            discard(directory);
        }
    }

    /**
     * Deletes an index that cannot be updated. Lucene would read it even to replace it. Other files in the folder stay.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it
     */
    public static void discard(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                boolean ofCommit =
                        file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
                if (ofCommit || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
