package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.evaluate.Figures.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores a replay of requests: how early the people who were asked in truth stand, and how often the person who stands
 * among the first three most often does so.
 */
public final class RequestScorer {

    private static final int FIRST = 3;
    private static final int FIVE = 5;
    private static final int TEN = 10;

    private final Judgements judgements;

    /** Scores by who was asked. */
    public RequestScorer(Judgements judgements) {
        this.judgements = judgements;
    }

    /** The figures of a run. */
    public Figures score(Run run) {
        var tally = new Tally();
        Map<String, Integer> asked = new HashMap<>();
        for (String request : judgements.topics()) {
            List<String> ranking = run.of(request).stream().map(Ranked::doc).toList();
            ranking.stream().limit(FIRST).forEach(person -> asked.merge(person, 1, Integer::sum));
            tally.add(request, score(ranking, judgements.of(request).keySet()));
        }
        Figures means = tally.figures();
        List<Figure> all = new ArrayList<>(means.figures());
        all.add(new Figure(
                "most asked",
                asked.values().stream().mapToInt(count -> count).max().orElse(0),
                0));
        all.add(new Figure("people", asked.size(), 0));
        return new Figures(means.topics(), all, means.perTopic());
    }

    private static List<Figure> score(List<String> ranking, Set<String> relevant) {
        double reciprocal = 0;
        int early = 0;
        var gain = new Gain();
        for (int i = 1; i <= ranking.size(); i++) {
            if (relevant.contains(ranking.get(i - 1))) {
                reciprocal = reciprocal == 0 ? 1.0 / i : reciprocal;
                early += i <= TEN ? 1 : 0;
                gain.add(i <= FIVE ? 1 : 0);
            } else {
                gain.add(0);
            }
        }
        var ideal = new Gain();
        relevant.stream().limit(FIVE).forEach(one -> ideal.add(1));
        return List.of(
                new Figure("MRR", reciprocal, 4),
                new Figure("nDCG@5", gain.sum() / ideal.sum(), 4),
                new Figure("hit@3", reciprocal >= 1.0 / FIRST ? 1 : 0, 4),
                new Figure("R@10", (double) early / relevant.size(), 4));
    }
}
