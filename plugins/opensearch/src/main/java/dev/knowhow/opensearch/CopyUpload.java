package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Copy.Base;
import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores the last commit of a copy in the cluster: first its new files, then the head that names them. */
final class CopyUpload {

    private static final Logger LOG = System.getLogger(CopyUpload.class.getName());

    private final Copy copy;
    private final Blobs blobs;
    private final CopyFolders folders;

    CopyUpload(Copy copy, Blobs blobs, CopyFolders folders) {
        this.copy = copy;
        this.blobs = blobs;
        this.folders = folders;
    }

    /**
     * Stores the commit, unless it is there.
     *
     * @throws IndexException if it cannot, or the lease was lost; the head then keeps its files
     */
    void store(WriterLease lease) throws IOException {
        Seen seen = lease.held();
        Head head = seen.head();
        List<HeadFile> files = copy.files(head, head.fence());
        if (files.isEmpty() || files.equals(head.files())) {
            return;
        }
        Set<HeadFile> stored = new HashSet<>(head.files());
        blobs.upload(
                seen.index(),
                head.fence(),
                copy.folder,
                files.stream().filter(file -> !stored.contains(file)).toList());
        commit(
                lease,
                files,
                continues(head, files) ? head.lineage() : UUID.randomUUID().toString());
        List<HeadFile> dropped = new ArrayList<>(stored);
        dropped.removeAll(files);
        try {
            blobs.delete(seen.index(), dropped);
        } catch (IndexException e) { // the commit is stored, and no head refers to them again
            LOG.log(Level.WARNING, "files of an earlier commit are not removed from the cluster: " + e.getMessage());
        }
    }

    /** Other processes of this machine wait, so that none sees the new head without knowing that its files are here. */
    private void commit(WriterLease lease, List<HeadFile> files, String lineage) throws IOException {
        List<String> names = files.stream().map(HeadFile::name).toList();
        folders.alone(true, () -> {
            Seen now = lease.write(head -> head.committed(IndexFiles.version(), lineage, files));
            copy.base(Base.of(now, names));
            return now;
        });
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
}
