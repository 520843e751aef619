package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.search.index.Uninterruptible;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An index that many machines share. The cluster has the files of its last commit and decides who may write; each
 * machine answers questions from a copy that it keeps up to date, and goes on to answer while the cluster does not.
 */
final class ClusterIndex extends ForwardingIndex {

    private final Client client;
    private final Heads heads;
    private final WriterLease lease;
    private final Copies copies;
    private final Follower follower;

    /** Held while the copy changes. Questions do not need it. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile boolean updating;
    private volatile boolean published;
    private volatile boolean failed;
    private volatile boolean closed;

    ClusterIndex(Client client, IndexFolder folder) {
        this.client = client;
        this.heads = new Heads(client);
        Blobs blobs = new Blobs(client);
        this.lease = new WriterLease(heads, blobs, client.settings());
        this.copies = new Copies(folder.path(), heads, blobs);
        this.follower = new Follower(this::follow, client.settings().refresh());
    }

    /** Brings the copy up to date, unless this process writes, so that nobody else does. */
    private void follow() throws IOException {
        Seen seen = copies.hasCommit() ? heads.readOnce() : heads.read();
        if (turn.tryLock()) {
            try {
                if (!writes() && !closed) {
                    copies.follow(seen);
                }
            } finally {
                turn.unlock();
            }
        } else if (!writes() && !copies.isCurrent(seen)) {
            throw new IndexException("this process waits until it can write to the index of the cluster");
        }
    }

    private boolean writes() {
        return updating || lease.isHeld();
    }

    @Override
    NoteIndex copy() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        follower.start();
        if (!copies.exists()) {
            follower.problem().ifPresent(problem -> {
                throw new IndexException(problem);
            });
        }
        return copies.current().index;
    }

    @Override
    public Optional<String> problem() {
        follower.start();
        return follower.problem();
    }

    @Override
    public IndexStatus status() {
        IndexStatus status = copy().status();
        return new IndexStatus(
                status.exists(),
                status.notes(),
                status.bytes(),
                status.asOf(),
                status.source(),
                client.settings() + ", with a copy in " + status.place());
    }

    @Override
    public long verify() {
        return copy().verify();
    }

    @Override
    public Update update() {
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            if (updating) {
                throw new IndexException("another update of the index is open: close it first");
            }
            WriterLease.Taken taken = lease.take();
            try {
                if (taken.anew()) {
                    copies.prepare(taken.seen(), published);
                    published = false;
                }
                Update update = new ClusterUpdate(this, copies.current().index.update());
                updating = true;
                failed = false;
                return update;
            } catch (RuntimeException | Error e) {
                if (taken.anew()) {
                    lease.release();
                }
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    /** An update was published in the copy. */
    void published() {
        published = true;
    }

    /** An update was committed in the copy. */
    void committed() {
        failed = true;
        whole(() -> copies.store(lease));
        failed = false;
        published = false;
    }

    /** Runs a task to its end, also in a thread that is interrupted: what is published must not be lost. */
    private static void whole(Uninterruptible.Task task) {
        try {
            Uninterruptible.run(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An update was closed in the copy. */
    void ended() {
        turn.lock();
        try {
            updating = false;
            if (!published && !failed && lease.isHeld()) {
                whole(() -> copies.store(lease)); // merges
            }
        } catch (IndexException e) {
            // the update is committed; the next one stores the merges
        } finally {
            if (!published || failed) { // after a failure the next update begins with a new copy
                whole(lease::release);
            }
            turn.unlock();
        }
    }

    @Override
    public void commit() {
        turn.lock();
        try {
            failed = published;
            copies.current().index.commit();
            if (published) {
                committed();
                whole(lease::release);
            }
        } finally {
            if (failed) {
                whole(lease::release);
            }
            turn.unlock();
        }
    }

    @Override
    public void close() {
        follower.close();
        turn.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (published && !updating && lease.isHeld()) {
                    copies.current().index.commit();
                    committed();
                }
            } finally {
                copies.close();
                whole(lease::close);
            }
        } finally {
            turn.unlock();
        }
    }
}
