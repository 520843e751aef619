package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.evaluate.Evaluation;
import dev.knowhow.internal.ranking.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers who knows, ranked by the product's method or by a baseline. Only this class looks inside of the product, as
 * baselines are not part of its API.
 */
public final class ExpertAnswers {

    /** The names of all methods, that of the product first. */
    public static final List<String> METHODS =
            Arrays.stream(Method.values()).map(Method::word).toList();

    private final Method method;

    private ExpertAnswers(Method method) {
        this.method = method;
    }

    /**
     * Answers by a method.
     *
     * @param method one of {@link #METHODS}; null for that of the product
     */
    public static ExpertAnswers by(@Nullable String method) {
        return new ExpertAnswers(Method.values()[method == null ? 0 : METHODS.indexOf(method)]);
    }

    /** Who knows about it? */
    public Experts who(Knowhow knowhow, ExpertQuery query) {
        return knowhow.operations().evaluate(Evaluation.experts(query, method));
    }

    /** The proofs of the ranks of all people that a query returns, by the method of the product. */
    public static List<Why> proofs(Knowhow knowhow, ExpertQuery query) {
        return knowhow.operations().evaluate(Evaluation.proofs(query));
    }
}
