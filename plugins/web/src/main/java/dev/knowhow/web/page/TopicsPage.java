package dev.knowhow.web.page;

import dev.knowhow.present.Counts;
import dev.knowhow.query.TopicList;
import dev.knowhow.query.TopicList.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page of all topics, grouped by first letter. */
public final class TopicsPage {

    private TopicsPage() {}

    /** The data of the template. */
    private record View(String count, List<Group> groups) {}

    /** The topics with one first letter. */
    private record Group(String letter, List<TopicLine> topics) {}

    /** A topic with the number of its notes. */
    record TopicLine(String name, String href, String notes) {}

    /** The page. */
    static Page of(PageContext context, TopicList listed) {
        List<Topic> topics = listed.topics();
        Map<String, List<TopicLine>> groups = new TreeMap<>();
        for (Topic topic : topics) {
            groups.computeIfAbsent(letter(topic.name()), any -> new ArrayList<>())
                    .add(line(context, topic));
        }
        groups.values()
                .forEach(lines -> lines.sort(
                        Comparator.comparing((TopicLine line) -> line.name().toLowerCase(Locale.ROOT))));
        return Page.of(
                "Topics",
                "topics",
                new View(
                        Counts.of(topics.size(), "topic"),
                        groups.entrySet().stream()
                                .map(group -> new Group(group.getKey(), group.getValue()))
                                .toList()));
    }

    static TopicLine line(PageContext context, Topic topic) {
        return new TopicLine(topic.name(), context.links().topic(topic.name()), Counts.grouped(topic.notes()));
    }

    private static String letter(String name) {
        int first = name.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) : "#";
    }
}
