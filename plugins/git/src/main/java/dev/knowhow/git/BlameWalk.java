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
 * Follows the words of all notes at once back through history, newest commits first, until each has found the commit
 * that brought it. Where a word goes from a commit depends on that commit and its parents alone, so the order of the
 * walk does not matter to what is found, and what is known at one commit can be met halfway from another.
 */
final class Walk implements AutoCloseable {

    private final Repository repository;
    private final ObjectReader reader;
    private final RevWalk commits;
    private final TreeFilter notes;
    private final Rules rules;
    private final Texts texts;
    private final Set<ObjectId> cutOff;
    private final Map<ObjectId, Visit> visits = new HashMap<>();
    private final PriorityQueue<Visit> queue = new PriorityQueue<>(
            Comparator.<Visit>comparingInt(visit -> visit.commit().getCommitTime())
                    .reversed());
    private final Credits credits;
    private int complete;
    private int total;
    private int read;

    Walk(Repository repository, TreeFilter notes, Rules rules, Credits credits) throws IOException {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.commits = new RevWalk(reader);
        this.notes = notes;
        this.rules = rules;
        this.credits = credits;
        this.texts = new Texts(reader);
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

    Texts texts() {
        return texts;
    }

    /** How many commits were looked at. */
    int read() {
        return read;
    }

    void want(RevCommit at, Owners note, ObjectId blob) {
        total++;
        visit(at).trace(note.path(), blob).want(new Strand(note, 0, 0, note.places()));
    }

    void know(RevCommit at, Owners note, ObjectId blob) {
        visit(at).trace(note.path(), blob).know(new Strand(note, 0, 0, note.places()));
    }

    /**
     * Walks until nothing is wanted any more.
     *
     * @param progress takes how many notes are known, of how many
     */
    void run(BiConsumer<Long, Long> progress) throws IOException, InterruptedException {
        Visit visit;
        while (complete < total && (visit = queue.poll()) != null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            visits.remove(visit.commit());
            meet(visit);
            if (complete < total && !visit.traces().isEmpty()) {
                read++;
                leave(visit);
            }
            progress.accept((long) complete, (long) total);
        }
    }

    private void meet(Visit visit) {
        for (String path : visit.joined()) {
            Trace trace = visit.traces().get(path);
            if (trace != null) {
                settle(trace, trace::meet);
                if (trace.isEmpty()) {
                    visit.traces().remove(path);
                }
            }
        }
    }

    /** Does something that may settle the last strand of a note. */
    private void settle(Trace trace, Runnable work) {
        Set<Owners> incomplete = new HashSet<>();
        trace.wanted().forEach(strand -> incomplete.add(strand.owners()));
        incomplete.removeIf(Owners::complete);
        work.run();
        complete += (int) incomplete.stream().filter(Owners::complete).count();
    }

    /** Files that are the same in a parent go there; of the others, what descends from a parent goes there. */
    private void leave(Visit visit) throws IOException {
        RevCommit commit = visit.commit();
        List<Step> steps = new ArrayList<>(1);
        Map<String, Trace> rest = visit.traces();
        for (int i = 0; i < commit.getParentCount() && !rest.isEmpty(); i++) {
            RevCommit parent = commits.parseCommit(commit.getParent(i));
            Step step = new Step(repository, reader, notes, parent, commit);
            Map<String, Trace> changed = new HashMap<>();
            for (String path : step.changed()) {
                Trace trace = rest.remove(path);
                if (trace != null) {
                    changed.put(path, trace);
                }
            }
            if (!rest.isEmpty()) {
                visit(parent).take(rest);
            }
            rest = changed;
            steps.add(step);
        }
        if (!rest.isEmpty()) {
            change(commit, steps, rest);
        }
    }

    private void change(RevCommit commit, List<Step> steps, Map<String, Trace> changed) throws IOException {
        boolean ignored = steps.size() > 1 || cutOff.contains(commit) || rules.ignored(commit);
        boolean bulk = !ignored && rules.isBulk(changes(commit, steps));
        NewText texts = bulk ? new NewText(commit, steps) : null;
        for (Map.Entry<String, Trace> entry : changed.entrySet()) {
            Trace trace = entry.getValue();
            boolean passed = ignored || (texts != null && !texts.isNew(entry.getKey()));
            handDown(commit, steps, entry.getKey(), trace, passed);
            if (!trace.wanted().isEmpty()) {
                int credit = passed ? Credits.NOBODY : credits.of(commit);
                settle(trace, () -> trace.wanted().forEach(strand -> strand.settle(credit)));
            }
        }
    }

    /** Which notes a commit of many changes did not move or convert, but wrote. */
    private final class NewText {

        private final @Nullable Step allFiles;

        NewText(RevCommit commit, List<Step> steps) throws IOException {
            // a page of a wiki may become a note under another ending
            this.allFiles = steps.isEmpty()
                    ? null
                    : new Step(repository, reader, TreeFilter.ALL, commits.parseCommit(commit.getParent(0)), commit);
        }

        boolean isNew(String path) throws IOException {
            return allFiles == null || (allFiles.source(path) == null && !allFiles.movesTooMany());
        }
    }

    private int changes(RevCommit commit, List<Step> steps) throws IOException {
        return steps.isEmpty()
                ? new Step(repository, reader, notes, null, commit).changes()
                : steps.getFirst().changes();
    }

    private void handDown(RevCommit commit, List<Step> steps, String path, Trace trace, boolean ignored)
            throws IOException {
        Descent first = null;
        Trace firstEarlier = null;
        for (int i = 0; i < steps.size(); i++) {
            Step.Source source = steps.get(i).source(path);
            if (source != null) {
                Trace earlier = visit(commit.getParent(i)).trace(source.path(), source.blob());
                Descent descent = texts.descent(source.blob(), trace.blob());
                trace.handDown(descent.kept(), earlier);
                first = first == null ? descent : first;
                firstEarlier = firstEarlier == null ? earlier : firstEarlier;
            }
        }
        if (ignored && first != null && firstEarlier != null) {
            trace.handDown(first.replaced(), firstEarlier);
        }
    }

    private Visit visit(RevCommit commit) {
        return visits.computeIfAbsent(commit, any -> {
            Visit visit = new Visit(commit);
            queue.add(visit);
            return visit;
        });
    }

    @Override
    public void close() {
        reader.close();
    }
}
