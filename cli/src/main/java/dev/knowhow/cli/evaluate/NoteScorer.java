package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.evaluate.Figures.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores rankings of notes. A topic without hits counts 0 everywhere; the gain of a grade is 2^grade - 1; notes to be
 * left out are taken from the ranking before anything is counted, unless they are relevant.
 */
public final class NoteScorer {

    private final Judgements judgements;
    private final Map<String, Set<String>> without;

    /**
     * Scores by these judgements.
     *
     * @param judgements what is an answer to what
     * @param without the notes to leave out, by topic
     */
    public NoteScorer(Judgements judgements, Map<String, Set<String>> without) {
        this.judgements = judgements;
        this.without = without;
    }

    /** The figures of a run. */
    public Figures score(Run run) {
        var tally = new Tally();
        for (String topic : judgements.topics()) {
            tally.add(topic, score(ranking(topic, run.of(topic)), judgements.of(topic)));
        }
        return tally.figures();
    }

    private List<String> ranking(String topic, List<Ranked> ranked) {
        Map<String, Double> grades = judgements.of(topic);
        Set<String> left = without.getOrDefault(topic, Set.of());
        var seen = new HashSet<String>();
        var ranking = new ArrayList<String>();
        for (Ranked one : ranked) {
            String path = Judgements.path(one.doc());
            boolean counts = !left.contains(path) || grades.getOrDefault(path, 0.0) > 0;
            if (counts && seen.add(path)) {
                ranking.add(path);
            }
        }
        return ranking;
    }

    private static List<Figure> score(List<String> ranking, Map<String, Double> grades) {
        int first = 0;
        int found = 0;
        var gain = new Gain();
        for (int i = 0; i < ranking.size(); i++) {
            double grade = grades.getOrDefault(ranking.get(i), 0.0);
            gain.add(gain(grade));
            if (grade > 0) {
                first = first == 0 ? i + 1 : first;
                found += i < 100 ? 1 : 0;
            }
        }
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        return List.of(
                new Figure("MRR@10", first > 0 && first <= 10 ? 1.0 / first : 0, 3),
                new Figure("nDCG@10", gain.sum() / ideal(grades), 3),
                new Figure("R@100", (double) found / relevant, 3),
                new Figure("S@1", first == 1 ? 1 : 0, 3),
                new Figure("zero", ranking.isEmpty() ? 1 : 0, 0));
    }

    private static double ideal(Map<String, Double> grades) {
        var ideal = new Gain();
        grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .forEach(grade -> ideal.add(gain(grade)));
        return ideal.sum();
    }

    private static double gain(double grade) {
        return Math.pow(2, Math.max(grade, 0)) - 1;
    }
}
