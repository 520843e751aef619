package dev.knowhow.git;

import java.util.List;

/**
 * Settings for reading history. {@code git config} overrides each of them for a repository.
 *
 * @param bulk commits that change more notes are ignored; {@code knowhow.bulk}
 * @param leastShare the minimum share of a person who is named; {@code knowhow.leastShare}
 * @param authorShare the minimum share that makes a person an author rather than an editor of a note without declared
 *     authors; {@code knowhow.authorShare}
 * @param bots additional bots: names or addresses in lower case, with {@code *} as wildcard; {@code knowhow.bot},
 *     repeatable
 */
public record GitSettings(int bulk, double leastShare, double authorShare, List<String> bots) {

    /** Defaults: more than 50 notes are bulk, a share below 2 % is ignored, a quarter makes an author. */
    public static final GitSettings DEFAULT = new GitSettings(50, 0.02, 0.25, List.of());

    /**
     * Validates the settings.
     *
     * @throws IllegalArgumentException if {@code bulk} is not positive, or a share is not between 0 and 1
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
