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
 * @param obstacle why they cannot be asked now; null if they can
 */
public record Match(
        Member member,
        double strength,
        List<ScorePart> factors,
        List<Reason> reasons,
        int notes,
        @Nullable Obstacle obstacle) {

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
    }

    /** The score. */
    public double score() {
        return factors.stream().mapToDouble(ScorePart::value).reduce(strength, (one, other) -> one * other);
    }
}
