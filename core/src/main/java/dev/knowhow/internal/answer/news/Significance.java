package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.query.Rising;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * Selects among all topics. A topic with few notes cannot have a small p-value, so such topics are excluded before,
     * as Gilbert (2005) does for discrete tests; the number of tests is that of the others.
     *
     * @param leastLikelyFirst the topics with the smallest p-values
     * @param counts all topics
     * @param rises whether rising topics are selected
     */
    List<Change> beyondChance(List<Change> leastLikelyFirst, TopicCounts counts, boolean rises) {
        Map<Integer, Double> least = new TreeMap<>();
        counts.tested().keySet().forEach(notes -> least.put(notes, leastChance(notes, counts.totals(), rises)));
        int tests;
        int divisor = 0;
        do {
            divisor++;
            tests = 0;
            for (Map.Entry<Integer, Integer> topics : counts.tested().entrySet()) {
                tests += least.getOrDefault(topics.getKey(), 1.0) <= Rising.FALSE_DISCOVERY_RATE / divisor
                        ? topics.getValue()
                        : 0;
            }
        } while (tests > divisor);
        double largest = Rising.FALSE_DISCOVERY_RATE / divisor;
        List<Change> tested = leastLikelyFirst.stream()
                .filter(topic ->
                        leastChance(topic.counts().now() + topic.counts().before(), counts.totals(), rises) <= largest)
                .toList();
        return beyondChance(tested, Change::chance, tests);
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

    /** The smallest p-value that a topic with a number of notes can have: if all are recent, or all earlier. */
    private double leastChance(int notes, Counts totals, boolean rises) {
        int most = Math.min(notes, rises ? totals.now() : totals.before());
        return rises ? ofRise(new Counts(most, notes - most), totals) : ofFall(new Counts(notes - most, most), totals);
    }
}
