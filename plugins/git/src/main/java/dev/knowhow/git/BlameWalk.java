package dev.knowhow.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Follows the words of all notes back through history, newest commits first, until each has found the commit that added
 * it. The parent to which a word is passed depends only on the commit and its parents. So the order of the walk does
 * not affect the result, and a walk can stop where it meets stored owners.
 */
final class BlameWalk implements AutoCloseable {

    private final Repository repository;
    private final ObjectReader reader;
    private final RevWalk commits;
    private final TreeFilter notes;
    private final IgnoreRules rules;
    private final TextCache texts;
    private final Set<ObjectId> cutOff;
    private final Map<ObjectId, CommitVisit> visits = new HashMap<>();
    private final PriorityQueue<CommitVisit> queue = new PriorityQueue<>(
            Comparator.<CommitVisit>comparingInt(visit -> visit.commit().getCommitTime())
                    .reversed());
    private final CreditedCommits credits;
    private int complete;
    private int total;
    private int read;

    BlameWalk(Repository repository, TreeFilter notes, IgnoreRules rules, CreditedCommits credits) throws IOException {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.commits = new RevWalk(reader);
        this.notes = notes;
        this.rules = rules;
        this.credits = credits;
        this.texts = new TextCache(reader);
        this.cutOff = new HashSet<>(repository.getObjectDatabase().getShallowCommits());
    }

    RevCommit commit(ObjectId id) throws IOException {
        return commits.parseCommit(id);
    }

    /** All files of a commit. */
    TreeWalk files(RevCommit commit) throws IOException {
        TreeWalk walk = new TreeWalk(reader);
        walk.addTree(commit.getTree());
        walk.setRecursive(true);
        return walk;
    }

    TextCache texts() {
        return texts;
    }

    /** The number of commits read. */
    int read() {
        return read;
    }

    void addWanted(RevCommit at, Owners note, ObjectId blob) {
        total++;
        visit(at).candidate(note.path(), blob).addWanted(new BlameRegion(note, 0, 0, note.positions()));
    }

    void addKnown(RevCommit at, Owners note, ObjectId blob) {
        visit(at).candidate(note.path(), blob).addKnown(new BlameRegion(note, 0, 0, note.positions()));
    }

    /**
     * Walks until every owner is known.
     *
     * @param progress receives the number of completed notes and the total
     */
    void run(BiConsumer<Long, Long> progress) throws IOException, InterruptedException {
        CommitVisit visit;
        while (complete < total && (visit = queue.poll()) != null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            visits.remove(visit.commit());
            settleKnown(visit);
            if (complete < total && !visit.candidates().isEmpty()) {
                read++;
                passToParents(visit);
            }
            progress.accept((long) complete, (long) total);
        }
    }

    private void settleKnown(CommitVisit visit) {
        for (String path : visit.merged()) {
            BlameCandidate candidate = visit.candidates().get(path);
            if (candidate != null) {
                settle(candidate, candidate::settleKnown);
                if (candidate.isEmpty()) {
                    visit.candidates().remove(path);
                }
            }
        }
    }

    /** Runs an action that may settle the last region of a note. */
    private void settle(BlameCandidate candidate, Runnable work) {
        Set<Owners> incomplete = new HashSet<>();
        candidate.wanted().forEach(region -> incomplete.add(region.owners()));
        incomplete.removeIf(Owners::complete);
        work.run();
        complete += (int) incomplete.stream().filter(Owners::complete).count();
    }

    /** Passes files that are equal in a parent to it, and of the others the words that derive from a parent. */
    private void passToParents(CommitVisit visit) throws IOException {
        RevCommit commit = visit.commit();
        List<CommitDiff> diffs = new ArrayList<>(1);
        Map<String, BlameCandidate> rest = visit.candidates();
        for (int i = 0; i < commit.getParentCount() && !rest.isEmpty(); i++) {
            RevCommit parent = commits.parseCommit(commit.getParent(i));
            CommitDiff diff = new CommitDiff(repository, reader, notes, parent, commit);
            Map<String, BlameCandidate> changed = new HashMap<>();
            for (String path : diff.changed()) {
                BlameCandidate candidate = rest.remove(path);
                if (candidate != null) {
                    changed.put(path, candidate);
                }
            }
            if (!rest.isEmpty()) {
                visit(parent).take(rest);
            }
            rest = changed;
            diffs.add(diff);
        }
        if (!rest.isEmpty()) {
            change(commit, diffs, rest);
        }
    }

    private void change(RevCommit commit, List<CommitDiff> diffs, Map<String, BlameCandidate> changed)
            throws IOException {
        boolean ignored = diffs.size() > 1 || cutOff.contains(commit) || rules.ignored(commit);
        boolean bulk = !ignored && rules.isBulk(changes(commit, diffs));
        NewText texts = bulk ? new NewText(commit, diffs) : null;
        for (Map.Entry<String, BlameCandidate> entry : changed.entrySet()) {
            BlameCandidate candidate = entry.getValue();
            boolean passed = ignored || (texts != null && !texts.isNew(entry.getKey()));
            passToParent(commit, diffs, entry.getKey(), candidate, passed);
            if (!candidate.wanted().isEmpty()) {
                int credit = passed ? CreditedCommits.NOBODY : credits.of(commit);
                settle(candidate, () -> candidate.wanted().forEach(region -> region.settle(credit)));
            }
        }
    }

    /** Finds the notes with new text in a bulk commit, as opposed to moved or converted notes. */
    private final class NewText {

        private final @Nullable CommitDiff allFiles;

        NewText(RevCommit commit, List<CommitDiff> diffs) throws IOException {
            // a wiki page may become a note with another extension
            this.allFiles = diffs.isEmpty()
                    ? null
                    : new CommitDiff(
                            repository, reader, TreeFilter.ALL, commits.parseCommit(commit.getParent(0)), commit);
        }

        boolean isNew(String path) throws IOException {
            return allFiles == null || (allFiles.source(path) == null && !allFiles.exceedsRenameLimit());
        }
    }

    private int changes(RevCommit commit, List<CommitDiff> diffs) throws IOException {
        return diffs.isEmpty()
                ? new CommitDiff(repository, reader, notes, null, commit).changes()
                : diffs.getFirst().changes();
    }

    private void passToParent(
            RevCommit commit, List<CommitDiff> diffs, String path, BlameCandidate candidate, boolean ignored)
            throws IOException {
        WordDiff first = null;
        BlameCandidate firstEarlier = null;
        for (int i = 0; i < diffs.size(); i++) {
            CommitDiff.Source source = diffs.get(i).source(path);
            if (source != null) {
                BlameCandidate earlier = visit(commit.getParent(i)).candidate(source.path(), source.blob());
                WordDiff diff = texts.diff(source.blob(), candidate.blob());
                candidate.passToParent(diff.kept(), earlier);
                first = first == null ? diff : first;
                firstEarlier = firstEarlier == null ? earlier : firstEarlier;
            }
        }
        if (ignored && first != null && firstEarlier != null) {
            candidate.passToParent(first.replaced(), firstEarlier);
        }
    }

    private CommitVisit visit(RevCommit commit) {
        return visits.computeIfAbsent(commit, any -> {
            CommitVisit visit = new CommitVisit(commit);
            queue.add(visit);
            return visit;
        });
    }

    @Override
    public void close() {
        reader.close();
    }
}
