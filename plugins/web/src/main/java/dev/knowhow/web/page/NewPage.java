package dev.knowhow.web.page;

import dev.knowhow.query.News;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.NewsQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recent notes, by month. */
public final class NewPage {

    private static final int NOTES = 30;

    private NewPage() {}

    /** The data of the template. */
    private record View(
            List<Month> months,
            @Nullable String previous,
            @Nullable String next) {}

    /** The notes of a month. */
    private record Month(String name, List<NewsLine> notes) {}

    /**
     * The page.
     *
     * @param offset the number of notes to skip
     */
    static Page of(PageContext context, int offset) {
        News news = context.session().news(NewsQuery.latest().withOffset(offset).withLimit(NOTES));
        Map<String, List<NewsLine>> months = new LinkedHashMap<>();
        for (Item item : news) {
            String month = String.valueOf(item.note().date()).substring(0, 7);
            months.computeIfAbsent(month, any -> new ArrayList<>()).add(NewsLine.of(context, item));
        }
        return Page.of(
                "Recent notes",
                "new",
                new View(
                        months.entrySet().stream()
                                .map(month -> new Month(month.getKey(), month.getValue()))
                                .toList(),
                        offset == 0 ? null : context.links().whatIsNew(Math.max(0, offset - NOTES)),
                        news.more() ? context.links().whatIsNew(offset + NOTES) : null));
    }
}
