package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.query.Rising;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
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

    /**
     * The counts that may be significant. Topics whose series count once, and topics without those that turn out to be
     * none, are never more significant than these.
     *
     * @param topics the number of topics by their counts
     */
    Set<Counts> mayPass(Map<Counts, Integer> topics, Counts totals) {
        Map<Integer, Integer> tested = TopicCounts.byNotes(topics);
        Set<Counts> passing = new HashSet<>();
        for (boolean rises : new boolean[] {true, false}) {
            Map<Counts, Double> chances = new HashMap<>();
            TreeMap<Double, Integer> numbers = new TreeMap<>();
            topics.forEach((counts, number) -> {
                if (rises == isMore(counts, totals)) {
                    double chance = rises ? ofRise(counts, totals) : ofFall(counts, totals);
                    chances.put(counts, chance);
                    numbers.merge(chance, number, Integer::sum);
                }
            });
            double limit = limit(numbers, tested, totals, rises);
            chances.forEach((counts, chance) -> {
                if (chance <= limit) {
                    passing.add(counts);
                }
            });
        }
        return passing;
    }

    /** Whether the share of the notes is larger in the recent period. */
    private static boolean isMore(Counts topic, Counts totals) {
        return topic.now() * (double) totals.before() > topic.before() * (double) totals.now();
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
        TreeMap<Double, Integer> chances = new TreeMap<>();
        leastLikelyFirst.forEach(topic -> chances.merge(topic.chance(), 1, Integer::sum));
        double limit = limit(chances, counts.tested(), counts.totals(), rises);
        return leastLikelyFirst.stream()
                .takeWhile(topic -> topic.chance() <= limit)
                .toList();
    }

    /** The largest p-value that is selected; -1 if none is. */
    private double limit(
            NavigableMap<Double, Integer> chances, Map<Integer, Integer> tested, Counts totals, boolean rises) {
        Hypergeometric all = distribution(totals);
        int drawn = rises ? totals.now() : totals.before();
        Map<Integer, double[]> possible = new TreeMap<>();
        tested.keySet().stream()
                .filter(notes -> notes <= MOST_DISCRETE)
                .forEach(notes -> possible.put(notes, all.tails(notes, drawn, LARGEST)));
        double limit = -1;
        int passing = 0;
        for (Map.Entry<Double, Integer> one : chances.entrySet()) {
            double chance = one.getKey();
            if (chance > LARGEST) {
                break;
            }
            passing += one.getValue();
            double expected = tested.entrySet().stream()
                            .mapToDouble(topics -> topics.getValue()
                                    * largest(possible.getOrDefault(topics.getKey(), new double[] {chance}), chance))
                            .sum()
                    / (1 - LARGEST);
            if (expected <= Rising.FALSE_DISCOVERY_RATE * passing) {
                limit = chance;
            }
        }
        return limit;
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
