package dev.knowhow.match;

import dev.knowhow.people.Member;
import dev.knowhow.query.ScorePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person for a need. The score is {@link #strength} times the product of {@link #factors}; it is comparable within
 * one answer only. Immutable.
 *
 * @param member the person
 * @param strength the sum of the contributions of all their evidence, of which {@link #reasons} is a part
 * @param factors the factors of the person, in display order
 * @param reasons the requested number of pieces of evidence, strongest first
 * @param notes the number of all their pieces of evidence
 * @param ahead for mentors, the tags of the shown notes that no note of the asker has; else empty
 * @param requests the number of requests to them in the last 60 days, if {@value #LEAST_ASKERS} people or more made
 *     them; else 0, because few requests point to those who made them
 * @param obstacle why they cannot be asked now; null if they can
 */
public record Match(
        Member member,
        double strength,
        List<ScorePart> factors,
        List<Reason> reasons,
        int notes,
        List<String> ahead,
        int requests,
        @Nullable Obstacle obstacle) {

    /** The least number of people whose requests are counted in an answer. */
    public static final int LEAST_ASKERS = 3;

    /** Why a person cannot be asked now. */
    public enum Obstacle {
        /** They are away, by their own record. */
        AWAY,
        /** They have as many requests, or mentees, as they accept. */
        AT_CAPACITY,
        /** None of their evidence is of the last two years; only mentors need such. */
        INACTIVE
    }

    /** Copies the lists. */
    public Match {
        factors = List.copyOf(factors);
        reasons = List.copyOf(reasons);
        ahead = List.copyOf(ahead);
    }

    /** Returns a copy with tags of a mentor. */
    public Match withAhead(List<String> tags) {
        return new Match(member, strength, factors, reasons, notes, tags, requests, obstacle);
    }

    /** The score. */
    public double score() {
        double score = strength;
        for (ScorePart factor : factors) {
            score *= factor.value();
        }
        return score;
    }
}
