package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.evaluate.Figures.Figure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Scores rankings of people: relevant or not, over all judged topics, each to the same depth. */
public final class PeopleScorer {

    private final Judgements judgements;
    private final int depth;

    /**
     * Scores by these judgements.
     *
     * @param judgements who knows about what
     * @param depth how many people of a ranking count at most
     */
    public PeopleScorer(Judgements judgements, int depth) {
        this.judgements = judgements;
        this.depth = depth;
    }

    /** The figures of a run. */
    public Figures score(Run run) {
        var tally = new Tally();
        for (String topic : new TreeSet<>(judgements.topics())) {
            var people = new LinkedHashSet<String>();
            run.of(topic).forEach(one -> people.add(one.doc()));
            var ranking = new ArrayList<>(people);
            tally.add(
                    topic,
                    score(
                            ranking.subList(0, Math.min(depth, ranking.size())),
                            judgements.of(topic).keySet()));
        }
        return tally.figures();
    }

    private static List<Figure> score(List<String> ranking, Set<String> relevant) {
        int hits = 0;
        int early = 0;
        double precisions = 0;
        double reciprocal = 0;
        var gain = new Gain();
        for (int i = 1; i <= ranking.size(); i++) {
            boolean hit = relevant.contains(ranking.get(i - 1));
            gain.add(hit ? 1 : 0);
            if (hit) {
                hits++;
                precisions += (double) hits / i;
                reciprocal = reciprocal == 0 ? 1.0 / i : reciprocal;
                early += i <= 5 ? 1 : 0;
            }
        }
        var ideal = new Gain();
        relevant.forEach(one -> ideal.add(1));
        return List.of(
                new Figure("MAP", precisions / relevant.size(), 4),
                new Figure("MRR", reciprocal, 4),
                new Figure("P@5", early / 5.0, 4),
                new Figure("nDCG@10", gain.sum() / ideal.sum(), 4),
                new Figure("no answer", ranking.isEmpty() ? 1 : 0, 0),
                new Figure("none relevant", reciprocal == 0 ? 1 : 0, 0));
    }
}
