package dev.knowhow.json;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.people.Join;
import dev.knowhow.query.Keyword;
import java.util.List;

/**
 * The topics of a person, limited.
 *
 * @param profile all of it
 * @param limit how many topics to give at most
 * @param most how many notes to give for each
 */
public record KnownTopics(Profile profile, int limit, int most) {

    /**
     * A topic with some of its notes.
     *
     * @param topic the topic
     * @param shown the notes to show
     */
    public record Entry(Topic topic, List<Evidence> shown) {}

    private static final Shape<Entry> TOPIC = Shape.<Entry>named("KnownTopic", "A topic of a person.")
            .all(
                    Shape.<Topic>part()
                            .text("name", Topic::name)
                            .word("kind", Keyword.Kind.class, Topic::kind)
                            .number("keyness", Topic::keyness)
                            .as("how distinctive it is of their notes")
                            .number("score", Topic::score)
                            .day("since", Topic::since)
                            .day("last", Topic::last)
                            .integer("notes", topic -> topic.evidence().size())
                            .build(),
                    Entry::topic)
            .list("evidence", PeopleShapes.EVIDENCE, Entry::shown)
            .build();

    private static final Shape<Join> JOIN = Shape.<Join>part()
            .text("name", Join::name)
            .word("reason", Join.Reason.class, Join::reason)
            .build();

    /** What programs get. */
    public static final Shape<KnownTopics> SHAPE = Shape.<KnownTopics>named("Profile", "The topics of a person.")
            .rows("topics", "topic", TOPIC, KnownTopics::topics)
            .object("member", PeopleShapes.MEMBER, known -> known.profile().member())
            .integer("notes", known -> known.profile().notes())
            .list("joined", JOIN, known -> known.profile().joined())
            .as("names joined with the member without a record")
            .integer("total", known -> known.profile().topics().size())
            .as("how many topics there are")
            .build();

    /** The requested topics, with the notes to show for each. */
    public List<Entry> topics() {
        return profile.topics().stream()
                .limit(limit)
                .map(topic ->
                        new Entry(topic, topic.evidence().stream().limit(most).toList()))
                .toList();
    }
}
