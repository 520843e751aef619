package dev.knowhow.search.index;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/** What is written beside each commit. */
public final class Commits {

    static final String VERSION = "version";
    static final String AS_OF = "asOf";
    static final String SOURCE = "source";

    /** Beside the index: as of when a commit still held, when notes were looked at again and nothing was new. */
    private static final String LOOKED = "looked-at";

    private Commits() {}

    /** What is written beside a commit. */
    public static Map<String, String> facts(String source, String asOf) {
        return Map.of(VERSION, Fields.VERSION, SOURCE, source, AS_OF, asOf);
    }

    /** Remembers that a commit still holds. That does not wait for the disk: if it is lost, the next look takes a few more files for young. */
    public static void stillHolds(Path folder, Map<String, String> facts, Instant asOf) throws IOException {
        Files.writeString(folder.resolve(LOOKED), facts.get(AS_OF) + " " + asOf);
    }

    /** As of when a commit holds; null if it does not say. */
    public static @Nullable Instant asOf(Path folder, Map<String, String> facts) throws IOException {
        String committed = facts.get(AS_OF);
        if (committed == null) {
            return null;
        }
        try {
            String[] looked = Files.readString(folder.resolve(LOOKED)).split(" ");
            if (looked.length == 2 && looked[0].equals(committed)) {
                return Instant.parse(looked[1]);
            }
        } catch (NoSuchFileException | MalformedInputException | DateTimeParseException e) {
            // never looked again, or the machine stopped while that was written
        }
        return Instant.parse(committed);
    }

    /**
     * Whether there is an index that this version can read.
     *
     * @throws IOException if there is one, but it is broken
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
     * Deletes an index that cannot be gone on from. Lucene would read it even to replace it. Other files in the folder stay.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if somebody writes it
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
