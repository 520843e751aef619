package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to an {@link ExpertQuery}. Immutable. */
public sealed interface Experts extends Iterable<Expert> permits ExpertsBuilder.Values {

    /**
     * The requested page of experts, best first. People who have left are in {@link #leavers}, unless the query is
     * about them or about the past. With a filter, experts below {@link Coverage#LEAST} of the best unfiltered score
     * are omitted.
     */
    List<Expert> experts();

    /** The number of all experts, of which {@link #experts} is one page. */
    int total();

    /** The best score of people who have not left, before the filter; 0 without experts. */
    double best();

    /**
     * The experts who have left, with {@link Coverage#LEAST} of the best score or more, best first; at most as many as
     * requested.
     */
    List<Expert> leavers();

    /** The people with a self-declared skill and no evidence, by id; at most as many as requested. */
    List<Declared> declared();

    /** The teams that own notes on the topic, first the one with the most relevant notes; few. */
    List<OwningTeam> teams();

    /**
     * The people with related knowledge if there are no experts; otherwise null, also if nobody has related knowledge.
     */
    @Nullable Nearest nearest();

    /** The corrected topic that was answered, if no note contains a word of the requested one; otherwise null. */
    @Nullable String corrected();

    /** The state of the index that was searched. */
    Searched searched();

    /**
     * The experts to show to people: those with {@link Coverage#LEAST} of the best score or more. Others would be shown
     * with a score of 0. Programs receive all experts.
     */
    default List<Expert> leading() {
        return experts().stream()
                .filter(expert -> expert.score() >= Coverage.LEAST * best())
                .toList();
    }

    /**
     * Whether the evidence shown is weak: no note covers {@link Evidence#HALF} of the query. Then possibly nobody
     * knows. False if there are no experts.
     */
    default boolean isWeak() {
        return !experts().isEmpty()
                && experts().stream()
                        .flatMap(expert -> expert.evidence().stream())
                        .noneMatch(one -> one.coverage() >= Evidence.HALF);
    }

    /** Returns a copy with another state of the index. */
    default Experts withSearched(Searched other) {
        return toBuilder(other).build();
    }

    @Override
    default Iterator<Expert> iterator() {
        return experts().iterator();
    }

    /**
     * Returns a builder of an answer without experts.
     *
     * @param searched see {@link #searched}
     */
    static ExpertsBuilder builder(Searched searched) {
        return new ExpertsBuilder(searched);
    }

    private ExpertsBuilder toBuilder(Searched searched) {
        return new ExpertsBuilder(searched)
                .experts(experts())
                .total(total())
                .best(best())
                .leavers(leavers())
                .declared(declared())
                .teams(teams())
                .nearest(nearest())
                .corrected(corrected());
    }
}
