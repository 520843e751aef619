package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.StopWalkException;
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
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that contains the notes. A commit has the files of one change; what else is staged or changed
 * stays as it is. Thread-safe.
 */
final class GitRepository {

    /** The committer of all commits. */
    static final PersonIdent SERVER = new PersonIdent("knowhow", "knowhow@localhost");

    /** The beginning of the message of a move, which the former id follows. */
    static final String MOVED = "Move ";

    private static final int MAX_MOVES = 10;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 50;
    private static final long MAX_WALK_NANOS = 3_000_000_000L;

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

    private Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(gitDir.toFile())
                .setMustExist(true)
                .build();
    }

    /** Whether git ignores a new note, so that it has no versions here. */
    boolean isIgnored(String note) throws IOException {
        String path = prefix + note;
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
            return content(repository, prefix + note);
        }
    }

    private static Optional<byte[]> content(Repository repository, String path) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD + "^{tree}");
        return head == null ? Optional.empty() : content(repository, path, head);
    }

    private static Optional<byte[]> content(Repository repository, String path, ObjectId tree) throws IOException {
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
     * @param note the note
     * @param content the bytes; null to remove the file; must not be changed
     * @param isFile whether the work tree is like that, so that filters such as those of line ends apply
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record CommittedFile(String note, byte @Nullable [] content, boolean isFile) {}

    /**
     * Commits files, without their neighbours. The index learns of them, so that a later commit of a person does not
     * undo it.
     *
     * @throws IOException if the repository is damaged, another process holds the index, a merge is under way, a file
     *     has a conflict in the index, or no branch is checked out
     */
    void commit(List<CommittedFile> files, PersonIdent author, String message) throws IOException {
        try (Repository repository = open()) {
            Ref head = repository.exactRef(Constants.HEAD);
            if (repository.getRepositoryState() != RepositoryState.SAFE || head == null || !head.isSymbolic()) {
                throw new IOException("the repository is " + repository.getRepositoryState());
            }
            DirCache index = locked(repository);
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                Map<String, @Nullable ObjectId> entries = new TreeMap<>();
                for (CommittedFile file : files) {
                    String path = prefix + file.note();
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
                for (Map.Entry<String, @Nullable ObjectId> entry : entries.entrySet()) {
                    DirCacheEntry known = index.getEntry(entry.getKey());
                    if (known != null && known.isIntentToAdd()) { // git would leave it out of the next commit
                        put(index, entry.getKey(), null);
                    }
                    put(index, entry.getKey(), entry.getValue());
                }
                index.write();
                if (!index.commit()) {
                    throw new IOException("the index of git was not written");
                }
            } finally {
                index.unlock();
            }
        }
    }

    private static DirCache locked(Repository repository) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return repository.lockDirCache();
            } catch (LockFailedException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
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

    /** Sets an entry, or removes it without a blob. */
    private static void put(DirCache index, String path, @Nullable ObjectId blob) {
        DirCacheEditor editor = index.editor();
        editor.add(
                blob == null
                        ? new DeletePath(path)
                        : new PathEdit(path) {
                            @Override
                            public void apply(DirCacheEntry entry) {
                                if (entry.getRawMode() == 0) {
                                    entry.setFileMode(FileMode.REGULAR_FILE);
                                }
                                entry.setObjectId(blob);
                                entry.setLength(0); // git compares the content
                            }
                        });
        editor.finish();
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
            for (Map.Entry<String, @Nullable ObjectId> entry : entries.entrySet()) {
                put(tree, entry.getKey(), entry.getValue());
            }
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

    /**
     * A path that a note has or had.
     *
     * @param path the path
     * @param last the last commit in which the path is that of the note
     */
    private record Place(String path, ObjectId last) {}

    private static @Nullable Place now(Repository repository, String note) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD + "^{commit}");
        return head == null ? null : new Place(note, head);
    }

    /** The commits of a note, the latest first, also under its former ids. Old ones are left out if there are many. */
    List<SavedVersion> versions(String note, int limit) throws IOException {
        List<SavedVersion> versions = new ArrayList<>();
        try (Repository repository = open()) {
            Place place = now(repository, note);
            for (int i = 0; i <= MAX_MOVES && place != null && versions.size() < limit; i++) {
                place = former(repository, place, commits(repository, place, limit - versions.size(), versions));
            }
        }
        return versions;
    }

    /** Adds the commits of a place; returns the first commit, null without commits. */
    private @Nullable RevCommit commits(Repository repository, Place place, int limit, List<SavedVersion> versions)
            throws IOException {
        RevCommit first = null;
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(prefix + place.path()), TreeFilter.ANY_DIFF));
            walk.setRevFilter(new TimedFilter(System.nanoTime() + MAX_WALK_NANOS));
            walk.markStart(walk.parseCommit(place.last()));
            int most = versions.size() + limit;
            for (RevCommit commit : walk) {
                if (versions.size() == most) {
                    return null;
                }
                PersonIdent author = commit.getAuthorIdent();
                versions.add(new SavedVersion(
                        commit.name(),
                        author.getWhenAsInstant(),
                        author.getName(),
                        isOurs(commit) ? commit.getShortMessage() : ""));
                first = commit;
            }
        }
        return first;
    }

    private static boolean isOurs(RevCommit commit) {
        return commit.getCommitterIdent().getEmailAddress().equals(SERVER.getEmailAddress());
    }

    /** Where a note was before its first commit moved it; null if it did not. A message alone proves no move. */
    private @Nullable Place former(Repository repository, Place place, @Nullable RevCommit first) throws IOException {
        String message = first == null || !isOurs(first) ? "" : first.getShortMessage();
        String end = " to " + place.path();
        if (first == null
                || !message.startsWith(MOVED)
                || !message.endsWith(end)
                || message.length() < MOVED.length() + end.length()) {
            return null;
        }
        String path = message.substring(MOVED.length(), message.length() - end.length());
        if (!NoteId.proper(path) || !EditableName.isNote(new NoteId(path))) {
            return null;
        }
        try (RevWalk walk = new RevWalk(repository)) { // the walk by path has changed the parents of its commits
            RevCommit move = walk.parseCommit(first);
            if (move.getParentCount() != 1) {
                return null;
            }
            RevCommit before = walk.parseCommit(move.getParent(0));
            boolean moved = content(repository, prefix + path, before.getTree()).isPresent()
                    && content(repository, prefix + path, move.getTree()).isEmpty()
                    && content(repository, prefix + place.path(), before.getTree())
                            .isEmpty()
                    && content(repository, prefix + place.path(), move.getTree())
                            .isPresent();
            return moved ? new Place(path, before.copy()) : null;
        }
    }

    /** The file in a commit, also under a former id; empty if it is not in it. */
    Optional<byte[]> content(String note, String commit) throws IOException {
        try (Repository repository = open();
                RevWalk walk = new RevWalk(repository)) {
            RevCommit version = walk.parseCommit(ObjectId.fromString(commit));
            Place place = now(repository, note);
            for (int i = 0; i <= MAX_MOVES && place != null; i++) {
                if (i == 0 || walk.isMergedInto(version, walk.parseCommit(place.last()))) {
                    Optional<byte[]> content = content(repository, prefix + place.path(), version.getTree());
                    if (content.isPresent()) {
                        return content;
                    }
                }
                place = former(repository, place, commits(repository, place, Integer.MAX_VALUE / 2, new ArrayList<>()));
            }
            return Optional.empty();
        }
    }

    /** Ends a walk when its time is over. */
    private static final class TimedFilter extends RevFilter {

        private final long end;

        TimedFilter(long end) {
            this.end = end;
        }

        @Override
        public boolean include(RevWalk walker, RevCommit commit) {
            if (System.nanoTime() - end > 0) {
                throw StopWalkException.INSTANCE;
            }
            return true;
        }

        @Override
        public RevFilter clone() {
            return this;
        }
    }
}
