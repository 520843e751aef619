package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Fields;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The files of an index folder, to copy an index from one machine to another. A file of a commit never changes, so a
 * copy of an earlier commit needs only the files that are new. Thread-safe.
 */
public final class IndexFiles {

    private final Path folder;

    /**
     * The files in a folder.
     *
     * @param folder the folder of an index; it need not exist
     */
    public IndexFiles(Path folder) {
        this.folder = folder;
    }

    /** The version of the format of the files; a later version has a larger number. */
    public static int version() {
        return Integer.parseInt(Fields.VERSION);
    }

    /**
     * Opens the index in the folder. It sees commits that {@link #install} adds.
     *
     * @return the index, to be closed
     */
    public NoteIndex open() {
        return new LuceneNoteIndex(new IndexFolder(folder));
    }

    /**
     * The names of the files of the last commit, and of the file with the time of the last check.
     *
     * @return the names; the file that makes the others a commit is the last one; empty if there is no commit
     * @throws IOException if they cannot be listed
     */
    public List<String> committed() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return List.of();
            }
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            List<String> names = new ArrayList<>(commit.files(false));
            if (Files.exists(folder.resolve(Commits.CHECKED))) {
                names.add(Commits.CHECKED);
            }
            names.add(commit.getSegmentsFileName());
            return names;
        }
    }

    /** Whether a file of this name never changes, unless another index replaces the whole one. */
    public static boolean isConstant(String name) {
        return !name.equals(Commits.CHECKED);
    }

    /**
     * Moves the files of a commit into the folder, and deletes those of earlier commits. Questions see the earlier
     * commit until the last file is moved. Both folders must be on one file system.
     *
     * @param from a folder with the files that are not in this one yet; their checksums are verified first
     * @param names the names of all files of the commit, in the order of {@link #committed}
     * @return whether they were installed; false if another writer uses the folder
     * @throws IOException if a file is damaged or cannot be moved
     */
    public boolean install(Path from, List<String> names) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            verify(from, names);
            for (String name : names) {
                Path file = from.resolve(name);
                if (Files.exists(file)) {
                    Files.move(
                            file,
                            folder.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            deleteOthers(directory, Set.copyOf(names));
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        }
    }

    private static void verify(Path from, List<String> names) throws IOException {
        try (Directory files = FSDirectory.open(from)) {
            for (String name : names) {
                if (isConstant(name) && Files.exists(from.resolve(name))) {
                    try (IndexInput input = files.openInput(name, IOContext.READONCE)) {
                        CodecUtil.checksumEntireFile(input);
                    }
                }
            }
        }
    }

    private static void deleteOthers(Directory directory, Set<String> names) throws IOException {
        for (String name : directory.listAll()) {
            boolean ofIndex = name.startsWith(IndexFileNames.SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
            if (ofIndex && !names.contains(name)) {
                directory.deleteFile(name);
            }
        }
    }
}
