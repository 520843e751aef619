package dev.knowhow.git;

import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Which commits are ignored.
 *
 * @param ignored those listed
 * @param bulk those that change more notes than this, but for notes whose text is new
 * @param bots whose commits are ignored, unless a person has a part in them
 */
record Rules(Set<ObjectId> ignored, int bulk, Bots bots) {

    /** Whether a commit counts for nobody, whatever it does. */
    boolean ignored(RevCommit commit) {
        if (ignored.contains(commit)) {
            return true;
        }
        List<Signature> people = Credits.people(commit);
        return people.stream().allMatch(bots::include);
    }

    /** Whether so many changes at once are no work on each of the notes. */
    boolean isBulk(int changes) {
        return changes > bulk;
    }
}
