package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link ExpertQuery}: those who know, the best first.
 *
 * @param experts those asked for
 * @param total how many members have evidence at all, among those the viewer may see and wants
 * @param declared who says of themself that they know, among those wanted for whom no note speaks, by id; as many as
 *     were asked for
 * @param nearest who comes close, if nobody has evidence; null if somebody has, or nobody comes close either
 * @param searched what the answer rests on
 */
public record Experts(
        List<Expert> experts,
        int total,
        List<Declared> declared,
        @Nullable Nearest nearest,
        Searched searched) implements Iterable<Expert> {

    /** Copies the lists. */
    public Experts {
        experts = List.copyOf(experts);
        declared = List.copyOf(declared);
    }

    /**
     * Those of them who know, as people are told: whoever has less than {@link Coverage#LEAST} of the best score has touched the topic
     * and would be shown with no score at all. Programs get everybody, with scores.
     */
    public List<Expert> leading() {
        return experts.stream()
                .filter(expert ->
                        expert.score() >= Coverage.LEAST * experts.getFirst().score())
                .toList();
    }

    /** The same, resting on something else. */
    public Experts withSearched(Searched other) {
        return new Experts(experts, total, declared, nearest, other);
    }

    @Override
    public Iterator<Expert> iterator() {
        return experts.iterator();
    }
}
