package dev.knowhow.internal.answer.news;

import dev.knowhow.query.Rising;
import dev.knowhow.spi.TopicCounts.Counts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The exact test of Fisher (1922) for the notes of two periods, with control of the false discovery rate. */
final class Significance {

    /** Topics with larger p-values are ignored: they could be significant only if a fifth of all topics were. */
    private static final double LARGEST = Rising.FALSE_DISCOVERY_RATE / 5;

    private @Nullable Hypergeometric distribution;
    private @Nullable Counts of;

    /** Whether a change may be significant. */
    boolean mayPass(Counts topic, Counts totals) {
        return Math.min(ofRise(topic, totals), ofFall(topic, totals)) <= LARGEST;
    }

    /** The probability of at least as many recent notes by chance. */
    double ofRise(Counts topic, Counts totals) {
        return distribution(totals).atLeast(topic.now(), topic.now() + topic.before(), totals.now());
    }

    /** The probability of at least as many earlier notes by chance. */
    double ofFall(Counts topic, Counts totals) {
        return distribution(totals).atLeast(topic.before(), topic.now() + topic.before(), totals.before());
    }

    private synchronized Hypergeometric distribution(Counts totals) {
        if (distribution == null || !totals.equals(of)) {
            distribution = new Hypergeometric(totals.now() + totals.before());
            of = totals;
        }
        return distribution;
    }

    /**
     * Selects by the procedure of Benjamini and Hochberg (1995).
     *
     * @param leastLikelyFirst the tested topics with the smallest p-values
     * @param tested the number of all tested topics
     */
    static <T> List<T> beyondChance(List<T> leastLikelyFirst, ToDoubleFunction<T> chance, int tested) {
        int passed = 0;
        for (int i = 0; i < leastLikelyFirst.size(); i++) {
            if (chance.applyAsDouble(leastLikelyFirst.get(i)) <= Rising.FALSE_DISCOVERY_RATE * (i + 1) / tested) {
                passed = i + 1;
            }
        }
        return leastLikelyFirst.subList(0, passed);
    }
}
