package dev.knowhow.internal.answer;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import java.util.List;

/**
 * Those who know, and those who only say so.
 *
 * @param experts who has evidence, the best first
 * @param declared who has none, by id
 */
record Known(List<Expert> experts, List<Declared> declared) {

    boolean isEmpty() {
        return experts.isEmpty() && declared.isEmpty();
    }
}
