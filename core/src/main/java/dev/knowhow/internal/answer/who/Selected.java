package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import java.util.List;

/**
 * The people whom an answer lists: experts, and members with declared skills.
 *
 * @param experts the members with evidence, the best first
 * @param best the best score of those who have not left, with any filter
 * @param leavers the members with evidence who have left, the best first
 * @param declared the members with a declared skill and no evidence, by id
 */
record Selected(List<Expert> experts, double best, List<Expert> leavers, List<Declared> declared) {

    /** Returns a copy with other experts. */
    Selected withExperts(List<Expert> others) {
        return new Selected(others, best, leavers, declared);
    }

    boolean isEmpty() {
        return experts.isEmpty() && declared.isEmpty();
    }
}
