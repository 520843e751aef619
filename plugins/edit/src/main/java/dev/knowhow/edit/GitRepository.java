package dev.knowhow.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that contains the notes. A commit has the files of one change; what else is staged or changed
 * stays as it is. Thread-safe.
 */
final class GitRepository {

    /** The committer of all commits. */
    static final PersonIdent SERVER = new PersonIdent("knowhow", "knowhow@localhost");

    static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 50;

    private final Path gitDir;
    private final String prefix;

    private GitRepository(Path gitDir, String prefix) {
        this.gitDir = gitDir;
        this.prefix = prefix;
    }

    /** The repository whose work tree contains a folder; empty if it is in no repository. */
    static Optional<GitRepository> around(Path notes) throws IOException {
        Path folder = notes.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            if (repository.isBare()) {
                return Optional.empty();
            }
            String path = repository
                    .getWorkTree()
                    .toPath()
                    .toRealPath()
                    .relativize(folder)
                    .toString()
                    .replace('\\', '/');
            return Optional.of(new GitRepository(repository.getDirectory().toPath(), path.isEmpty() ? "" : path + "/"));
        }
    }

    /** Opens the repository, which the caller closes. */
    Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(gitDir.toFile())
                .setMustExist(true)
                .build();
    }

    /** The path of a note in the repository. */
    String path(String note) {
        return prefix + note;
    }

    /** The note with a path in the repository; empty if it is not below the notes folder. */
    Optional<String> note(String path) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }

    /** Whether git ignores a new note, so that it has no versions here. */
    boolean isIgnored(String note) throws IOException {
        String path = path(note);
        try (Repository repository = open();
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(PathFilter.create(path));
            while (walk.next()) {
                WorkingTreeIterator entry = walk.getTree(0, WorkingTreeIterator.class);
                if (entry.isEntryIgnored()) {
                    return content(repository, path).isEmpty();
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
            return false;
        }
    }

    /** The file in the last commit; empty if it is in none. */
    Optional<byte[]> committed(String note) throws IOException {
        try (Repository repository = open()) {
            return content(repository, path(note));
        }
    }

    private static Optional<byte[]> content(Repository repository, String path) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD + "^{tree}");
        return head == null ? Optional.empty() : content(repository, path, head);
    }

    /** The link of a tree, to another file or to the commit of a submodule; null if it has none at this path. */
    static @Nullable ObjectId link(Repository repository, String path, ObjectId tree) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
            boolean isLink = walk != null
                    && (walk.getRawMode(0) == FileMode.TYPE_SYMLINK || walk.getRawMode(0) == FileMode.TYPE_GITLINK);
            return isLink ? walk.getObjectId(0) : null;
        }
    }

    /** The file of a tree; empty if it has none at this path. */
    static Optional<byte[]> content(Repository repository, String path, ObjectId tree) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
            if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return Optional.empty();
            }
            return Optional.of(repository.open(walk.getObjectId(0)).getBytes());
        }
    }

    /**
     * A file to commit.
     *
     * @param path the path in the repository
     * @param content the bytes; null to remove the file; must not be changed
     * @param isFile whether the work tree is like that, so that filters such as those of line ends apply
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record CommittedFile(String path, byte @Nullable [] content, boolean isFile) {}

    /**
     * Commits files, without their neighbours. The index learns of them, so that a later commit of a person does not
     * undo it.
     *
     * @throws IOException if the repository is damaged, another process holds the index, a merge is under way, a file
     *     has a conflict in the index, or no branch is checked out
     */
    void commit(List<CommittedFile> files, PersonIdent author, String message) throws IOException {
        try (Repository repository = open()) {
            String unused = branch(repository);
            DirCache index = GitIndex.lock(repository);
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                Map<String, @Nullable ObjectId> entries = new TreeMap<>();
                for (CommittedFile file : files) {
                    String path = file.path();
                    DirCacheEntry known = index.getEntry(path);
                    if (known != null && known.getStage() != DirCacheEntry.STAGE_0) {
                        throw new IOException("the file has a conflict in the index of git");
                    }
                    byte[] content = file.content();
                    ObjectId blob = file.isFile() && content != null ? filtered(repository, inserter, path) : null;
                    entries.put(
                            path,
                            blob != null || content == null ? blob : inserter.insert(Constants.OBJ_BLOB, content));
                }
                commit(repository, inserter, entries, author, message);
                GitIndex.put(index, entries);
                index.write();
                if (!index.commit()) {
                    throw new IOException("the index of git was not written");
                }
            } finally {
                index.unlock();
            }
        }
    }

    /**
     * The name of the branch that commits are added to, such as {@code main}.
     *
     * @throws IOException if a merge is under way, or no branch is checked out
     */
    static String branch(Repository repository) throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (repository.getRepositoryState() != RepositoryState.SAFE) {
            throw new IOException("the repository is " + repository.getRepositoryState());
        }
        if (head == null || !head.isSymbolic()) {
            throw new IOException("no branch is checked out");
        }
        return Repository.shortenRefName(head.getTarget().getName());
    }

    /** Waits for another program that uses the repository. */
    static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The file of the work tree as git stores it; null if there is no such file. */
    private static @Nullable ObjectId filtered(Repository repository, ObjectInserter inserter, String path)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(PathFilter.create(path));
            walk.setRecursive(true);
            if (!walk.next()) {
                return null;
            }
            WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
            long length = file.getEntryContentLength();
            try (var in = file.openEntryStream()) {
                return inserter.insert(Constants.OBJ_BLOB, length, in);
            }
        }
    }

    private static void commit(
            Repository repository,
            ObjectInserter inserter,
            Map<String, @Nullable ObjectId> entries,
            PersonIdent author,
            String message)
            throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            ObjectId parent = repository.resolve(Constants.HEAD + "^{commit}");
            ObjectId before = parent == null ? null : repository.resolve(parent.name() + "^{tree}");
            DirCache tree = DirCache.newInCore();
            if (before != null) {
                try (ObjectReader reader = repository.newObjectReader()) {
                    tree = DirCache.read(reader, before);
                }
            }
            GitIndex.put(tree, entries);
            ObjectId after = tree.writeTree(inserter);
            if (after.equals(before)) {
                inserter.flush();
                return;
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(after);
            commit.setAuthor(author);
            commit.setCommitter(new PersonIdent(SERVER, author.getWhenAsInstant()));
            commit.setMessage(message + "\n");
            if (parent != null) {
                commit.setParentId(parent);
            }
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setExpectedOldObjectId(parent == null ? ObjectId.zeroId() : parent);
            update.setNewObjectId(id);
            update.setRefLogIdent(SERVER);
            update.setRefLogMessage("commit: " + message, false);
            switch (update.update()) {
                case NEW, FAST_FORWARD -> {
                    return;
                }
                default -> pause();
            }
        }
        throw new IOException("the branch could not be updated");
    }
}
