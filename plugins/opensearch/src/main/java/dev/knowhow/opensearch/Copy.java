package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteIndex;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The copy of an index in a folder of this machine, which answers the questions. */
final class Copy implements Closeable {

    private static final String BASE = "cluster.json";
    private static final String INCOMING = "incoming";

    final Path folder;
    final NoteIndex index;
    private final IndexFiles files;
    private final FolderUse use;

    /** Whether the files were compared with those of the cluster since this process opened them. */
    private boolean compared;

    private boolean closed;

    Copy(Path folder) throws IOException {
        this.folder = folder;
        this.use = FolderUse.of(folder);
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
     * @param blob where the cluster stores that file, which tells commits of one number from each other: after a
     *     snapshot is restored, numbers are used again
     */
    record Base(String index, String lineage, long generation, String commit, String blob) {

        static final Base NONE = new Base("", "", 0, "", "");

        static Base of(Seen seen, List<String> names) {
            Head head = seen.head();
            return new Base(
                    seen.index(),
                    head.lineage(),
                    head.generation(),
                    names.isEmpty() ? "" : names.getLast(),
                    head.lastBlob());
        }

        /** Whether nobody has committed to the cluster since. */
        boolean isCurrent(Seen seen) {
            return index.equals(seen.index())
                    && generation == seen.head().generation()
                    && seen.head().lastBlob().equals(blob);
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
     * Whether the files of a copy that is current are those of the head, and can be read. A crash of the machine or its
     * disk may have damaged them.
     */
    boolean isWhole(Seen seen) throws IOException {
        try {
            index.status();
        } catch (IndexException e) {
            return false;
        }
        boolean ofThisVersion = seen.head().version() == IndexFiles.version(); // others are not copied
        if (ofThisVersion && !compared && isClean(base())) {
            for (HeadFile file : seen.head().files()) {
                if (IndexFiles.isConstant(file.name()) && !isSame(folder, file)) {
                    return false;
                }
            }
            compared = true;
        }
        return true;
    }

    /**
     * Makes the copy equal to a head that it precedes, or that it is empty for.
     *
     * @param similar another copy, whose files need not be fetched again; null for none
     * @return false if another process writes to the folder
     */
    boolean fetch(Seen seen, Blobs blobs, @Nullable Copy similar) throws IOException, Blobs.GoneException {
        Path incoming = folder.resolve(INCOMING);
        CopyFolders.delete(incoming);
        Files.createDirectories(incoming);
        try {
            List<HeadFile> missing = new ArrayList<>();
            for (HeadFile file : seen.head().files()) {
                if (isSame(folder, file)) {
                    continue;
                }
                if (similar == null || !similar.gives(file, incoming)) {
                    missing.add(file);
                }
            }
            download(seen, missing, blobs, incoming);
            List<String> names =
                    seen.head().files().stream().map(HeadFile::name).toList();
            boolean installed = files.install(incoming, names);
            if (installed) {
                base(Base.of(seen, names));
                compared = true;
            }
            return installed;
        } finally {
            CopyFolders.delete(incoming);
        }
    }

    private static void download(Seen seen, List<HeadFile> missing, Blobs blobs, Path incoming)
            throws IOException, Blobs.GoneException {
        blobs.download(seen.index(), missing, incoming);
        IndexFiles fetched = new IndexFiles(incoming);
        for (HeadFile file : missing) {
            if (!isSame(incoming, file) || !fetched.isIntact(file.name())) {
                throw new IndexException("the cluster stores a damaged file " + file.name() + " of the index "
                        + seen.index() + "; restore a snapshot, or run: knowhow cluster rebuild");
            }
        }
    }

    /** Links a file into a folder, if this copy has it undamaged. */
    private boolean gives(HeadFile file, Path to) throws IOException {
        if (!IndexFiles.isConstant(file.name()) || !isSame(folder, file) || !files.isIntact(file.name())) {
            return false;
        }
        link(folder.resolve(file.name()), to.resolve(file.name()));
        return true;
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

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            index.close();
            use.close();
        }
    }
}
