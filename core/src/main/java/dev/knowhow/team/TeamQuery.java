package dev.knowhow.team;

import java.util.List;

/**
 * A query for the fewest people who cover several topics together. The viewer is not part of the answer. Immutable:
 * each {@code with...} returns a copy.
 *
 * @param topics the topics, 1 to {@value #MOST_TOPICS}, each once, none blank
 * @param within the teams whose members may be chosen; case and accents do not count; empty for everyone
 * @param each the number of people who must cover each topic, 1 or 2; a topic with one person needs only that one
 * @param free whether to choose only people who accept requests and have no absence in the next {@value #FREE_DAYS}
 *     days
 * @param evidence the largest number of notes for each topic of a person, 1 or more
 */
public record TeamQuery(List<String> topics, List<String> within, int each, boolean free, int evidence) {

    /** The largest number of topics. */
    public static final int MOST_TOPICS = 12;

    /** The number of days without an absence of a free person. */
    public static final int FREE_DAYS = 30;

    private static final int EVIDENCE = 3;

    /**
     * Checks the values and copies the lists.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TeamQuery {
        topics = topics.stream().distinct().toList();
        within = List.copyOf(within);
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            throw new IllegalArgumentException("there are " + topics.size() + " topics, must be 1 to " + MOST_TOPICS);
        }
        if (topics.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a topic is blank, must be a word or phrase");
        }
        if (each < 1 || each > 2) {
            throw new IllegalArgumentException("each is " + each + ", must be 1 or 2");
        }
        if (evidence < 1) {
            throw new IllegalArgumentException("evidence is " + evidence + ", must be 1 or more");
        }
    }

    /** Creates a query for one person for each topic, of all teams. */
    public static TeamQuery of(List<String> topics) {
        return new TeamQuery(topics, List.of(), 1, false, EVIDENCE);
    }

    /** Returns a copy that chooses members of some teams only; empty for everyone. */
    public TeamQuery withTeams(List<String> teams) {
        return new TeamQuery(topics, teams, each, free, evidence);
    }

    /** Returns a copy that requires another number of people for each topic. */
    public TeamQuery withEach(int people) {
        return new TeamQuery(topics, within, people, free, evidence);
    }

    /** Returns a copy that chooses only free people, or not only them. */
    public TeamQuery withFree(boolean only) {
        return new TeamQuery(topics, within, each, only, evidence);
    }

    /** Returns a copy with another number of notes. */
    public TeamQuery withEvidence(int notes) {
        return new TeamQuery(topics, within, each, free, notes);
    }
}
