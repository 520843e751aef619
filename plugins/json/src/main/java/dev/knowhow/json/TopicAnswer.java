package dev.knowhow.json;

import dev.knowhow.expert.Experts;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.people.Member;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import java.util.function.Function;

/**
 * A topic: its names, the notes tagged with it, and its experts.
 *
 * @param entry the topic in the vocabulary
 * @param tagged the notes, the newest first
 * @param experts the people
 * @param names resolves a name in a note to a member
 */
public record TopicAnswer(
        Vocabulary.Entry entry, SearchResults tagged, Experts experts, Function<String, Member> names) {

    /** What programs get. */
    public static final Shape<TopicAnswer> SHAPE = Shape.<TopicAnswer>named(
                    "Topic", "A topic, the notes tagged with it, and who knows about it.")
            .text("name", topic -> topic.entry().preferred())
            .texts("others", topic -> topic.entry().others())
            .as("synonyms")
            .texts("broader", topic -> topic.entry().broader())
            .texts("narrower", topic -> topic.entry().narrower())
            .object("notes", FoundNotes.SHAPE, topic -> new FoundNotes(topic.tagged(), 0, topic.names()))
            .object("people", ExpertShapes.EXPERTS, topic -> new RankedExperts(topic.experts(), 0))
            .build();
}
