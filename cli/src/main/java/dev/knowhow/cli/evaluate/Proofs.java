package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.json.EvaluationShapes;
import dev.knowhow.json.Json;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.Counts;
import java.util.List;

/**
 * Verifies explanations: that contributions add up to the score, and that the rank without some notes is as claimed.
 * Both are recomputed here from the evidence of all people, without the code that made the claim.
 */
public final class Proofs {

    private static final double PRECISION = 1e-9;
    private static final int PROVED = 10;

    private int answers;
    private int addUp;
    private int claims;
    private int held;

    /** Checks the answers to all questions. */
    public void check(Knowhow knowhow, List<Question> questions) {
        for (Question question : questions) {
            ExpertQuery query = ExpertQuery.of(question.text()).withoutPassages();
            List<Expert> everybody = knowhow.as(Viewer.EVERYONE)
                    .who(query.withLimit(ExpertQuery.MAX_LIMIT).withEvidence(Integer.MAX_VALUE))
                    .experts();
            for (Why why : ExpertAnswers.proofs(knowhow, query.withLimit(PROVED))) {
                answers++;
                addUp += addsUp(why.expert()) ? 1 : 0;
                if (why.without() != null) {
                    claims++;
                    held += holds(why.expert(), why.without(), everybody) ? 1 : 0;
                }
            }
        }
    }

    private static boolean addsUp(Expert expert) {
        double sum = expert.evidence().stream()
                .mapToDouble(one -> one.factors().product())
                .sum();
        return Math.abs(sum - expert.score()) <= PRECISION * expert.score();
    }

    /**
     * Whether a person would have the rank that is claimed. Scores that differ by less than rounding may come in either
     * order: ranking again scales them by another best note, and rounds them otherwise.
     */
    static boolean holds(Expert expert, Without without, List<Expert> everybody) {
        double own = left(expert, without);
        if (own == 0) {
            return without.rank() == 0;
        }
        int higher = 0;
        int equal = 0;
        for (Expert other : everybody) {
            double difference = left(other, without) - own;
            if (Math.abs(difference) <= PRECISION * own) {
                equal++;
            } else if (difference > 0) {
                higher++;
            }
        }
        return without.rank() > higher && without.rank() <= higher + equal;
    }

    private static double left(Expert expert, Without without) {
        return expert.evidence().stream()
                .filter(one -> !without.notes().contains(one.id()))
                .mapToDouble(Evidence::contribution)
                .sum();
    }

    /** Whether everything held. */
    public boolean hold() {
        return addUp == answers && held == claims;
    }

    /** Prints the result. */
    public void print(Invocation invocation) {
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                json.line(
                        "proofs",
                        EvaluationShapes.PROOFS,
                        new EvaluationShapes.ProofCounts(answers, addUp, claims, held));
            }
        } else {
            invocation.out().println(text());
        }
    }

    private String text() {
        return "parts add up: " + Counts.grouped(addUp) + " of " + Counts.grouped(answers)
                + "; rank without some notes as predicted: " + Counts.grouped(held) + " of " + Counts.grouped(claims)
                + " (three notes do not move the other " + Counts.grouped(answers - claims) + ")";
    }
}
