package dev.knowhow.web.page;

import dev.knowhow.query.Field;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Basis;
import dev.knowhow.web.page.TopicsPage.TopicLine;
import java.util.List;
import java.util.Map;

/** The home page: recent notes, topics and saved searches. */
public final class HomePage {

    private static final int NOTES = 8;
    private static final int TOPICS = 24;
    private static final int SAVED = 24;

    private HomePage() {}

    /** The data of the template. */
    private record View(
            boolean live,
            String search,
            String who,
            List<NewsLine> notes,
            String whatIsNew,
            List<TopicLine> topics,
            String allTopics,
            List<Anchor> saved,
            Basis basis) {}

    /** The page. */
    public static Page of(PageContext context) {
        News newest = context.session().news(NewsQuery.latest().withLimit(NOTES));
        Links links = context.links();
        View view = new View(
                links.live(),
                links.search(""),
                links.who(""),
                newest.items().stream().map(item -> NewsLine.of(context, item)).toList(),
                links.whatIsNew(0),
                context.session().values(Field.TAG).stream()
                        .limit(TOPICS)
                        .map(tag -> TopicsPage.line(context, tag))
                        .toList(),
                links.topics(),
                context.knowhow().operations().savedQueries().stream()
                        .limit(SAVED)
                        .map(query -> new Anchor(
                                query.name(), links.search(UrlEncoding.query(Map.of("q", List.of(query.text()))))))
                        .toList(),
                context.basis(newest.searched()));
        return Page.of("", "home", view);
    }
}
