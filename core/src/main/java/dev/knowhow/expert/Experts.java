package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.Iterator;
import java.util.List;

/**
 * The answer to an {@link ExpertQuery}: those who know, the best first.
 *
 * @param experts those asked for
 * @param total how many members have evidence at all, among those the viewer may see
 * @param searched what the answer rests on
 */
public record Experts(List<Expert> experts, int total, Searched searched) implements Iterable<Expert> {

    /** Copies the list. */
    public Experts {
        experts = List.copyOf(experts);
    }

    @Override
    public Iterator<Expert> iterator() {
        return experts.iterator();
    }
}
