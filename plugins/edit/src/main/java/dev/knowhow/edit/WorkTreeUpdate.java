package dev.knowhow.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Changes the files of the work tree from one tree to another, and nothing else. If the process ends in the middle, the
 * same update finishes it: a file that is like the new tree is left alone.
 */
final class WorkTreeUpdate {

    private final Repository git;
    private final ObjectId from;
    private final ObjectId to;

    WorkTreeUpdate(Repository git, ObjectId from, ObjectId to) {
        this.git = git;
        this.from = from;
        this.to = to;
    }

    /**
     * A file that differs between the trees.
     *
     * @param path its path
     * @param before its blob in the old tree; null for no file
     * @param after its blob in the new tree; null for no file
     */
    private record Difference(
            String path,
            @Nullable ObjectId before,
            @Nullable ObjectId after) {

        boolean has(@Nullable ObjectId blob) {
            return Objects.equals(blob, before) || Objects.equals(blob, after);
        }
    }

    private List<Difference> differences() throws IOException {
        List<Difference> differences = new ArrayList<>();
        try (TreeWalk walk = walk()) {
            while (walk.next()) {
                if (walk.getRawMode(0) != FileMode.TYPE_GITLINK && walk.getRawMode(1) != FileMode.TYPE_GITLINK) {
                    differences.add(new Difference(walk.getPathString(), blob(walk, 0), blob(walk, 1)));
                }
            }
        }
        return differences;
    }

    private TreeWalk walk() throws IOException {
        TreeWalk walk = new TreeWalk(git);
        walk.addTree(from);
        walk.addTree(to);
        walk.setFilter(TreeFilter.ANY_DIFF);
        walk.setRecursive(true);
        return walk;
    }

    private static @Nullable ObjectId blob(TreeWalk walk, int tree) {
        return walk.getRawMode(tree) == 0 ? null : walk.getObjectId(tree);
    }

    /**
     * Refuses an update from a remote that touches what belongs to this machine alone. A file that is committed here is
     * no such file, also if git ignores its name.
     *
     * @throws IOException if it does; the message names the path
     */
    void requireNoneOf(LocalPaths local) throws IOException {
        try (TreeWalk walk = walk()) {
            while (walk.next()) {
                String path = walk.getPathString();
                if (local.isReserved(path)) {
                    throw new IOException("the remote has " + path
                            + ", which is in a folder of this server or of git: remove it at the remote");
                }
                if (walk.getRawMode(0) == 0 && local.isIgnored(path)) {
                    throw new IOException(
                            "the remote adds " + path
                                    + ", which git ignores here: remove it at the remote, or move yours away and change the rule");
                }
            }
        }
    }

    /** The paths that would change and are like neither tree: somebody changed them and did not commit. */
    List<String> uncommitted() throws IOException {
        List<String> paths = new ArrayList<>();
        DirCache index = git.readDirCache();
        List<Difference> differences = differences();
        Map<String, ObjectId> files = files(differences);
        for (Difference file : differences) {
            DirCacheEntry entry = index.getEntry(file.path());
            if (!file.has(files.get(file.path())) || !file.has(entry == null ? null : entry.getObjectId())) {
                paths.add(file.path());
            }
        }
        return paths;
    }

    /** The files of the work tree that would change, as git stores them. */
    private Map<String, ObjectId> files(List<Difference> differences) throws IOException {
        Map<String, ObjectId> files = new HashMap<>();
        Set<String> paths = differences.stream().map(Difference::path).collect(Collectors.toSet());
        if (paths.isEmpty()) {
            return files;
        }
        try (TreeWalk walk = new TreeWalk(git)) {
            walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
            walk.addTree(new FileTreeIterator(git));
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            walk.setRecursive(true);
            while (walk.next()) {
                String path = walk.getPathString();
                if (!paths.contains(path)) {
                    throw new IOException(path + " is in a folder that is a file at the remote: move it away");
                }
                files.put(path, walk.getObjectId(0));
            }
        }
        return files;
    }

    /**
     * Changes the files and the index.
     *
     * @throws IOException if a file is in the way, or another program holds the index; then nothing has changed
     */
    void run() throws IOException {
        DirCache index = GitIndex.lock(git);
        try {
            Map<String, @Nullable ObjectId> done = new TreeMap<>();
            List<Difference> differences = differences();
            Map<String, ObjectId> files = files(differences);
            for (Difference file : differences) {
                ObjectId now = files.get(file.path());
                if (!Objects.equals(now, file.before())) {
                    done.put(file.path(), now);
                }
            }
            GitIndex.put(index, done);
            DirCacheCheckout checkout = new DirCacheCheckout(git, from, index, to);
            checkout.setFailOnConflict(true);
            if (!checkout.checkout()) {
                throw new IOException("files cannot be removed: " + checkout.getToBeDeleted());
            }
        } finally {
            index.unlock();
        }
    }
}
