package dev.knowhow.json;

import java.util.Map;

/** JSON shapes of measured rankings. Figures have the names of the field, such as {@code MAP}. */
public final class EvaluationShapes {

    private EvaluationShapes() {}

    /**
     * The figures of a run.
     *
     * @param task what was ranked, in lower case
     * @param topics the number of judged topics
     */
    public record Run(String task, int topics, Map<String, Number> figures, double medianMillis, double p99Millis) {}

    /**
     * Figures that belong to one topic or one ranking.
     *
     * @param name the topic or the ranking
     */
    public record Named(String name, Map<String, Number> figures) {}

    /**
     * The number of correct explanations.
     *
     * @param answers the number of explained ranks
     * @param addUp those whose contributions add up to the score
     * @param claims the number of claimed ranks without some notes
     * @param held the number of correct claims
     */
    public record ProofCounts(int answers, int addUp, int claims, int held) {}

    /** The figures of a run. */
    public static final Shape<Run> RUN = Shape.<Run>part()
            .text("task", Run::task)
            .integer("topics", Run::topics)
            .values("figures", Run::figures)
            .number("medianMillis", Run::medianMillis)
            .number("p99Millis", Run::p99Millis)
            .build();

    /** The figures of a topic. */
    public static final Shape<Named> TOPIC = Shape.<Named>part()
            .text("topic", Named::name)
            .values("figures", Named::figures)
            .build();

    /** The figures of a ranking. */
    public static final Shape<Named> RANKING = Shape.<Named>part()
            .text("ranking", Named::name)
            .values("figures", Named::figures)
            .build();

    /** How many explanations are correct. */
    public static final Shape<ProofCounts> PROOFS = Shape.<ProofCounts>part()
            .integer("answers", ProofCounts::answers)
            .integer("addUp", ProofCounts::addUp)
            .integer("claims", ProofCounts::claims)
            .integer("held", ProofCounts::held)
            .build();
}
