package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.people.MemberId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the weaknesses of the evidence for people of a ranking. Not thread-safe. */
public final class ConfidenceRule {

    /** The share of a score that the decisive notes, the strongest ones, add up to. */
    private static final double DECISIVE = 0.9;

    private static final double LOW = 0.25;
    private static final double BEST_NOTE = 1;
    private static final double SEVERAL_NOTES = 1.5;
    private static final int OLD_YEARS = 3;

    /** With as many rivals, a rank is uncertain: an answer shows five people first. */
    private static final int MANY = 5;

    private final List<Expert> ranking;
    private final Rivals rivals;
    private final @Nullable LocalDate today;
    private final @Nullable LocalDate latest;

    /**
     * Prepares a ranking.
     *
     * @param ranking all people with all their evidence, best first
     * @param today the current day; later dates of notes are ignored. Null if unknown
     */
    public ConfidenceRule(List<Expert> ranking, @Nullable LocalDate today) {
        this.ranking = ranking;
        this.rivals = new Rivals(ranking);
        this.today = today;
        this.latest = last(ranking.stream()
                .filter(expert -> expert.score() >= LOW)
                .flatMap(expert -> decisive(expert).stream())
                .toList());
    }

    /** The same people, those of the ranking with the weaknesses of all their evidence. */
    public List<Expert> judged(List<Expert> people) {
        Map<MemberId, Integer> indexes = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            indexes.put(ranking.get(i).member().id(), i);
        }
        return people.stream()
                .map(expert -> {
                    Integer index = indexes.get(expert.member().id());
                    return index == null ? expert : expert.withWeaknesses(weaknesses(index));
                })
                .toList();
    }

    private Set<Weakness> weaknesses(int index) {
        Expert expert = ranking.get(index);
        Set<Weakness> weaknesses = EnumSet.noneOf(Weakness.class);
        if (expert.score() < LOW) {
            weaknesses.add(Weakness.LOW_SCORE);
        }
        if (expert.score() < Math.min(LOW, Coverage.LEAST * ranking.getFirst().score())) {
            return weaknesses; // thin already, and rarely shown
        }
        List<Evidence> decisive = decisive(expert);
        if (decisive.stream().noneMatch(one -> one.role().active())) {
            weaknesses.add(Weakness.ONLY_NAMED);
        }
        if (decisive.stream().noneMatch(one -> one.coverage() >= Evidence.HALF)) {
            weaknesses.add(Weakness.PART_OF_QUESTION);
        }
        if (expert.score() >= LOW && expert.score() < BEST_NOTE) {
            weaknesses.add(Weakness.BELOW_BEST_NOTE);
        }
        if (effectiveNotes(expert) < SEVERAL_NOTES) {
            weaknesses.add(Weakness.ONE_NOTE);
        }
        LocalDate last = last(decisive);
        if (last != null && latest != null && last.isBefore(latest.minusYears(OLD_YEARS))) {
            weaknesses.add(Weakness.OLD);
        }
        if (weaknesses.isEmpty() && rivals.areAtLeast(MANY, index)) {
            weaknesses.add(Weakness.UNCERTAIN_RANK);
        }
        return weaknesses;
    }

    /**
     * The effective number of notes (Kish: Survey Sampling, 1965): the number of equal notes with the same relative
     * variance of the score.
     */
    private static double effectiveNotes(Expert expert) {
        double squares = 0;
        for (Evidence one : expert.evidence()) {
            squares += one.contribution() * one.contribution();
        }
        return squares == 0 ? 0 : expert.score() * expert.score() / squares;
    }

    /** The decisive notes: the fewest that add up to nearly all of the score. */
    private static List<Evidence> decisive(Expert expert) {
        List<Evidence> evidence = expert.evidence();
        double sum = 0;
        int decisive = 0;
        while (decisive < evidence.size() && sum < DECISIVE * expert.score()) {
            sum += evidence.get(decisive++).contribution();
        }
        return evidence.subList(0, decisive);
    }

    /** The day of the latest decisive note; null if unknown. */
    @Nullable LocalDate last(Expert expert) {
        return last(decisive(expert));
    }

    private @Nullable LocalDate last(List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .filter(date -> today == null || !date.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
