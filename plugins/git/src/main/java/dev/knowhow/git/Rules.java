package dev.knowhow.git;

import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Which commits are ignored.
 *
 * @param ignored those listed
 * @param bulk those that change more notes than this
 * @param bots whose commits are ignored, unless a person has a part in them
 */
record Rules(Set<ObjectId> ignored, int bulk, Bots bots) {

    boolean ignored(RevCommit commit, int changes) {
        if (changes > bulk || ignored.contains(commit)) {
            return true;
        }
        List<Signature> people = Credits.people(commit);
        return people.stream().allMatch(bots::include);
    }
}
