package dev.knowhow.git;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contents of notes on the line of first parents, latest first, and follows renames inside the notes folder.
 * A change counts on the day on which it was committed to this line, so a branch counts on the day of its merge. The
 * commits at which a shallow clone is cut are left out, because they change nothing.
 */
final class MainLine {

    /** A larger file is not a note. */
    private static final long MOST_BYTES = 4 << 20;

    private final Repository repository;
    private final ObjectReader reader;
    private final String prefix;
    private final Consumer<NoteVersion> receiver;

    /** The notes by their paths in the current commit. */
    private final Map<String, NoteId> followed = new HashMap<>();

    /** A filter for {@link #followed}; null after it has changed. */
    private @Nullable TreeFilter filter;

    /** Commit times can be wrong, so a commit counts at the latest on the day of its child. */
    private LocalDate day = LocalDate.MAX;

    private MainLine(Repository repository, ObjectReader reader, String prefix, Consumer<NoteVersion> receiver) {
        this.repository = repository;
        this.reader = reader;
        this.prefix = prefix;
        this.receiver = receiver;
    }

    /** See {@link dev.knowhow.spi.NoteArchive#versions}. */
    static Map<NoteId, NoteId> read(
            WorkTree tree, String version, Set<NoteId> notes, String since, Consumer<NoteVersion> receiver)
            throws IOException {
        try (Repository repository = CommitSource.open(tree);
                ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader)) {
            MainLine line = new MainLine(repository, reader, tree.prefix(), receiver);
            notes.forEach(note -> line.followed.put(tree.prefix() + note, note));
            return line.read(commits, commits.parseCommit(ObjectId.fromString(version)), since);
        }
    }

    private Map<NoteId, NoteId> read(RevWalk commits, RevCommit latest, String since) throws IOException {
        Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
        followed.keySet().retainAll(existing(latest));
        RevCommit commit = latest;
        while (!followed.isEmpty() && !cut.contains(commit)) {
            if (commit.name().equals(since)) {
                Map<NoteId, NoteId> names = new HashMap<>();
                followed.forEach((path, note) -> names.put(note, name(path)));
                return names;
            }
            RevCommit parent = commit.getParentCount() == 0 ? null : commits.parseCommit(commit.getParent(0));
            read(commit, parent);
            if (parent == null) {
                break;
            }
            commit = parent;
        }
        return Map.of();
    }

    private Set<String> existing(RevCommit commit) throws IOException {
        Set<String> existing = new HashSet<>();
        if (!followed.isEmpty()) {
            try (TreeWalk walk = new TreeWalk(reader)) {
                walk.setRecursive(true);
                walk.addTree(commit.getTree());
                walk.setFilter(PathFilterGroup.createFromStrings(followed.keySet()));
                while (walk.next()) {
                    existing.add(walk.getPathString());
                }
            }
        }
        return existing;
    }

    /** Reads the notes that a commit changed. */
    private void read(RevCommit commit, @Nullable RevCommit parent) throws IOException {
        LocalDate own = NamedCommit.day(commit);
        day = own.isBefore(day) ? own : day;
        Set<String> added = new HashSet<>();
        try (TreeWalk walk = CommitDiff.trees(reader, parent, commit)) {
            walk.setFilter(filter());
            while (walk.next()) {
                String path = walk.getPathString();
                NoteId note = followed.get(path);
                if (note != null && isFile(walk, 1)) {
                    receive(note, path, walk.getObjectId(1));
                    if (!isFile(walk, 0)) {
                        added.add(path);
                    }
                }
            }
        }
        if (!added.isEmpty()) {
            followBack(commit, parent, added);
        }
    }

    private TreeFilter filter() {
        TreeFilter known = filter;
        if (known == null) {
            known = AndTreeFilter.create(PathFilterGroup.createFromStrings(followed.keySet()), TreeFilter.ANY_DIFF);
            filter = known;
        }
        return known;
    }

    private static boolean isFile(TreeWalk walk, int tree) {
        return FileMode.REGULAR_FILE.equals(walk.getRawMode(tree))
                || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(tree));
    }

    private void receive(NoteId note, String path, ObjectId blob) throws IOException {
        ObjectLoader file = reader.open(blob);
        if (file.getSize() <= MOST_BYTES) {
            receiver.accept(new NoteVersion(note, name(path), day, file.getBytes()));
        }
    }

    private NoteId name(String path) {
        return new NoteId(path.substring(prefix.length()));
    }

    /** Follows added notes to the names that they had in the parent; what is no note there has no earlier content. */
    private void followBack(RevCommit commit, @Nullable RevCommit parent, Set<String> added) throws IOException {
        Map<String, CommitDiff> byEnding = new HashMap<>();
        Map<String, NoteId> earlier = new HashMap<>();
        for (String path : added) {
            NoteId note = followed.remove(path);
            String ending = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/') + 1));
            CommitDiff diff = byEnding.get(ending);
            if (diff == null) {
                diff = new CommitDiff(repository, reader, PathSuffixFilter.create(ending), parent, commit);
                byEnding.put(ending, diff);
            }
            CommitDiff.Source source = diff.source(path);
            if (source != null
                    && source.path().startsWith(prefix)
                    && !CommitSource.isIgnored(source.path().substring(prefix.length()))) {
                earlier.put(source.path(), note);
            }
        }
        followed.putAll(earlier);
        filter = null;
    }
}
