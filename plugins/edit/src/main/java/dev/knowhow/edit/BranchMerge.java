package dev.knowhow.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.RecursiveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The merge of a remote branch into that of the server. It is git's own where that is clean. Elsewhere the text of the
 * remote stays, because others have it already, and the other version is listed.
 *
 * @param tree the merged tree
 * @param conflicts the files with a version that is not in the tree
 * @param kept the paths of files that one side removed and the other changed; they stay
 */
record BranchMerge(ObjectId tree, List<Conflict> conflicts, List<String> kept) {

    private static final String TABLE = ".tsv";

    /**
     * A file whose version here is not in the merged tree.
     *
     * @param path the path in the repository
     * @param base the bytes that both sides started from; empty if there was no file; must not be changed
     * @param here the bytes of the branch of the server, or null for a link; must not be changed
     * @param commit the last commit of a member here that changed the file; otherwise the last of all
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Conflict(String path, byte[] base, byte @Nullable [] here, RevCommit commit) {

        /** Whether a member made the commit. */
        boolean isOfMember() {
            return BranchMerge.isOfMember(commit);
        }
    }

    /**
     * Merges without changing the work tree, the index or a branch.
     *
     * @param walk reads commits of the repository
     * @throws IOException if the branches have no common commit, or a path is a file on one side and not on the other
     */
    static BranchMerge of(Repository git, RevWalk walk, RevCommit here, RevCommit remote) throws IOException {
        RevCommit base = base(walk, here, remote);
        RecursiveMerger merger = (RecursiveMerger) MergeStrategy.RECURSIVE.newMerger(git, true);
        if (merger.merge(here, remote)) {
            return new BranchMerge(merger.getResultTreeId(), List.of(), List.of());
        }
        List<Conflict> conflicts = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        Map<String, @Nullable ObjectId> decided = new HashMap<>();
        try (ObjectInserter inserter = git.newObjectInserter()) {
            for (String path : merger.getUnmergedPaths()) {
                ObjectId link = GitRepository.link(git, path, remote.getTree());
                if (link != null && GitRepository.link(git, path, here.getTree()) != null) {
                    conflicts.add(new Conflict(path, new byte[0], null, last(git, here, remote, path)));
                    decided.put(path, link);
                    continue;
                }
                byte[] theirs =
                        GitRepository.content(git, path, remote.getTree()).orElse(null);
                byte[] ours = GitRepository.content(git, path, here.getTree()).orElse(null);
                byte[] merged;
                if (ours == null || theirs == null) {
                    kept.add(path);
                    merged = ours == null ? theirs : ours;
                } else {
                    byte[] before =
                            GitRepository.content(git, path, base.getTree()).orElse(new byte[0]);
                    RemoteFirstMerge text = RemoteFirstMerge.of(path.endsWith(TABLE), before, ours, theirs);
                    if (!text.isComplete()) {
                        conflicts.add(new Conflict(path, before, ours, last(git, here, remote, path)));
                    }
                    merged = text.bytes();
                }
                if (merged == null) {
                    throw new IOException(path + " is a file on one side only");
                }
                decided.put(path, inserter.insert(Constants.OBJ_BLOB, merged));
            }
            ObjectId ours = with(git, inserter, here, decided);
            ObjectId theirs = with(git, inserter, remote, decided);
            inserter.flush();
            RecursiveMerger again = (RecursiveMerger) MergeStrategy.RECURSIVE.newMerger(git, true);
            if (!again.merge(ours, theirs)) {
                throw new IOException(again.getUnmergedPaths() + " cannot be merged");
            }
            return new BranchMerge(again.getResultTreeId(), conflicts, kept);
        }
    }

    private static RevCommit base(RevWalk walk, RevCommit here, RevCommit remote) throws IOException {
        walk.reset();
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(List.of(here, remote));
        RevCommit base = walk.next();
        walk.reset();
        walk.setRevFilter(RevFilter.ALL);
        if (base == null) {
            throw new IOException("the remote branch has no common commit with the notes");
        }
        return walk.parseCommit(base);
    }

    /** Merges, and what the server committed for nobody, tell less about who wrote the version. */
    private static RevCommit last(Repository git, RevCommit here, RevCommit remote, String path) throws IOException {
        try (RevWalk walk = new RevWalk(git)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(here));
            walk.markUninteresting(walk.parseCommit(remote));
            RevCommit last = null;
            for (RevCommit commit : walk) {
                walk.parseBody(commit);
                if (isOfMember(commit)) {
                    return commit;
                }
                last = last == null ? commit : last;
            }
            return last == null ? here : last;
        }
    }

    private static boolean isOfMember(RevCommit commit) {
        return commit.getParentCount() < 2
                && !commit.getAuthorIdent().getEmailAddress().equals(GitRepository.SERVER.getEmailAddress());
    }

    /** A commit after another, which no branch leads to, with files as decided: a merge of two such has no conflict. */
    private static ObjectId with(
            Repository git, ObjectInserter inserter, RevCommit commit, Map<String, @Nullable ObjectId> decided)
            throws IOException {
        DirCache tree;
        try (ObjectReader reader = git.newObjectReader()) {
            tree = DirCache.read(reader, commit.getTree());
        }
        GitIndex.put(tree, decided);
        CommitBuilder next = new CommitBuilder();
        next.setTreeId(tree.writeTree(inserter));
        next.setParentId(commit);
        next.setAuthor(
                new PersonIdent(GitRepository.SERVER, commit.getCommitterIdent().getWhenAsInstant()));
        next.setCommitter(next.getAuthor());
        next.setMessage("");
        return inserter.insert(next);
    }
}
