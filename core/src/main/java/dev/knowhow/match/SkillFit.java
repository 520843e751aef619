package dev.knowhow.match;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A member's evidence of a skill. Immutable.
 *
 * @param skill the skill as the note names it
 * @param strength the member's score relative to the best score on the skill, from 0 to 1
 * @param evidence the strongest piece of evidence; null without evidence
 * @param declared whether the member declares the skill; not part of any score
 */
public record SkillFit(
        String skill, double strength, @Nullable Evidence evidence, boolean declared) {

    /** Whether there is evidence: {@link Coverage#LEAST} of the best score or more. */
    public boolean proven() {
        return strength >= Coverage.LEAST;
    }
}
