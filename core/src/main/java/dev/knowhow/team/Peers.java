package dev.knowhow.team;

import dev.knowhow.people.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People like the viewer: they share interests with the viewer, or write about the same. Immutable.
 *
 * @param member the member who asks; null if the viewer is not a member, and then the list is empty
 * @param peers the people, best first
 */
public record Peers(@Nullable Member member, List<Peer> peers) {

    /** The largest number of people in an answer. */
    public static final int MAX_LIMIT = 100;

    /** Copies the list. */
    public Peers {
        peers = List.copyOf(peers);
    }

    /**
     * A person like the viewer. The score is the sum of the two parts.
     *
     * @param member the member
     * @param similar the part of what they write: their score on the viewer's topics, relative to the best one, from 0
     *     to 1
     * @param interested the part of interests: the share of the viewer's interests that both have, from 0 to 1. Each
     *     weighs {@code 1 / ln(1 + n)}, where n is the number of people who have it (Adamic, Adar: Friends and
     *     neighbors on the web, 2003)
     * @param interests the interests of both, rare ones first
     * @param topics topics of which both write; few
     */
    public record Peer(Member member, double similar, double interested, List<String> interests, List<String> topics) {

        /** Copies the lists. */
        public Peer {
            interests = List.copyOf(interests);
            topics = List.copyOf(topics);
        }

        /** The score, from 0 to 2. */
        public double score() {
            return similar + interested;
        }
    }
}
