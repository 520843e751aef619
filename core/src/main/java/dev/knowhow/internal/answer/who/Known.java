package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import java.util.List;

/**
 * Those who know, and those who only say so.
 *
 * @param experts who has evidence, the best first
 * @param best the best score of those who have not left, whatever the filter
 * @param leavers who has evidence and has left, the best first
 * @param declared who has none, by id
 */
record Known(List<Expert> experts, double best, List<Expert> leavers, List<Declared> declared) {

    boolean isEmpty() {
        return experts.isEmpty() && declared.isEmpty();
    }
}
