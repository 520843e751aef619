package dev.knowhow.git;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The parents and folders of commits, kept because the histories of different notes ask for the same ones. Without
 * this, each note reads every commit and its folders from the repository. Thread-safe.
 */
final class CommitTrees {

    /** Of each map, so that the memory for a long history is bounded. */
    private static final int MAX_ENTRIES = 100_000;

    private static final ObjectId NOTHING = ObjectId.zeroId();

    private final Map<ObjectId, Commit> commits = new ConcurrentHashMap<>();
    private final Map<Entry, ObjectId> folders = new ConcurrentHashMap<>();

    /**
     * A commit.
     *
     * @param tree the folder at the root
     * @param parents the commits before it
     */
    record Commit(ObjectId tree, List<ObjectId> parents) {}

    private record Entry(ObjectId folder, String name) {}

    /** A commit by its id. */
    Commit commit(RevWalk walk, ObjectId id) throws IOException {
        Commit known = commits.get(id);
        if (known != null) {
            return known;
        }
        RevCommit parsed = walk.parseCommit(id);
        Commit commit = new Commit(
                parsed.getTree().copy(),
                Stream.of(parsed.getParents()).map(ObjectId::copy).toList());
        put(commits, id.copy(), commit);
        return commit;
    }

    /** The folder of a path in a commit; {@link ObjectId#zeroId} if it is missing. */
    ObjectId folder(ObjectReader reader, Commit commit, List<String> path) throws IOException {
        ObjectId folder = commit.tree();
        for (int i = 0; i < path.size() && !folder.equals(NOTHING); i++) {
            Entry entry = new Entry(folder, path.get(i));
            ObjectId known = folders.get(entry);
            if (known == null) {
                known = child(reader, folder, path.get(i), true);
                put(folders, entry, known);
            }
            folder = known;
        }
        return folder;
    }

    /** The file in a folder by its name; {@link ObjectId#zeroId} if it is missing. */
    static ObjectId file(ObjectReader reader, ObjectId folder, String name) throws IOException {
        return child(reader, folder, name, false);
    }

    private static ObjectId child(ObjectReader reader, ObjectId folder, String name, boolean isFolder)
            throws IOException {
        if (folder.equals(NOTHING)) {
            return NOTHING;
        }
        try (TreeWalk entry = TreeWalk.forPath(reader, name, folder)) {
            return entry != null && isFolder == entry.getFileMode().equals(FileMode.TREE)
                    ? entry.getObjectId(0)
                    : NOTHING;
        }
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (map.size() >= MAX_ENTRIES) {
            map.clear();
        }
        map.put(key, value);
    }
}
