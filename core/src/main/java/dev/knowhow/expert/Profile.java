package dev.knowhow.expert;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import java.util.List;

/**
 * What a member knows about.
 *
 * @param member who
 * @param topics what they have written about, the best supported first
 * @param notes how many notes they have a part in, among those the viewer may see
 * @param joined the names that were joined to theirs though no record says so
 */
public record Profile(Member member, List<Topic> topics, int notes, List<Join> joined) {

    /** Copies the lists. */
    public Profile {
        topics = List.copyOf(topics);
        joined = List.copyOf(joined);
    }
}
