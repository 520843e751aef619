package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.query.Rising;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The exact test of Fisher (1922) for the notes of two periods, with control of the false discovery rate. */
final class Significance {

    /** Topics with larger p-values are ignored: they could be significant only if a fifth of all topics were. */
    private static final double LARGEST = Rising.FALSE_DISCOVERY_RATE / 5;

    /** A topic with more notes can have nearly every p-value. */
    private static final int MOST_DISCRETE = 1000;

    private @Nullable Hypergeometric distribution;
    private @Nullable Counts of;

    /** Whether a change may be significant. */
    boolean mayPass(Counts topic, Counts totals) {
        return Math.min(ofRise(topic, totals), ofFall(topic, totals)) <= LARGEST;
    }

    /** The probability of at least as many recent notes by chance. */
    double ofRise(Counts topic, Counts totals) {
        return distribution(totals).atLeast(topic.now(), topic.all(), totals.now());
    }

    /** The probability of at least as many earlier notes by chance. */
    double ofFall(Counts topic, Counts totals) {
        return distribution(totals).atLeast(topic.before(), topic.all(), totals.before());
    }

    private synchronized Hypergeometric distribution(Counts totals) {
        if (distribution == null || !totals.equals(of)) {
            distribution = new Hypergeometric(totals.all());
            of = totals;
        }
        return distribution;
    }

    /**
     * Selects among all topics by the procedure of Döhler, Durand and Roquain (2018). The number of notes of a topic
     * determines the p-values that it can have; with few notes these are far apart. The procedure of Benjamini and
     * Hochberg counts each topic as if it had every p-value. This one adds up the probabilities that the topics have a
     * p-value as small as the observed one, so that more topics are found at the same false discovery rate.
     *
     * @param leastLikelyFirst the topics with the smallest p-values
     * @param counts all topics
     * @param rises whether rising topics are selected
     */
    List<Change> beyondChance(List<Change> leastLikelyFirst, TopicCounts counts, boolean rises) {
        Hypergeometric all = distribution(counts.totals());
        int drawn = rises ? counts.totals().now() : counts.totals().before();
        Map<Integer, double[]> possible = new TreeMap<>();
        counts.tested().keySet().stream()
                .filter(notes -> notes <= MOST_DISCRETE)
                .forEach(notes -> possible.put(notes, all.tails(notes, drawn, LARGEST)));
        int passed = 0;
        for (int i = 0; i < leastLikelyFirst.size() && leastLikelyFirst.get(i).chance() <= LARGEST; i++) {
            double chance = leastLikelyFirst.get(i).chance();
            double expected = counts.tested().entrySet().stream()
                            .mapToDouble(topics -> topics.getValue()
                                    * largest(possible.getOrDefault(topics.getKey(), new double[] {chance}), chance))
                            .sum()
                    / (1 - LARGEST);
            if (expected <= Rising.FALSE_DISCOVERY_RATE * (i + 1)) {
                passed = i + 1;
            }
        }
        return leastLikelyFirst.subList(0, passed);
    }

    /** The largest possible p-value up to a p-value; 0 if all are larger. */
    private static double largest(double[] ascending, double chance) {
        int at = Arrays.binarySearch(ascending, chance);
        int number = at >= 0 ? at + 1 : -at - 1;
        return number == 0 ? 0 : ascending[number - 1];
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
