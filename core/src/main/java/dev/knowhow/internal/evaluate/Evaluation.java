package dev.knowhow.internal.evaluate;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.answer.match.Matching;
import dev.knowhow.internal.answer.who.ExpertSearch;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.match.Matches;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.util.List;

/**
 * A question of {@code knowhow evaluate}, which the API does not have.
 *
 * @param <T> the type of the answer
 */
@FunctionalInterface
public interface Evaluation<T> {

    /** Answers from current notes. */
    T answer(ExpertSearch who, Vocabulary vocabulary, Access access, People people);

    /** Ranks people by a method. */
    static Evaluation<Experts> experts(ExpertQuery query, Method method) {
        return (who, vocabulary, access, people) ->
                who.experts(Inquiry.of(query, Viewer.EVERYONE, vocabulary, access, people), method);
    }

    /** Proves the ranks of all people that a query returns, with all their evidence and without passages. */
    static Evaluation<List<Why>> proofs(ExpertQuery query) {
        return (who, vocabulary, access, people) ->
                who.whys(Inquiry.of(query, Viewer.EVERYONE, vocabulary, access, people));
    }

    /**
     * Brings a past need and people together, from the notes that are evidence.
     *
     * @param past the need
     * @param limit the largest number of people
     */
    static Evaluation<Matches> matches(PastNeed past, int limit) {
        return (who, vocabulary, access, people) -> new Matching(who).of(past.need(limit, vocabulary, access, people));
    }
}
