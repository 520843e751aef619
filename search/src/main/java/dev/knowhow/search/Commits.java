package dev.knowhow.search;

import java.io.IOException;
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

/** What is written beside each commit. */
final class Commits {

    static final String VERSION = "version";
    static final String AS_OF = "asOf";
    static final String SOURCE = "source";

    private Commits() {}

    static Map<String, String> facts(String source, String asOf) {
        return Map.of(VERSION, Fields.VERSION, SOURCE, source, AS_OF, asOf);
    }

    /**
     * Whether there is an index that this version can read.
     *
     * @throws IOException if there is one, but it is broken
     */
    static boolean readable(Directory directory) throws IOException {
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
    static void discard(Directory directory) throws IOException {
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
