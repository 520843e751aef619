package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Copy.Base;
import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copy of this machine equal to the index in the cluster, and stores its commits there. Callers take turns;
 * {@link #current} needs no turn. Processes of one machine share the copy.
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
            this.current = folders.alone(true, this::first);
        } catch (IOException e) {
            throw failed(root, e);
        }
    }

    private Copy first() throws IOException {
        Path selected = folders.current();
        Copy copy = selected == null ? empty() : new Copy(selected);
        folders.select(copy.folder);
        folders.deleteUnused();
        return copy;
    }

    private Copy empty() throws IOException {
        return new Copy(folders.create());
    }

    static IndexException failed(Path folder, IOException e) {
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

    /** Whether the copy is that of a head. */
    boolean isCurrent(Seen seen) throws IOException {
        return current.base().isCurrent(seen);
    }

    /**
     * Makes the copy equal to the head, to answer questions.
     *
     * @throws IndexException if it cannot, or another process of this machine is doing it
     */
    void follow(Seen seen) {
        bring(seen, false, false);
    }

    /** Whether the copy can answer questions: it holds a commit, and is not damaged. */
    boolean hasCommit() {
        try {
            return exists();
        } catch (IndexException e) {
            return false;
        }
    }

    /**
     * Prepares the copy for an update of the head. An index of an earlier version begins anew.
     *
     * @param anew whether the copy may have changes that must not be stored
     * @throws IndexException if it cannot
     */
    void prepare(Seen seen, boolean anew) {
        bring(seen, anew, true);
    }

    private void bring(Seen seen, boolean anew, boolean update) {
        checkVersion(seen, update);
        try {
            if (anew || !isWhole(seen)) {
                folders.alone(update || !hasCommit(), () -> {
                    fetch(anew, update);
                    return current;
                });
            }
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    private static void checkVersion(Seen seen, boolean update) {
        int version = seen.head().version();
        if (version > IndexFiles.version()) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by a later version of knowhow: update knowhow on this machine");
        }
        if (version != 0 && version < IndexFiles.version() && !update) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by an earlier version of knowhow: run knowhow index with this one");
        }
    }

    private boolean isWhole(Seen seen) throws IOException {
        return isCurrent(seen) && current.isWhole(seen);
    }

    /** Reads the head again: another process of this machine may just have stored a later one with this copy. */
    private void fetch(boolean anew, boolean update) throws IOException {
        if (!anew) {
            adopt();
        }
        Seen seen = heads.read();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            checkVersion(seen, update);
            try {
                fetchOnce(seen, anew);
                return;
            } catch (Blobs.GoneException e) {
                seen = heads.read(); // the next commit has removed it
            }
        }
        throw new IndexException(
                "the index " + seen.index() + " in the cluster lacks a file of its last commit; restore a"
                        + " snapshot, or run: knowhow cluster rebuild");
    }

    /** Goes on with the copy that another process of this machine has put in the place of this one. */
    private void adopt() throws IOException {
        Path selected = folders.current();
        if (selected != null && !selected.equals(current.folder)) {
            use(new Copy(selected));
        }
    }

    private void fetchOnce(Seen seen, boolean anew) throws IOException, Blobs.GoneException {
        if (!anew && isWhole(seen)) {
            return;
        }
        if (!anew && current.precedes(seen) && current.fetch(seen, blobs, null)) {
            return;
        }
        if (!anew && isCurrent(seen)) {
            LOG.log(Level.WARNING, "the copy in " + current.folder + " is damaged; damaged files are fetched again");
        }
        Copy next = empty();
        try {
            fill(next, seen);
            folders.select(next.folder);
            use(next);
        } finally {
            if (!current.equals(next)) { // such as on a full disk
                discard(next);
            }
        }
    }

    private void fill(Copy next, Seen seen) throws IOException, Blobs.GoneException {
        if (seen.head().version() < IndexFiles.version()) {
            next.base(Base.of(seen, List.of())); // the update begins with an empty index
        } else if (!next.fetch(seen, blobs, current)) {
            throw new IOException("another process uses the new folder " + next.folder);
        }
    }

    private static void discard(Copy copy) throws IOException {
        copy.close();
        CopyFolders.delete(copy.folder);
    }

    private void use(Copy next) throws IOException {
        Copy old = previous;
        previous = current;
        current = next;
        if (old != null) {
            old.close();
        }
        folders.deleteUnused();
    }

    /**
     * Stores the last commit of the copy in the cluster, if it is not there yet.
     *
     * @throws IndexException if it cannot, or the lease was lost; the head then keeps its files
     */
    void store(WriterLease lease) {
        try {
            new CopyUpload(current, blobs, folders).store(lease);
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    void close() {
        try {
            if (previous != null) {
                previous.close();
            }
            current.close();
            folders.alone(false, () -> {
                folders.deleteUnused();
                return current;
            });
        } catch (IOException | IndexException e) {
            // the folders are deleted with the next copy
        }
    }
}
