package dev.knowhow.json;

import dev.knowhow.query.TopicList;
import dev.knowhow.query.TopicList.Topic;

/** The topics of the notes as JSON. */
public final class TopicListShape {

    /** The JSON shape. */
    public static final Shape<TopicList> SHAPE = Shape.<TopicList>named(
                    "TopicList", "The topics of the notes, the most frequent first.")
            .rows(
                    "topics",
                    "topic",
                    Shape.<Topic>named("ListedTopic", "A topic, with the number of notes on it.")
                            .text("name", Topic::name)
                            .integer("notes", Topic::notes)
                            .flag("tag", Topic::tag)
                            .as("whether notes have it as a tag")
                            .flag("folder", Topic::folder)
                            .as("whether it is the name of folders, so that the notes in them count")
                            .build(),
                    TopicList::topics)
            .integer("others", TopicList::others)
            .as("the number of further topics")
            .build();

    private TopicListShape() {}
}
