package dev.knowhow.web.page;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;

/** The experts on the most frequent topics, for a site without a server that ranks experts on any topic. */
public final class ExpertsPage {

    private static final int TOPICS = 200;
    private static final int EXPERTS = 3;

    private ExpertsPage() {}

    /** The data of the template. */
    private record View(List<TopicLine> topics, String allTopics) {}

    /** A topic with its first experts. */
    private record TopicLine(String name, String href, List<PersonOnTopic> people) {}

    /** An expert. */
    private record PersonOnTopic(PersonLine person) {}

    /** The page. */
    public static Page of(PageContext context) {
        List<TopicLine> topics = context.session().topics(0, TOPICS).topics().stream()
                .map(topic ->
                        new TopicLine(topic.name(), context.links().topic(topic.name()), people(context, topic.name())))
                .filter(topic -> !topic.people().isEmpty())
                .toList();
        return Page.of("Experts", "experts", new View(topics, context.links().topics()));
    }

    private static List<PersonOnTopic> people(PageContext context, String topic) {
        return context
                .session()
                .who(ExpertQuery.of(topic).withLimit(EXPERTS).withEvidence(1).withoutPassages())
                .leading()
                .stream()
                .map(Expert::member)
                .filter(context::isFound)
                .map(member -> new PersonOnTopic(context.person(member)))
                .toList();
    }
}
