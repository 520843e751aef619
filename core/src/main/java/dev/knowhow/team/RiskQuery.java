package dev.knowhow.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for topics whose knowledge may be lost. Immutable: each {@code with...} returns a copy.
 *
 * @param topic the topic; null for all that {@link dev.knowhow.Session#topics} lists; here synonyms are one topic, and
 *     drafts do not count
 * @param without the members, or names of teams, without whom the topics are shown; empty for everyone who is here
 * @param offset the number of topics to skip, 0 or more
 * @param limit the largest number of topics, 1 or more
 */
public record RiskQuery(@Nullable String topic, List<String> without, int offset, int limit) {

    private static final int USUAL = 20;

    /**
     * Checks the numbers and copies the list.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RiskQuery {
        without = List.copyOf(without);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "offset is " + offset + ", must be 0 or more; limit is " + limit + ", must be 1 or more");
        }
    }

    /** Creates a query for the 20 topics at most risk. */
    public static RiskQuery all() {
        return new RiskQuery(null, List.of(), 0, USUAL);
    }

    /** Returns a copy about one topic; null for all listed topics. */
    public RiskQuery withTopic(@Nullable String one) {
        return new RiskQuery(one, without, offset, limit);
    }

    /** Returns a copy without some members or teams. */
    public RiskQuery withoutPeople(List<String> names) {
        return new RiskQuery(topic, names, offset, limit);
    }

    /** Returns a copy with another page. */
    public RiskQuery withPage(int skip, int most) {
        return new RiskQuery(topic, without, skip, most);
    }
}
