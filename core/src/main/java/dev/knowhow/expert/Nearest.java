package dev.knowhow.expert;

import java.util.List;

/**
 * The people with related knowledge, if a query has no experts. Never mixed with an answer. Immutable.
 *
 * @param reach the relation to the query
 * @param topic the topic that they know about
 * @param experts its experts, best first
 * @param declared people with a self-declared skill and no evidence, by id; not empty if there are no experts
 */
public record Nearest(Reach reach, String topic, List<Expert> experts, List<Declared> declared) {

    /** The relation of a result to the query. */
    public enum Reach {
        /** They know about the topic, but the filter excludes them. */
        OTHERS,
        /** They know about a broader or neighbouring topic of the vocabulary. */
        NEIGHBOUR,
        /** They know about a topic of which the requested one may be a misspelling. */
        SPELLING
    }

    /** Copies the lists. */
    public Nearest {
        experts = List.copyOf(experts);
        declared = List.copyOf(declared);
    }
}
