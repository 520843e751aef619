package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link ExpertQuery}: those who know, the best first.
 *
 * @param experts those asked for. Those who have left stand apart, unless the question is about them or about the past. With a filter,
 *     those with less than {@link Coverage#LEAST} of the best score without it are left out: they would not have been shown either
 * @param total how many members there are to be given, of whom {@code experts} are a page
 * @param best the best score of those who have not left, whatever the filter; 0 if there is none
 * @param leavers those wanted who knew and have left, with {@link Coverage#LEAST} of the best score or more, the best first; as
 *     many as were asked for
 * @param declared who says of themself that they know, among those wanted for whom no note speaks, by id; as many as
 *     were asked for
 * @param nearest who comes close, if nobody has evidence; null if somebody has, or nobody comes close either
 * @param corrected the topic that was answered instead, if no note has any word of the one that was asked and all are spelt almost like
 *     words that notes have; else null
 * @param searched what the answer rests on
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
     * Those of them who know, as people are told: whoever has less than {@link Coverage#LEAST} of the best score has touched the topic
     * and would be shown with no score at all. Programs get everybody, with scores.
     */
    public List<Expert> leading() {
        return experts.stream()
                .filter(expert -> expert.score() >= Coverage.LEAST * best)
                .toList();
    }

    /**
     * Whether the evidence shown is weak: no note covers {@link Evidence#HALF} of the query. Then perhaps nobody really knows.
     * False if there are no experts.
     */
    public boolean isWeak() {
        return !experts.isEmpty()
                && experts.stream()
                        .flatMap(expert -> expert.evidence().stream())
                        .noneMatch(one -> one.coverage() >= Evidence.HALF);
    }

    /** The same, resting on something else. */
    public Experts withSearched(Searched other) {
        return new Experts(experts, total, best, leavers, declared, nearest, corrected, other);
    }

    /** The same, with the topic that was answered instead. */
    public Experts withCorrected(String topic) {
        return new Experts(experts, total, best, leavers, declared, nearest, topic, searched);
    }

    @Override
    public Iterator<Expert> iterator() {
        return experts.iterator();
    }
}
