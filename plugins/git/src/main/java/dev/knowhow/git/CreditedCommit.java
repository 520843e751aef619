package dev.knowhow.git;

import java.util.List;

/**
 * A commit, as far as it matters to who wrote what.
 *
 * @param commit its id
 * @param day the day it was written, where its author was, since 1970; {@link #NO_DAY} if its clock was wrong
 * @param people who wrote it, as signed: the author first, then co-authors
 */
record Credit(String commit, long day, List<Signature> people) {

    static final long NO_DAY = Long.MIN_VALUE;

    /** Whom words belong to that came by an ignored commit, or from beyond a shallow history. */
    static final Credit NOBODY = new Credit("", NO_DAY, List.of());

    Credit {
        people = List.copyOf(people);
    }
}
