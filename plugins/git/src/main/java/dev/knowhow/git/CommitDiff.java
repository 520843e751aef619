package dev.knowhow.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The changes of a commit relative to a parent, or to an empty tree. */
final class CommitDiff {

    /** With more deleted and added files than this, only files with equal content are detected as renames. */
    private static final int MAX_RENAMES = 1_000;

    /** The minimum similarity of a rename in percent, as in git. */
    private static final int MIN_SIMILARITY_PERCENT = 50;

    /** An earlier version of a file. */
    record Source(String path, ObjectId blob) {}

    private final Repository repository;
    private final ObjectReader reader;
    private final List<DiffEntry> entries;
    private final Map<String, DiffEntry> byPath = new HashMap<>();
    private @Nullable Map<String, @Nullable Source> renames;
    private @Nullable RewrittenMoves moves;

    CommitDiff(
            Repository repository, ObjectReader reader, TreeFilter notes, @Nullable RevCommit parent, RevCommit commit)
            throws IOException {
        this.repository = repository;
        this.reader = reader;
        try (TreeWalk walk = trees(reader, parent, commit)) {
            walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, notes));
            entries = DiffEntry.scan(walk);
        }
        for (DiffEntry entry : entries) {
            if (isFile(entry.getNewMode())) {
                byPath.put(entry.getNewPath(), entry);
            }
        }
    }

    /** All files of a commit beside those of a parent, or of an empty tree. */
    static TreeWalk trees(ObjectReader reader, @Nullable RevCommit parent, RevCommit commit) throws IOException {
        TreeWalk walk = new TreeWalk(reader);
        walk.setRecursive(true);
        if (parent == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(parent.getTree());
        }
        walk.addTree(commit.getTree());
        return walk;
    }

    /** The added and modified files. */
    Set<String> changed() {
        return byPath.keySet();
    }

    /** The number of files with new content; moved files do not count. */
    int changes() {
        Set<ObjectId> gone = new HashSet<>();
        for (DiffEntry entry : entries) {
            if (entry.getChangeType() == ChangeType.DELETE) {
                gone.add(entry.getOldId().toObjectId());
            }
        }
        return (int) byPath.values().stream()
                .filter(entry -> !gone.contains(entry.getNewId().toObjectId()))
                .count();
    }

    /** The version of a changed file in the parent; null if it did not exist under any name. */
    @Nullable Source source(String path) throws IOException {
        DiffEntry entry = byPath.get(path);
        if (entry != null && isFile(entry.getOldMode())) {
            return new Source(entry.getOldPath(), entry.getOldId().toObjectId());
        }
        Map<String, @Nullable Source> known = renames;
        if (known == null) {
            known = detected();
            renames = known;
        }
        if (entry != null && isAdded(entry) && !known.containsKey(path)) {
            known.put(path, rewritten(entry, known));
        }
        return known.get(path);
    }

    private @Nullable Source rewritten(DiffEntry added, Map<String, @Nullable Source> renamed) throws IOException {
        RewrittenMoves known = moves;
        if (known == null) {
            Set<String> taken = new HashSet<>();
            renamed.values().forEach(source -> taken.add(source == null ? "" : source.path()));
            List<DiffEntry> left = entries.stream()
                    .filter(entry -> isDeleted(entry) && !taken.contains(entry.getOldPath()))
                    .toList();
            known = new RewrittenMoves(left, new TextCache(reader));
            moves = known;
        }
        DiffEntry source = known.source(added);
        return source == null
                ? null
                : new Source(source.getOldPath(), source.getOldId().toObjectId());
    }

    /** Whether deleted and added files exceed the limit of rename detection; then only equal files are renames. */
    boolean exceedsRenameLimit() {
        return entries.stream().filter(CommitDiff::isAdded).count() > MAX_RENAMES
                && entries.stream().filter(CommitDiff::isDeleted).count() > MAX_RENAMES;
    }

    private Map<String, @Nullable Source> detected() throws IOException {
        List<DiffEntry> moved = new ArrayList<>();
        for (DiffEntry entry : entries) {
            if (isAdded(entry) || isDeleted(entry)) {
                moved.add(entry);
            }
        }
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameLimit(MAX_RENAMES);
        detector.setRenameScore(MIN_SIMILARITY_PERCENT);
        detector.addAll(moved);
        Map<String, @Nullable Source> sources = new HashMap<>();
        for (DiffEntry entry : paired(detector)) {
            if (entry.getChangeType() == ChangeType.RENAME || entry.getChangeType() == ChangeType.COPY) {
                sources.put(
                        entry.getNewPath(),
                        new Source(entry.getOldPath(), entry.getOldId().toObjectId()));
            }
        }
        return sources;
    }

    private List<DiffEntry> paired(RenameDetector detector) throws IOException {
        try {
            return detector.compute(reader, NullProgressMonitor.INSTANCE);
        } catch (CanceledException e) {
            throw new IllegalStateException("rename detection was not cancelled", e);
        }
    }

    private static boolean isAdded(DiffEntry entry) {
        return entry.getChangeType() == ChangeType.ADD && isFile(entry.getNewMode());
    }

    private static boolean isDeleted(DiffEntry entry) {
        return entry.getChangeType() == ChangeType.DELETE && isFile(entry.getOldMode());
    }

    private static boolean isFile(FileMode mode) {
        return FileMode.REGULAR_FILE.equals(mode.getBits()) || FileMode.EXECUTABLE_FILE.equals(mode.getBits());
    }
}
