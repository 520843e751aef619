package dev.knowhow.team;

import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Nearest;
import dev.knowhow.people.Member;
import dev.knowhow.query.Searched;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link TeamQuery}: the fewest people who cover the topics together. Of teams of equal size, the one
 * whose weakest topic is strongest. Immutable.
 *
 * @param topics the requested topics
 * @param parts the chosen people, those who cover most topics first
 * @param alone the topics that only one person covers, of all people who could be chosen
 * @param uncovered the topics that nobody covers who can be chosen
 * @param candidates the number of people who cover one topic or more and could be chosen
 * @param exact whether no smaller team exists; false for a team of a greedy search among more than {@value #MOST_EXACT}
 *     candidates, none of whom another one replaces
 * @param corrected corrections of misspelt topics, by the topic as typed
 * @param searched the state of the index that was searched
 */
public record Team(
        List<String> topics,
        List<Part> parts,
        List<String> alone,
        List<Uncovered> uncovered,
        int candidates,
        boolean exact,
        Map<String, String> corrected,
        Searched searched) {

    /** The largest number of candidates of an exact search. */
    public static final int MOST_EXACT = 30;

    /** Copies the collections, keeping their order. */
    public Team {
        topics = List.copyOf(topics);
        parts = List.copyOf(parts);
        alone = List.copyOf(alone);
        uncovered = List.copyOf(uncovered);
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
    }

    /**
     * A chosen person.
     *
     * @param person the person with all topics that they cover
     * @param reserve the person outside the team who covers most of the topics that the team would lose without this
     *     one, with these topics; null if nobody covers one of them
     */
    public record Part(Covering person, @Nullable Covering reserve) {}

    /**
     * A topic that nobody covers who can be chosen.
     *
     * @param topic the topic
     * @param unavailable people who know about it and are absent or accept no requests, best first; few
     * @param nearest the people with related knowledge, if nobody has evidence; otherwise null
     * @param declared the people with a self-declared skill and no evidence, by id; few
     */
    public record Uncovered(
            String topic,
            List<Member> unavailable,
            @Nullable Nearest nearest,
            List<Declared> declared) {

        /** Copies the lists. */
        public Uncovered {
            unavailable = List.copyOf(unavailable);
            declared = List.copyOf(declared);
        }
    }
}
