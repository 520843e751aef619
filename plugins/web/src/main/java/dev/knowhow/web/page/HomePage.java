package dev.knowhow.web.page;

import dev.knowhow.query.Field;
import dev.knowhow.query.SearchResults;
import dev.knowhow.web.page.TopicsPage.TopicLine;
import dev.knowhow.web.page.Visit.Basis;
import java.util.List;

/** Where one comes in: what is new, and what there is. */
public final class HomePage {

    private static final int NOTES = 8;
    private static final int TOPICS = 24;

    private HomePage() {}

    /** All that the template shows. */
    private record View(
            boolean live,
            String search,
            String who,
            List<HitLine> notes,
            String whatIsNew,
            List<TopicLine> topics,
            String allTopics,
            Basis basis) {}

    /** The page. */
    public static Page of(Visit visit) {
        SearchResults newest =
                visit.knowhow().search(NewPage.query(visit.viewer()).limit(NOTES));
        Links links = visit.links();
        View view = new View(
                links.live(),
                links.search(""),
                links.who(""),
                newest.hits().stream().map(hit -> HitLine.of(visit, hit)).toList(),
                links.whatIsNew(0),
                visit.knowhow().values(Field.TAG, visit.viewer()).stream()
                        .limit(TOPICS)
                        .map(tag -> TopicsPage.line(visit, tag))
                        .toList(),
                links.topics(),
                visit.basis(newest.searched()));
        return Page.of("", "home", view);
    }
}
