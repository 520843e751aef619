package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import java.util.List;

/**
 * Experts and members with declared skills.
 *
 * @param experts the members with evidence, the best first
 * @param best the best score of those who have not left, with any filter
 * @param leavers the members with evidence who have left, the best first
 * @param declared the members with a declared skill and no evidence, by id
 */
record Known(List<Expert> experts, double best, List<Expert> leavers, List<Declared> declared) {

    boolean isEmpty() {
        return experts.isEmpty() && declared.isEmpty();
    }
}
