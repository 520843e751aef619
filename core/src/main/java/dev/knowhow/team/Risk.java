package dev.knowhow.team;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topics whose knowledge may be lost. First those to which nobody contributed who is still here; then those with the
 * oldest last change, because days since the last change foretell best which topics nobody updates within a year (see
 * docs/team.md). Without some people: first those who lose most. Immutable.
 *
 * @param topics the requested page
 * @param total the number of topics
 * @param without the people without whom the topics are shown, by id
 * @param persons whether the viewer may see all people of a topic, as the operator does; other viewers see only
 *     themselves or the team that they lead, and only topics of {@value #FEWEST} people or more
 */
public record Risk(List<TopicRisk> topics, int total, List<Member> without, boolean persons) {

    /** The number of people of a topic from which every viewer may see it. */
    public static final int FEWEST = 3;

    /** Copies the lists. */
    public Risk {
        topics = List.copyOf(topics);
        without = List.copyOf(without);
    }

    /** How old the last change of a topic is. */
    public enum Level {
        /** More than a year ago, or nobody is here who contributed. */
        HIGH,
        /** More than half a year ago. */
        SOME,
        /** Less than half a year ago. */
        LOW
    }

    /**
     * A topic.
     *
     * @param topic the topic
     * @param level how old its last change is
     * @param notes the number of its notes
     * @param people the number of people who contributed to them
     * @param here the number of these who are still here
     * @param kept the share of the knowledge held by those, from 0 to 1. A contribution to a note counts by role and
     *     share, by how much the note is about the topic, and half for each year since it was changed
     * @param lost the share of the knowledge held by the people without whom it is shown, from 0 to 1
     * @param half the fewest people who are here and hold half of {@code kept}; 0 if nobody is here
     * @param last the day of the last change; null if unknown
     * @param lastHere the day of the last change of a note to which someone contributed who is here; null if unknown
     * @param demand the number of its unanswered questions, and of recorded queries about it without results
     * @param holders the people who hold it and whom the viewer may see, the largest share first; few
     * @param successors who could follow the people without whom it is shown, else the one who holds most of it; best
     *     first, few, only for a query of one topic or without some people
     */
    public record TopicRisk(
            String topic,
            Level level,
            int notes,
            int people,
            int here,
            double kept,
            double lost,
            int half,
            @Nullable LocalDate last,
            @Nullable LocalDate lastHere,
            int demand,
            List<Holder> holders,
            List<Successor> successors) {

        /** Copies the lists. */
        public TopicRisk {
            holders = List.copyOf(holders);
            successors = List.copyOf(successors);
        }
    }

    /**
     * A person who holds knowledge of a topic.
     *
     * @param member the member
     * @param share their share of the knowledge, from 0 to 1
     * @param last the day of the last change of a note to which they contributed; null if unknown
     */
    public record Holder(
            Member member, double share, @Nullable LocalDate last) {}

    /**
     * A person who could take over a topic.
     *
     * @param member the member
     * @param share their share of the knowledge now, from 0 to 1
     * @param toLearn notes of the topic to which only people contributed who have left or would leave; latest first,
     *     few
     */
    public record Successor(Member member, double share, List<ToLearn> toLearn) {

        /** Copies the list. */
        public Successor {
            toLearn = List.copyOf(toLearn);
        }
    }

    /** A note to learn from. */
    public record ToLearn(NoteId id, String title) {}
}
