package dev.knowhow.git;

import java.util.List;

/**
 * The authorship of a note.
 *
 * @param shares the people and their shares, largest first; the shares add up to 1, or the list is empty
 * @param created the creation date in days since 1970; {@link CreditedCommit#NO_DAY} if unknown
 * @param updated the date of the last change in days since 1970; {@link CreditedCommit#NO_DAY} if unknown
 */
record Authorship(List<Share> shares, long created, long updated) {

    static final Authorship NONE = new Authorship(List.of(), CreditedCommit.NO_DAY, CreditedCommit.NO_DAY);

    /**
     * The share of a person.
     *
     * @param person name and address
     * @param share above 0, at most 1
     * @param author whether the person is an author, rather than an editor, of a note that declares no authors
     * @param creator whether the person committed the first version
     */
    record Share(Signature person, double share, boolean author, boolean creator) {}

    Authorship {
        shares = List.copyOf(shares);
    }
}
