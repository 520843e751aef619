package dev.knowhow.web.page;

import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.present.Counts;
import dev.knowhow.query.Facet;
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
    static Page of(PageContext context, FieldValues values) {
        List<Facet.Value> tags = values.facet().values();
        Map<String, List<TopicLine>> groups = new TreeMap<>();
        for (Facet.Value tag : tags) {
            groups.computeIfAbsent(letter(tag.value()), any -> new ArrayList<>())
                    .add(line(context, tag));
        }
        groups.values()
                .forEach(lines -> lines.sort(
                        Comparator.comparing((TopicLine line) -> line.name().toLowerCase(Locale.ROOT))));
        return Page.of(
                "Topics",
                "topics",
                new View(
                        Counts.of(tags.size(), "topic"),
                        groups.entrySet().stream()
                                .map(group -> new Group(group.getKey(), group.getValue()))
                                .toList()));
    }

    static TopicLine line(PageContext context, Facet.Value tag) {
        return new TopicLine(tag.value(), context.links().topic(tag.value()), Counts.grouped(tag.notes()));
    }

    private static String letter(String name) {
        int first = name.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) : "#";
    }
}
