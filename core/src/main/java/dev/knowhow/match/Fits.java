package dev.knowhow.match;

import java.util.List;

/**
 * The members who fit an opportunity. Immutable.
 *
 * @param opportunity the opportunity
 * @param fits the members who agree to be suggested for opportunities, best first
 * @param others how many others fit; 0 for fewer than {@value #LEAST_OTHERS}, so that it points to nobody
 */
public record Fits(Opportunity opportunity, List<Fit> fits, int others) {

    /** The least number of other members that an answer tells. */
    public static final int LEAST_OTHERS = 3;

    /** Copies the list. */
    public Fits {
        fits = List.copyOf(fits);
    }
}
