package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.note.Note;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.News.Writer;
import dev.knowhow.query.NewsQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is new? */
final class NewsCommand implements Command {

    private static final int USUAL = 20;
    private static final String USUAL_DAYS = "7d";
    private static final int MOST_WRITERS = 5;
    private static final int MOST_TAGS = 3;

    @Override
    public Usage usage() {
        return Usage.of("news", "What is new?")
                .more(
                        "Shows what was written or changed since a day, the latest first, and who wrote.",
                        "With words or filters, as for search: what is new about that.")
                .maybeWords("QUERY...", "what it must be about; all words count")
                .since("the first day that counts", USUAL_DAYS)
                .withLimit("notes", USUAL)
                .examples("news", "news --since 2026-03", "news kafka --since 30d", "news kind:trend author:ana")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        LocalDate since = asked.since(USUAL_DAYS);
        try (Knowhow knowhow = Vault.open(asked)) {
            NewsQuery query = query(asked, since);
            News news = Vault.session(asked, knowhow).news(query);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    json(json, news);
                }
            } else if (news.items().isEmpty()) {
                nothing(asked, query, since, news);
            } else {
                print(asked, since, news);
            }
            return ExitCode.found(!news.items().isEmpty());
        }
    }

    private static NewsQuery query(Asked asked, LocalDate since) {
        try {
            return NewsQuery.since(since)
                    .about(SearchCommand.text(asked.wordList()))
                    .withLimit(asked.number("--limit", USUAL));
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Asked asked, LocalDate since, News news) {
        Page page = Page.of(asked);
        for (Change change : Change.values()) {
            List<Item> items = news.items(change);
            if (!items.isEmpty()) {
                page.line(page.paint().cyan(NoteJson.word(change)));
                items.forEach(item -> print(page, item));
            }
        }
        List<Writer> writers = news.writers();
        if (!writers.isEmpty()) {
            page.line(page.paint().cyan("written by"));
            page.items(
                    2,
                    writers.stream().limit(MOST_WRITERS).map(NewsCommand::named).toList(),
                    text -> text);
        }
        asked.around()
                .talk(Count.of(news.items().size(), "note") + (news.more() ? " and more" : "") + " since " + since
                        + ", " + Footer.of(news.searched(), asked.around()));
    }

    private static String named(Writer writer) {
        return Plain.line(writer.member().name()) + " " + writer.items().size();
    }

    private static void print(Page page, Item item) {
        Note note = item.note();
        String day = String.valueOf(note.date());
        page.line("  " + page.paint().dim(day) + "  " + page.paint().bold(Plain.line(note.title())));
        List<String> about = new ArrayList<>(List.of(note.id().path()));
        if (note.kind() != null) {
            about.add(note.kind());
        }
        if (!item.authors().isEmpty()) {
            about.add(String.join(
                    ", ", item.authors().stream().map(author -> author.name()).toList()));
        }
        if (!note.tags().isEmpty()) {
            about.add("#"
                    + String.join(
                            " #",
                            note.tags()
                                    .subList(0, Math.min(MOST_TAGS, note.tags().size()))));
        }
        page.items(Width.of(day) + 4, about.stream().map(Plain::line).toList(), page.paint()::dim);
    }

    private static void nothing(Asked asked, NewsQuery query, LocalDate since, News news) {
        String about = query.text().isBlank() ? "" : " about '" + Plain.line(query.text()) + "'";
        Footer.nothing(
                "Nothing is new" + about + " since " + since,
                news.searched(),
                asked.around(),
                "ask for more days, as in: knowhow news --since 90d");
    }

    private static void json(Json json, News news) {
        news.forEach(item -> json.line("item", () -> item(json, item)));
        json.line("answer", () -> {
            json.put("more", news.more());
            json.objects("writers", news.writers(), writer -> {
                json.put("id", writer.member().id());
                json.put("name", writer.member().name());
                json.strings(
                        "notes",
                        writer.items().stream()
                                .map(item -> item.note().id().path())
                                .toList());
            });
            NoteJson.searched(json, news.searched());
        });
    }

    private static void item(Json json, Item item) {
        Note note = item.note();
        json.put("change", NoteJson.word(item.change()));
        json.put("id", note.id());
        json.put("title", note.title());
        json.put("kind", note.kind());
        json.strings("tags", note.tags());
        json.put("date", note.date());
        json.put("created", note.created());
        json.objects("authors", item.authors(), author -> {
            json.put("id", author.id());
            json.put("name", author.name());
        });
        json.put("summary", note.summary());
    }
}
