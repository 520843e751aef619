package dev.knowhow.git;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit in the queue of the walk, with the file versions that led to it. */
final class CommitVisit {

    private final RevCommit commit;
    private final Set<String> merged = new HashSet<>();
    private Map<String, BlameCandidate> candidates = new HashMap<>();

    CommitVisit(RevCommit commit) {
        this.commit = commit;
    }

    RevCommit commit() {
        return commit;
    }

    Map<String, BlameCandidate> candidates() {
        return candidates;
    }

    /** The files with regions from more than one child, where wanted regions may meet known ones. */
    Set<String> merged() {
        return merged;
    }

    BlameCandidate candidate(String path, ObjectId blob) {
        merged.add(path);
        return candidates.computeIfAbsent(path, any -> new BlameCandidate(blob));
    }

    /** Adds the candidates of a child. Most commits have one child, and then nothing is copied. */
    void take(Map<String, BlameCandidate> others) {
        Map<String, BlameCandidate> few = others;
        if (few.size() > candidates.size()) {
            few = candidates;
            candidates = others;
        }
        few.forEach((path, candidate) -> {
            BlameCandidate here = candidates.putIfAbsent(path, candidate);
            if (here != null) {
                here.addAll(candidate);
                merged.add(path);
            }
        });
    }
}
