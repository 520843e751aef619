package dev.knowhow.match;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member and an opportunity that fit. The score is the same whether the member or the author of the note asks.
 * Immutable.
 *
 * @param opportunity the opportunity
 * @param member the member
 * @param score the share of what it asks for that the member has evidence of, from 0 to 1; rare skills weigh more. For
 *     what only teaches, 1 for a member who is interested, 1/2 for one who has begun
 * @param skills the skills, or what it teaches, in the order of the note
 */
public record Fit(Opportunity opportunity, Member member, double score, List<SkillFit> skills) {

    /** Copies the list. */
    public Fit {
        skills = List.copyOf(skills);
    }
}
