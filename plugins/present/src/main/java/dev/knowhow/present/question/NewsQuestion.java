package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Lists recent notes. */
final class NewsQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST_OFFSET = 100_000;
    private static final int MOST_WRITERS = 5;
    private static final int MOST_TAGS = 3;

    @Override
    public Description description() {
        return Description.of("news", "List new and changed notes, and who wrote them.")
                .details("The latest first. With words or filters, as for search: only notes that match them all.")
                .maybeQuery("q", "QUERY...", "words, phrases and filters; all of them are required")
                .day("since", "7d", "the first day that counts")
                .number("offset", new Range(0, MOST_OFFSET, 0), "skip this many notes")
                .limit("notes", USUAL, SearchQuery.MAX_LIMIT)
                .examples("news", "news --since 2026-03", "news kafka --since 30d", "news kind:trend author:ana")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.NEWS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        LocalDate since = arguments.since("since");
        String text = arguments.text("q");
        News news = context.session()
                .news(NewsQuery.since(since)
                        .about(text)
                        .withOffset(arguments.number("offset"))
                        .withLimit(arguments.number("limit")));
        return Answer.of(news, ListShapes.NEWS, !news.items().isEmpty(), () -> listing(news, since, text));
    }

    private static Listing listing(News news, LocalDate since, String text) {
        String about = text.isEmpty() ? "" : " about “" + text + "”";
        Listing listing = Listing.of((news.items().isEmpty() ? "No news" : "News") + about + " since " + since);
        for (Change change : Change.values()) {
            listing = listing.group(
                    EnumNames.of(change),
                    news.items(change).stream().map(NewsQuestion::item).toList());
        }
        return listing.group(
                        "written by",
                        news.writers().stream()
                                .limit(MOST_WRITERS)
                                .map(writer -> Item.of(writer.member().name())
                                        .to(new Target.OfMember(writer.member()))
                                        .about(Counts.of(writer.items().size(), "note")))
                                .toList())
                .notes(
                        news.items().isEmpty()
                                ? "Ask for more days, such as since 90d"
                                : Counts.of(news.items().size(), "note") + (news.more() ? " and more" : "") + " since "
                                        + since)
                .searched(news.searched());
    }

    private static Item item(News.Item item) {
        Note note = item.note();
        return Item.note(note.title(), note.id())
                .day(note.date())
                .about(
                        note.kind() == null ? "" : note.kind(),
                        item.authors().stream().map(Member::name).collect(Collectors.joining(", ")),
                        note.tags().stream()
                                .limit(MOST_TAGS)
                                .map(tag -> "#" + tag)
                                .collect(Collectors.joining(" ")));
    }
}
