package dev.knowhow.search;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.search.index.Checksums;
import dev.knowhow.search.index.Commits;
import dev.knowhow.search.index.Fields;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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
     * Whether a file is there and complete, by the checksum at its end. A file that is not {@linkplain #isConstant
     * constant} has none, and is read as missing if it is damaged.
     *
     * @param name the name of a file
     * @throws IOException if it cannot be read
     */
    public boolean isIntact(String name) throws IOException {
        try {
            if (isConstant(name)) {
                Checksums.verify(folder.resolve(name));
            }
            return true;
        } catch (CorruptIndexException | NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Moves the files of a commit into the folder, and deletes those of earlier commits. Questions see the earlier
     * commit until the last file is moved. Both folders must be on one file system. All files are on the disk when this
     * returns.
     *
     * @param from a folder with the files that are not in this one yet, each of them {@linkplain #isIntact intact}
     * @param names the names of all files of the commit, in the order of {@link #committed}
     * @return whether they were installed; false if another writer uses the folder
     * @throws IOException if a file cannot be moved
     */
    public boolean install(Path from, List<String> names) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Directory incoming = FSDirectory.open(from);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            List<String> added = names.stream()
                    .filter(name -> Files.exists(from.resolve(name)))
                    .toList();
            incoming.sync(added);
            for (String name : added) {
                Files.move(
                        from.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            directory.syncMetaData();
            deleteOthers(directory, Set.copyOf(names));
            return true;
        } catch (LockObtainFailedException e) {
            return false;
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
