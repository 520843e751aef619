package dev.knowhow.git;

import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Rules for ignored commits.
 *
 * @param ignored listed commits
 * @param bulk commits that change more notes are ignored, except for notes with new text
 * @param bots commits by bots only are ignored
 */
record IgnoreRules(Set<ObjectId> ignored, int bulk, Bots bots) {

    /** Whether a commit owns nothing, whatever it changes. */
    boolean ignored(RevCommit commit) {
        if (ignored.contains(commit)) {
            return true;
        }
        List<Signature> people = CreditedCommits.people(commit);
        return people.stream().allMatch(bots::include);
    }

    /** Whether a commit changes too many notes to count as work on each. */
    boolean isBulk(int changes) {
        return changes > bulk;
    }
}
