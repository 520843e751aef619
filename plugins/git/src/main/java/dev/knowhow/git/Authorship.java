package dev.knowhow.git;

import java.util.List;

/**
 * What history says of a note.
 *
 * @param shares who has which part, the largest first; they add up to 1, or there are none
 * @param created the day since 1970 on which it was made; {@link Credit#NO_DAY} if unknown
 * @param updated the day since 1970 on which it was last changed; {@link Credit#NO_DAY} if unknown
 */
record Past(List<Share> shares, long created, long updated) {

    static final Past NONE = new Past(List.of(), Credit.NO_DAY, Credit.NO_DAY);

    /**
     * A person's part.
     *
     * @param person name and address
     * @param share above 0, at most 1
     * @param author whether the person is an author of a note that names none itself, or else an editor
     * @param creator whether the person brought the first version
     */
    record Share(Signature person, double share, boolean author, boolean creator) {}

    Past {
        shares = List.copyOf(shares);
    }
}
