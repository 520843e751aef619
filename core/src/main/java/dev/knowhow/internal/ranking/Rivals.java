package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.note.NoteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people who might as well rank higher than a person: those who would with a probability of a quarter or
 * more, had other notes been written. As in {@link Bootstrap}, each note has a Poisson number of copies. So the
 * variance of a score is the sum of the squares of its contributions, and a note of two people varies both scores
 * alike. The difference of two scores is taken as normally distributed. An answer needs this for each person, and the
 * bootstrap would take longer than the search.
 */
final class Rivals {

    /** The quartile of the normal distribution, in standard errors. */
    private static final double QUARTILE = 0.674;

    private final List<Expert> ranking;
    private double @Nullable [] variances;

    /**
     * Prepares a ranking.
     *
     * @param ranking all people with all their evidence, best first
     */
    Rivals(List<Expert> ranking) {
        this.ranking = ranking;
    }

    private double[] variances() {
        double[] known = variances;
        if (known == null) {
            known = ranking.stream()
                    .mapToDouble(expert -> variance(expert.evidence()))
                    .toArray();
            variances = known;
        }
        return known;
    }

    private static double variance(List<Evidence> evidence) {
        double sum = 0;
        double squares = 0;
        for (Evidence one : evidence) {
            sum += one.contribution();
            squares += one.contribution() * one.contribution();
        }
        double mean = evidence.isEmpty() ? 0 : sum / evidence.size();
        return squares + mean * mean;
    }

    /** Whether the person at an index of the ranking has as many rivals. All who rank higher are rivals. */
    boolean areAtLeast(int many, int index) {
        int rivals = index;
        if (rivals >= many) {
            return true;
        }
        double[] variance = variances();
        Map<NoteId, Double> own = new HashMap<>();
        ranking.get(index).evidence().forEach(one -> own.put(one.id(), one.contribution()));
        for (int other = index + 1; other < ranking.size() && rivals < many; other++) {
            double behind = ranking.get(index).score() - ranking.get(other).score();
            double both = variance[index] + variance[other];
            // shared notes make the order more certain; looking for them takes time
            if (behind <= QUARTILE * Math.sqrt(both)
                    && behind <= QUARTILE * Math.sqrt(Math.max(0, both - 2 * shared(own, other)))) {
                rivals++;
            }
        }
        return rivals >= many;
    }

    private double shared(Map<NoteId, Double> own, int other) {
        double shared = 0;
        for (Evidence one : ranking.get(other).evidence()) {
            shared += own.getOrDefault(one.id(), 0.0) * one.contribution();
        }
        return shared;
    }
}
