package dev.knowhow.expert;

import java.util.List;

/**
 * Who comes close when nobody is known to know: no answer to the question, and never mixed with one.
 *
 * @param reach in which way they come close
 * @param topic what they know about
 * @param experts who has evidence of it, the best first
 * @param declared who says of themself that they know, with no note that speaks for it, by id; not empty if there are no
 *     experts
 */
public record Nearest(Reach reach, String topic, List<Expert> experts, List<Declared> declared) {

    /** How somebody may come close. */
    public enum Reach {
        /** They know about the topic, but are not among those wanted. */
        OTHERS,
        /** They know about a topic that the team's vocabulary calls broader, or a neighbour. */
        NEIGHBOUR,
        /** They know about what the topic may be a misspelling of. */
        SPELLING
    }

    /** Copies the lists. */
    public Nearest {
        experts = List.copyOf(experts);
        declared = List.copyOf(declared);
    }
}
