package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** The copy of an index in a folder of this machine, which answers the questions. */
final class Copy {

    private static final String BASE = "cluster.json";
    private static final String INCOMING = "incoming";

    final Path folder;
    final NoteIndex index;
    private final IndexFiles files;

    Copy(Path folder) {
        this.folder = folder;
        this.files = new IndexFiles(folder);
        this.index = files.open();
    }

    /**
     * The commit of the cluster that the copy is equal to, or continues.
     *
     * @param index the index in the cluster
     * @param lineage as in {@link Head}
     * @param generation as in {@link Head}
     * @param commit the name of the last file of the commit; empty if there was none
     */
    record Base(String index, String lineage, long generation, String commit) {

        static final Base NONE = new Base("", "", 0, "");

        static Base of(Seen seen, List<String> names) {
            Head head = seen.head();
            return new Base(seen.index(), head.lineage(), head.generation(), names.isEmpty() ? "" : names.getLast());
        }

        /** Whether nobody has committed to the cluster since. */
        boolean isCurrent(Seen seen) {
            return index.equals(seen.index()) && generation == seen.head().generation();
        }
    }

    Base base() throws IOException {
        byte[] json = FolderFiles.readAt(folder.resolve(BASE)).orElse(null);
        try {
            return json == null ? Base.NONE : Client.JSON.readValue(json, Base.class);
        } catch (JacksonException e) {
            return Base.NONE; // a crash during the write: the copy is made again
        }
    }

    void base(Base base) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve(BASE + ".next");
        Files.write(next, Client.JSON.writeValueAsBytes(base));
        Files.move(next, folder.resolve(BASE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files of the last commit of this copy. Those that the head has already keep their content there. */
    List<HeadFile> files(Head head, long fence) throws IOException {
        Map<String, HeadFile> stored = head.byName();
        List<HeadFile> all = new ArrayList<>();
        for (String name : files.committed()) {
            Path path = folder.resolve(name);
            String blob = fence + "-" + UUID.randomUUID();
            HeadFile file = new HeadFile(name, Files.size(path), FileMark.of(path), blob);
            HeadFile before = stored.get(name);
            all.add(before != null && before.sameContent(file) ? before : file);
        }
        return all;
    }

    /** Whether the last commit of this copy is that of its base. */
    private boolean isClean(Base base) throws IOException {
        List<String> names = files.committed();
        return base.commit().equals(names.isEmpty() ? "" : names.getLast());
    }

    /** Whether the files of a head can be added to this copy: the head continues it. */
    boolean precedes(Seen seen) throws IOException {
        Base base = base();
        return base.index().equals(seen.index())
                && base.lineage().equals(seen.head().lineage())
                && base.generation() < seen.head().generation()
                && isClean(base);
    }

    /**
     * Makes the copy equal to a head that it precedes, or that it is empty for.
     *
     * @param similar a folder with files that need not be fetched again
     * @return false if another process writes to the folder
     */
    boolean fetch(Seen seen, Blobs blobs, Path similar) throws IOException, Blobs.GoneException {
        Path incoming = folder.resolve(INCOMING);
        CopyFolders.delete(incoming);
        Files.createDirectories(incoming);
        List<HeadFile> missing = new ArrayList<>();
        for (HeadFile file : seen.head().files()) {
            if (isSame(folder, file)) {
                continue;
            }
            if (IndexFiles.isConstant(file.name()) && isSame(similar, file)) {
                link(similar.resolve(file.name()), incoming.resolve(file.name()));
            } else {
                missing.add(file);
            }
        }
        blobs.download(seen.index(), missing, incoming);
        List<String> names = seen.head().files().stream().map(HeadFile::name).toList();
        boolean installed = files.install(incoming, names);
        if (installed) {
            base(Base.of(seen, names));
        }
        CopyFolders.delete(incoming);
        return installed;
    }

    private static boolean isSame(Path folder, HeadFile file) throws IOException {
        Path path = folder.resolve(file.name());
        return Files.exists(path)
                && Files.size(path) == file.bytes()
                && FileMark.of(path).equals(file.mark());
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(from, to); // a file system without links
        }
    }
}
