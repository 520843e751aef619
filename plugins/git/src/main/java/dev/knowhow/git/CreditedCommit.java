package dev.knowhow.git;

import java.util.List;

/**
 * A commit that owns words of notes.
 *
 * @param commit its id
 * @param day its author date in the author's time zone, in days since 1970; {@link #NO_DAY} if the date is invalid
 * @param people its signatures: the author first, then co-authors
 */
record CreditedCommit(String commit, long day, List<Signature> people) {

    static final long NO_DAY = Long.MIN_VALUE;

    /** The owner of words from an ignored commit, or from beyond a shallow history. */
    static final CreditedCommit NOBODY = new CreditedCommit("", NO_DAY, List.of());

    CreditedCommit {
        people = List.copyOf(people);
    }
}
