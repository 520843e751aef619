package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link ExpertQuery}. Immutable.
 *
 * @param experts the requested page of experts, best first. People who have left are in {@code leavers}, unless the
 *     query is about them or about the past. With a filter, experts below {@link Coverage#LEAST} of the best unfiltered
 *     score are omitted
 * @param total the number of all experts, of which {@code experts} is one page
 * @param best the best score of people who have not left, before the filter; 0 without experts
 * @param leavers experts who have left, with {@link Coverage#LEAST} of the best score or more, best first; at most as
 *     many as requested
 * @param declared people with a self-declared skill and no evidence, by id; at most as many as requested
 * @param nearest people with related knowledge if there are no experts; otherwise null, also if nobody has related
 *     knowledge
 * @param corrected the corrected topic that was answered, if no note contains a word of the requested one; otherwise
 *     null
 * @param searched the state of the index that was searched
 */
public record Experts(
        List<Expert> experts,
        int total,
        double best,
        List<Expert> leavers,
        List<Declared> declared,
        @Nullable Nearest nearest,
        @Nullable String corrected,
        Searched searched)
        implements Iterable<Expert> {

    /** Copies the lists. */
    public Experts {
        experts = List.copyOf(experts);
        leavers = List.copyOf(leavers);
        declared = List.copyOf(declared);
    }

    /**
     * The experts to show to people: those with {@link Coverage#LEAST} of the best score or more. Others would be shown
     * with a score of 0. Programs receive all experts.
     */
    public List<Expert> leading() {
        return experts.stream()
                .filter(expert -> expert.score() >= Coverage.LEAST * best)
                .toList();
    }

    /**
     * Whether the evidence shown is weak: no note covers {@link Evidence#HALF} of the query. Then possibly nobody
     * knows. False if there are no experts.
     */
    public boolean isWeak() {
        return !experts.isEmpty()
                && experts.stream()
                        .flatMap(expert -> expert.evidence().stream())
                        .noneMatch(one -> one.coverage() >= Evidence.HALF);
    }

    /** Returns a copy with another state of the index. */
    public Experts withSearched(Searched other) {
        return new Experts(experts, total, best, leavers, declared, nearest, corrected, other);
    }

    /** Returns a copy with the corrected topic. */
    public Experts withCorrected(String topic) {
        return new Experts(experts, total, best, leavers, declared, nearest, topic, searched);
    }

    @Override
    public Iterator<Expert> iterator() {
        return experts.iterator();
    }
}
