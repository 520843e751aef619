package dev.knowhow.team;

import dev.knowhow.people.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People to work with, with whom the viewer has not written a note: near, by the people with whom both have written,
 * and with similar topics. What they bring is shown and not scored, because on papers with known dates it does not
 * foretell who writes together (see docs/team.md). Immutable.
 *
 * @param member the member who asks; null if the viewer is not a member, and then the list is empty
 * @param partners the people, best first
 */
public record Partners(@Nullable Member member, List<Partner> partners) {

    /** The largest number of people in an answer. */
    public static final int MAX_LIMIT = 100;

    /** Copies the list. */
    public Partners {
        partners = List.copyOf(partners);
    }

    /**
     * A person to work with.
     *
     * @param member the member
     * @param score the product of the two factors
     * @param similar the factor of similar topics: 0.2 plus 0.8 times the square root of the share of the best score on
     *     the viewer's topics, from 0.2 to 1
     * @param near the factor of people with whom both have written: each counts {@code sqrt(a b) / ln(1 + n)}, where a
     *     and b are the numbers of joint notes with either, a half for each two years before the latest note of the
     *     viewer, and n is the number of people with whom that person has written (after Adamic, Adar: Friends and
     *     neighbors on the web, 2003); 0.1 without any
     * @param through the people with whom both have written; few
     * @param common topics of both; few
     * @param brings topics of this person that the viewer has not; few, not part of the score
     */
    public record Partner(
            Member member,
            double score,
            double similar,
            double near,
            List<Member> through,
            List<String> common,
            List<String> brings) {

        /** Copies the lists. */
        public Partner {
            through = List.copyOf(through);
            common = List.copyOf(common);
            brings = List.copyOf(brings);
        }
    }
}
