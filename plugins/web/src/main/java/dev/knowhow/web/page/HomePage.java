package dev.knowhow.web.page;

import dev.knowhow.note.Note;
import dev.knowhow.present.Counts;
import dev.knowhow.present.ListText;
import dev.knowhow.present.question.Questions;
import dev.knowhow.query.Field;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.TopicList.Topic;
import dev.knowhow.text.Fold;
import dev.knowhow.web.drawing.Bars;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Basis;
import dev.knowhow.web.page.PageContext.PersonLine;
import dev.knowhow.web.page.QuestionPages.OpenQuestion;
import dev.knowhow.web.page.TopicsPage.TopicLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The start page: the search box with examples, rising topics, active people, recent notes, topics, saved queries. */
public final class HomePage {

    private static final int NOTES = 8;
    private static final int LATEST = 60;
    private static final int TOPICS = 24;
    private static final int SAVED = 24;
    private static final int EXAMPLES = 3;
    private static final int FEWEST_OF_EXAMPLE = 3;
    private static final RisingQuery RISING_TOPICS = RisingQuery.DEFAULT.withLimit(6);
    private static final int ACTIVE = 6;
    private static final int TOPICS_OF_ACTIVE = 3;

    private HomePage() {}

    /** The data of the template. */
    private record View(
            boolean hero,
            boolean live,
            String search,
            String who,
            String suggest,
            List<Anchor> examples,
            List<NewsLine> notes,
            String whatIsNew,
            List<Counted> kinds,
            List<Risen> rising,
            String allRising,
            @Nullable String radar,
            List<Active> active,
            List<TopicLine> topics,
            String allTopics,
            List<Anchor> saved,
            List<OpenQuestion> questions,
            Basis basis) {}

    /** A kind of notes. */
    private record Counted(String name, String href, String notes) {}

    /** A rising topic. */
    private record Risen(String name, String href, String about, Bars chart) {}

    /** A person who wrote lately, and on what. */
    private record Active(PersonLine person, String notes, List<Anchor> topics) {}

    /**
     * The page.
     *
     * @param people whether the viewer may ask about people
     * @param recent the rising topics of earlier requests
     */
    public static Page of(PageContext context, boolean people, RecentRising recent) {
        Links links = context.links();
        News latest = context.session().news(NewsQuery.latest().withLimit(LATEST));
        List<Topic> topics = context.session().topics(0, Integer.MAX_VALUE).topics();
        View view = new View(
                true,
                links.live(),
                links.search(""),
                links.who(""),
                links.suggest(),
                people ? examples(context, topics) : List.of(),
                latest.items().stream()
                        .limit(NOTES)
                        .map(item -> NewsLine.of(context, item))
                        .toList(),
                links.whatIsNew(0),
                kinds(context),
                latest.searched().notes() > Questions.MOST_COUNTED
                        ? List.of()
                        : rising(
                                context,
                                recent.of(
                                        context,
                                        RISING_TOPICS,
                                        latest.searched().asOf())),
                links.question("rising"),
                people && recent.hasRadar(context, latest.searched().asOf()) ? links.question("radar") : null,
                people ? active(context, latest, topics) : List.of(),
                topics.stream()
                        .limit(TOPICS)
                        .map(topic -> TopicsPage.line(context, topic))
                        .toList(),
                links.topics(),
                context.knowhow().operations().savedQueries().stream()
                        .limit(SAVED)
                        .map(query -> new Anchor(query.name(), links.search(query(query.text()))))
                        .toList(),
                links.live() ? QuestionPages.open(context, people) : List.of(),
                context.basis(latest.searched()));
        return Page.of("", "home", view);
    }

    private static String query(String text) {
        return UrlEncoding.q(text);
    }

    /**
     * The most frequent topics of several notes, as questions. A static site has no experts page, and links to the
     * topics.
     */
    private static List<Anchor> examples(PageContext context, List<Topic> topics) {
        Links links = context.links();
        return topics.stream()
                .filter(topic -> topic.notes() >= FEWEST_OF_EXAMPLE)
                .limit(EXAMPLES)
                .map(topic -> links.live()
                        ? new Anchor("Who knows about " + topic.name() + "?", links.who(query(topic.name())))
                        : new Anchor(topic.name(), links.topic(topic.name())))
                .toList();
    }

    private static List<Counted> kinds(PageContext context) {
        return context.session().values(Field.KIND).stream()
                .map(value -> new Counted(
                        value.value(),
                        context.links()
                                .search(SearchForm.newest("", Map.of(Field.KIND, List.of(value.value())))
                                        .encoded()),
                        Counts.grouped(value.notes())))
                .toList();
    }

    private static List<Risen> rising(PageContext context, Rising rising) {
        return rising.topics().stream()
                .map(topic -> new Risen(
                        topic.name(),
                        context.links().topic(topic.name()),
                        ListText.rise(topic, rising.years()),
                        Bars.of(ListText.chart(topic))))
                .toList();
    }

    /** Those who wrote most of the latest notes, with the topics of these. */
    private static List<Active> active(PageContext context, News latest, List<Topic> topics) {
        Set<String> folders =
                topics.stream().filter(Topic::folder).map(Topic::name).collect(Collectors.toSet());
        return latest.writers().stream()
                .filter(one -> context.isFound(one.member()) && !one.member().left())
                .limit(ACTIVE)
                .map(one -> new Active(
                        context.person(one.member()),
                        Counts.of(one.items().size(), "recent note"),
                        topics(context, one.items(), folders)))
                .toList();
    }

    private static List<Anchor> topics(PageContext context, List<News.Item> notes, Set<String> folders) {
        Map<String, Long> tags = notes.stream()
                .flatMap(item -> topics(item.note(), folders))
                .collect(Collectors.groupingBy(tag -> tag, LinkedHashMap::new, Collectors.counting()));
        List<String> most = tags.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -one.getValue()))
                .limit(TOPICS_OF_ACTIVE)
                .map(Map.Entry::getKey)
                .toList();
        return context.tags(most);
    }

    /** The tags of a note as written, and the names of its folders that are no tag of it. */
    private static Stream<String> topics(Note note, Set<String> folders) {
        Set<String> tags = note.tags().stream().map(Fold::lower).collect(Collectors.toSet());
        return Stream.concat(
                note.tags().stream(),
                note.id()
                        .names()
                        .map(Fold::lower)
                        .distinct()
                        .filter(folders::contains)
                        .filter(name -> !tags.contains(name)));
    }
}
