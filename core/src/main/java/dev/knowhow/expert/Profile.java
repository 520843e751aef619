package dev.knowhow.expert;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import java.util.List;

/**
 * The knowledge of a member. Immutable.
 *
 * @param member the member
 * @param topics the topics of their notes, best supported first
 * @param notes the number of notes associated with them that the viewer may see
 * @param joined names joined to the member without a record
 */
public record Profile(Member member, List<Topic> topics, int notes, List<Join> joined) {

    /** Copies the lists. */
    public Profile {
        topics = List.copyOf(topics);
        joined = List.copyOf(joined);
    }
}
