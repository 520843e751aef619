package dev.knowhow.git;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.FS;

/** The notes of a commit and the files beside them. Ignores the same files as a notes folder. */
final class CommitSource implements NoteSource {

    private final WorkTree tree;
    private final String commit;
    private final ObjectId files;
    private final Instant when;

    private CommitSource(WorkTree tree, RevCommit commit) {
        this.tree = tree;
        this.commit = commit.name();
        this.files = commit.getTree().copy();
        this.when = Instant.ofEpochSecond(commit.getCommitTime());
    }

    /**
     * The last commit up to a moment, by commit time. Only first parents are followed: what was merged later was not
     * yet on the branch.
     */
    static Optional<NotesVersion> at(WorkTree tree, Instant moment) throws IOException {
        try (Repository repository = open(tree);
                RevWalk commits = new RevWalk(repository)) {
            ObjectId head = repository.resolve("HEAD");
            if (head == null) {
                return Optional.empty();
            }
            commits.setFirstParent(true);
            commits.markStart(commits.parseCommit(head));
            for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
                CommitSource source = new CommitSource(tree, commit);
                if (!source.when.isAfter(moment)) {
                    return Optional.of(new NotesVersion(source.commit, source.when, source));
                }
            }
            return Optional.empty();
        }
    }

    /** Opens one repository for all notes. Opening it for each note would cost more than reading the note. */
    static Repository open(WorkTree tree) throws IOException {
        return RepositoryCache.open(FileKey.exact(tree.gitDir().toFile(), FS.DETECTED));
    }

    @Override
    public String name() {
        return "commit " + commit + " of " + tree.root().resolve(tree.prefix());
    }

    @Override
    public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        try (Repository repository = open(tree);
                ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(files);
            walk.setRecursive(true);
            if (!tree.prefix().isEmpty()) {
                walk.setFilter(PathFilter.create(
                        tree.prefix().substring(0, tree.prefix().length() - 1)));
            }
            while (walk.next()) {
                FileMode mode = walk.getFileMode();
                String path = walk.getPathString();
                boolean inside = path.startsWith(tree.prefix());
                if (inside && (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode))) {
                    String id = path.substring(tree.prefix().length());
                    if (!isIgnored(id)) {
                        ObjectId blob = walk.getObjectId(0);
                        notes.accept(new Stamp(
                                new NoteId(id),
                                reader.getObjectSize(blob, ObjectReader.OBJ_ANY),
                                when.toEpochMilli(),
                                ""));
                    }
                }
            }
        }
    }

    /** Whether a file is not a note, because of its name or that of a folder. */
    static boolean isIgnored(String path) {
        return Stream.of(path.split("/", -1)).anyMatch(name -> name.startsWith(".") || name.equals("node_modules"));
    }

    @Override
    public byte[] read(NoteId id) throws IOException {
        return file(id.path()).orElseThrow(() -> new NoSuchFileException(id.path()));
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
        try (Repository repository = open(tree);
                TreeWalk found = TreeWalk.forPath(repository, tree.prefix() + path, files)) {
            return found == null || FileMode.TREE.equals(found.getFileMode())
                    ? Optional.empty()
                    : Optional.of(repository.open(found.getObjectId(0)).getBytes());
        }
    }
}
