package dev.knowhow.web.page;

import dev.knowhow.note.Note;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list entry: a new or changed note. */
record NewsLine(
        String title,
        String href,
        @Nullable String kind,
        @Nullable LocalDate date,
        boolean changed,
        List<Name> authors,
        List<Anchor> tags,
        String summary) {

    private static final int MAX_TAGS = 4;

    static NewsLine of(PageContext context, Item item) {
        Note note = item.note();
        return new NewsLine(
                note.title(),
                context.links().note(note.id(), ""),
                note.kind(),
                note.date(),
                item.change() == Change.CHANGED,
                item.authors().stream()
                        .filter(context::isNamed)
                        .map(context::name)
                        .toList(),
                context.tags(note.tags()).stream().limit(MAX_TAGS).toList(),
                note.summary());
    }
}
