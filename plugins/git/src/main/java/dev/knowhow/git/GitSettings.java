package dev.knowhow.git;

import java.util.List;

/**
 * How history is read. Each can be set for a repository with {@code git config}, which wins.
 *
 * @param bulk commits that change more notes than this are ignored; {@code knowhow.bulk}
 * @param leastShare who has less of a note than this is not named; {@code knowhow.leastShare}
 * @param authorShare who has at least this much of a note without declared authors is an author, not an editor;
 *     {@code knowhow.authorShare}
 * @param bots more bots beside the well-known: names or addresses in lower case, with {@code *} for anything;
 *     {@code knowhow.bot}, as often as needed
 */
public record GitSettings(int bulk, double leastShare, double authorShare, List<String> bots) {

    /** More than 50 notes are bulk, less than 2 % is a touch, a quarter makes an author. */
    public static final GitSettings USUAL = new GitSettings(50, 0.02, 0.25, List.of());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the bulk is not positive, or a share not between 0 and 1
     */
    public GitSettings {
        if (bulk < 1) {
            throw new IllegalArgumentException("bulk is " + bulk + ", must be at least 1");
        }
        if (!(leastShare >= 0 && leastShare <= 1) || !(authorShare >= 0 && authorShare <= 1)) {
            throw new IllegalArgumentException(
                    "leastShare is " + leastShare + " and authorShare " + authorShare + ", both must be from 0 to 1");
        }
        bots = List.copyOf(bots);
    }
}
