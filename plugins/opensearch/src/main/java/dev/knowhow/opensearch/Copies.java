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
        int version = seen.head().version();
        if (version != 0 && version < IndexFiles.version()) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by an earlier version of knowhow: run knowhow index with this one");
        }
        bring(seen, false, !hasCommit());
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

    private void bring(Seen seen, boolean anew, boolean wait) {
        if (seen.head().version() > IndexFiles.version()) {
            throw new IndexException("the index " + seen.index()
                    + " in the cluster was written by a later version of knowhow: update knowhow on this machine");
        }
        try {
            if (anew || !isWhole(seen)) {
                folders.alone(wait, () -> {
                    fetch(seen, anew);
                    return current;
                });
            }
        } catch (IOException e) {
            throw failed(current.folder, e);
        }
    }

    private boolean isWhole(Seen seen) throws IOException {
        return isCurrent(seen) && current.isWhole(seen);
    }

    private void fetch(Seen first, boolean anew) throws IOException {
        if (!anew) {
            adopt();
        }
        Seen seen = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
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
            replaceBy(new Copy(selected));
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
        boolean fetched = false;
        try {
            fill(next, seen);
            fetched = true;
        } finally {
            if (!fetched) {
                discard(next);
            }
        }
        replaceBy(next);
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

    private void replaceBy(Copy next) throws IOException {
        folders.select(next.folder);
        closePrevious();
        previous = current;
        current = next;
        folders.deleteUnused();
    }

    private void closePrevious() throws IOException {
        Copy old = previous;
        previous = null;
        if (old != null) {
            old.close();
        }
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
            closePrevious();
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
