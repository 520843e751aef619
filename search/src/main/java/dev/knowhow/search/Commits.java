package dev.knowhow.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

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
        } catch (IndexNotFoundException gone) {
            return false;
        } catch (org.apache.lucene.index.IndexFormatTooOldException
                | org.apache.lucene.index.IndexFormatTooNewException other) {
            return false;
        }
    }
}
