package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Copy.Base;
import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copy of this machine equal to the index in the cluster, and stores its commits there. Callers take turns;
 * {@link #current} needs no turn.
 */
final class Copies {

    private static final Logger LOG = System.getLogger(Copies.class.getName());

    private static final int ATTEMPTS = 5;

    private final CopyFolders folders;
    private final Heads heads;
    private final Blobs blobs;
    private volatile Copy current;

    /** Closed with the next replacement, so that questions under way end first. */
    private @Nullable Copy previous;

    Copies(Path root, Heads heads, Blobs blobs) {
        this.folders = new CopyFolders(root);
        this.heads = heads;
        this.blobs = blobs;
        try {
            this.current = new Copy(folders.current());
        } catch (IOException e) {
            throw failed(root, e);
        }
    }

    private static IndexException failed(Path folder, IOException e) {
        return new IndexException(
                "cannot write the copy of the index in " + folder + " (" + e.getMessage()
                        + "): check free space and rights",
                e);
    }

    Copy current() {
        return current;
    }

    /** Whether the copy holds a commit, so it can answer without the cluster. */
    boolean exists() {
        return current.index.status().exists();
    }

    /**
     * Makes the copy equal to the head, to answer questions.
     *
     * @throws IndexException if it cannot
     */
    void follow(Seen seen) {
        bring(seen, false);
    }

    /**
     * Prepares the copy for an update of the head. An index of an earlier version begins anew.
     *
     * @param anew whether the copy may have changes that must not be stored
     * @throws IndexException if it cannot
     */
    void prepare(Seen seen, boolean anew) {
        if (anew) {
            replaceBy(this::empty);
        }
        bring(seen, true);
    }

    private void bring(Seen seen, boolean writing) {
        int version = seen.head().version();
        if (version > IndexFiles.version()) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by a later version of knowhow: update knowhow on this machine");
        }
        if (version != 0 && version < IndexFiles.version() && !writing) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by an earlier version of knowhow: run knowhow index with this one");
        }
        try {
            if (version == IndexFiles.version()) {
                fetch(seen);
            } else if (!current.base().isCurrent(seen)) {
                replaceBy(() -> {
                    Copy copy = empty();
                    copy.base(Base.of(seen, List.of()));
                    return copy;
                });
            }
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    private void fetch(Seen first) throws IOException {
        Seen seen = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                fetchOnce(seen);
                return;
            } catch (Blobs.GoneException e) {
                seen = heads.read(); // the next commit has removed it
            }
        }
        throw new IndexException(
                "the index " + seen.index() + " in the cluster lacks a file of its last commit; restore a"
                        + " snapshot, or run: knowhow cluster rebuild");
    }

    private void fetchOnce(Seen seen) throws IOException, Blobs.GoneException {
        if (current.base().isCurrent(seen)) {
            return;
        }
        if (current.precedes(seen) && current.fetch(seen, blobs, current.folder)) {
            return;
        }
        Copy next = empty();
        if (!next.fetch(seen, blobs, current.folder)) {
            throw new IOException("another process uses the new folder " + next.folder);
        }
        replaceBy(() -> next);
    }

    private Copy empty() throws IOException {
        return new Copy(folders.create());
    }

    private interface Making {
        Copy make() throws IOException;
    }

    private void replaceBy(Making making) {
        try {
            Copy next = making.make();
            folders.select(next.folder);
            closePrevious();
            previous = current;
            current = next;
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    private void closePrevious() throws IOException {
        Copy old = previous;
        previous = null;
        if (old != null) {
            old.index.close();
            CopyFolders.delete(old.folder);
        }
    }

    /**
     * Stores the last commit of the copy in the cluster, if it is not there yet.
     *
     * @throws IndexException if it cannot, or the lease was lost; the head then keeps its files
     */
    void store(WriterLease lease) {
        try {
            Seen seen = lease.held();
            List<HeadFile> files = current.files(seen.head(), seen.head().fence());
            if (files.isEmpty() || files.equals(seen.head().files())) {
                return;
            }
            Set<HeadFile> stored = new HashSet<>(seen.head().files());
            List<HeadFile> added =
                    files.stream().filter(file -> !stored.contains(file)).toList();
            blobs.upload(seen.index(), seen.head().fence(), current.folder, added);
            String lineage = continues(seen.head(), files)
                    ? seen.head().lineage()
                    : UUID.randomUUID().toString();
            Seen now = lease.write(head -> head.committed(IndexFiles.version(), lineage, files));
            current.base(Base.of(now, files.stream().map(HeadFile::name).toList()));
            List<HeadFile> dropped = new ArrayList<>(stored);
            dropped.removeAll(files);
            try {
                blobs.delete(seen.index(), dropped);
            } catch (IndexException e) { // the commit is stored, and no head refers to them again
                LOG.log(
                        Level.WARNING,
                        "files of an earlier commit are not removed from the cluster: " + e.getMessage());
            }
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    /** Whether files with the names of earlier ones are the earlier ones: a rebuilt index uses the names again. */
    private static boolean continues(Head head, List<HeadFile> files) {
        Map<String, HeadFile> before = head.byName();
        boolean later = !head.files().isEmpty() && commit(files) >= commit(head.files());
        return later
                && files.stream()
                        .filter(file -> IndexFiles.isConstant(file.name()) && before.containsKey(file.name()))
                        .allMatch(file -> file.equals(before.get(file.name())));
    }

    /** The number of a commit, which its last file has in its name. */
    private static long commit(List<HeadFile> files) {
        String name = files.getLast().name();
        return Long.parseLong(name.substring(name.lastIndexOf('_') + 1), Character.MAX_RADIX);
    }

    void close() {
        try {
            closePrevious();
        } catch (IOException e) {
            // the folder is deleted with the next copy
        }
        current.index.close();
    }
}
