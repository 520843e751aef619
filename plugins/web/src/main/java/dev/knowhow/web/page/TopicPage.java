package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.json.TopicAnswer;
import dev.knowhow.note.Note;
import dev.knowhow.present.Counts;
import dev.knowhow.present.ListText;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Rising;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.text.Fold;
import dev.knowhow.web.drawing.Years;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A topic: what it is, what is written about it, who knows, and when it was written about. */
public final class TopicPage {

    private static final int BESIDE = 12;

    /** What the search reads as a quote. */
    private static final Pattern QUOTE = Pattern.compile("[\"\u201C\u201D\u201E\u201F\u00AB\u00BB]");

    private final PageContext context;
    private final TopicAnswer topic;
    private final String name;

    private TopicPage(PageContext context, TopicAnswer topic) {
        this.context = context;
        this.topic = topic;
        this.name = topic.entry().preferred();
    }

    /** The data of the template. */
    private record View(
            String name,
            List<String> others,
            List<Anchor> broader,
            List<Anchor> narrower,
            List<Anchor> beside,
            @Nullable Introduction introduction,
            List<HitLine> notes,
            String count,
            String withWhat,
            @Nullable String all,
            List<ExpertLine> experts,
            String who,
            @Nullable ChangeLine rising,
            @Nullable ChangeLine fading,
            List<Stance> stances,
            List<Anchor> actions,
            Years years,
            String search) {}

    /** The notes with a stance. */
    private record Stance(String name, List<HitLine> notes) {}

    /** The summary of a note with the name of the topic. */
    private record Introduction(String text, String title, String href, List<Name> authors) {}

    /** The page of a topic. */
    static Page of(PageContext context, TopicAnswer topic) {
        return new TopicPage(context, topic).page();
    }

    private Page page() {
        String query = UrlEncoding.q(name);
        View view = new View(
                name,
                topic.entry().others(),
                anchors(topic.entry().broader()),
                anchors(topic.entry().narrower()),
                anchors(beside()),
                introduction(),
                topic.notes().hits().stream()
                        .map(hit -> HitLine.of(context, hit))
                        .toList(),
                Counts.of(topic.notes().total(), "note"),
                ListText.withWhat(topic),
                topic.notes().total() > topic.notes().hits().size() ? all() : null,
                ExpertLine.of(
                        context,
                        name,
                        topic.experts().leading().stream()
                                .filter(expert -> context.isFound(expert.member()))
                                .toList()),
                context.links().who(query),
                change(topic.rising()),
                change(topic.fading()),
                topic.stances().stream()
                        .map(stance -> new Stance(
                                stance.name(),
                                stance.notes().stream()
                                        .map(hit -> HitLine.of(context, hit))
                                        .toList()))
                        .toList(),
                actions(query),
                Years.of(PersonPage.years(topic.notes())),
                context.links().search(query));
        return Page.of(name, "topic", view)
                .asked(name)
                .channel(topic.tag() ? Channel.topic(topic.entry()) : null)
                .data(data(view));
    }

    /**
     * A search for all notes of a tag or folder; null without such a search: a static site searches by one tag only,
     * and a quote cannot be typed within quotes.
     */
    private @Nullable String all() {
        if (!topic.tag() && !topic.folder()) {
            return null;
        }
        List<String> names = topic.entry().names();
        if (!topic.folder() && names.size() == 1) {
            return context.links()
                    .search(SearchForm.newest("", Map.of(Field.TAG, names)).encoded());
        }
        if (!context.links().live()
                || names.stream().anyMatch(one -> QUOTE.matcher(one).find())) {
            return null;
        }
        String any = names.stream().collect(Collectors.joining("\",\"", ":\"", "\""));
        String typed = "tag" + any + (topic.folder() ? " OR path" + any : "");
        return context.links().search(SearchForm.newest(typed, Map.of()).encoded());
    }

    private @Nullable ChangeLine change(Rising.@Nullable Topic change) {
        Rising compared = topic.change();
        return change == null || compared == null ? null : ChangeLine.of(context, change, compared, BESIDE);
    }

    /** What else to do with the topic; a static site offers none of it. */
    private List<Anchor> actions(String query) {
        Links links = context.links();
        if (!links.live()) {
            return List.of();
        }
        List<Anchor> actions = new ArrayList<>(List.of(
                new Anchor("Ask a question on " + name, links.question("ask") + "?" + query),
                new Anchor("Find a mentor for " + name, links.question("mentors") + "?" + query),
                new Anchor("Find a team with " + name, links.question("team") + "?" + query),
                new Anchor("Risk of losing " + name, links.question("risk") + "?" + query)));
        String draft = context.draft(name, topic.change());
        if (!draft.isEmpty() && topic.notes().total() > 0) {
            actions.add(new Anchor("Draft a trend note", draft));
        }
        return actions;
    }

    private String data(View view) {
        return LinkedData.of("DefinedTerm", term -> {
            term.put("name", name).put("url", context.links().topic(name)).all("alternateName", view.others());
            if (view.introduction() != null) {
                term.put("description", view.introduction().text());
            }
        });
    }

    private List<Anchor> anchors(List<String> topics) {
        return topics.stream()
                .map(topic -> new Anchor(topic, context.links().topic(topic)))
                .toList();
    }

    /** Tags that occur together with this one in notes, the most frequent first. */
    private List<String> beside() {
        List<String> own = topic.entry().names().stream().map(Fold::lower).toList();
        return topic.notes().facets().stream()
                .filter(facet -> facet.field().equals(Field.TAG))
                .flatMap(facet -> facet.values().stream())
                .map(Facet.Value::value)
                .filter(tag -> !own.contains(Fold.lower(tag)))
                .limit(BESIDE)
                .toList();
    }

    private @Nullable Introduction introduction() {
        List<SearchHit> hits = context.session()
                .search(SearchQuery.of(name).withLimit(3).withoutPassages())
                .hits();
        for (SearchHit hit : hits) {
            Optional<Note> note = context.session().note(hit.id());
            if (note.isPresent() && isCalledSo(note.get())) {
                return new Introduction(
                        note.get().summary(),
                        hit.title(),
                        context.links().note(hit.id(), ""),
                        context.authors(hit.attributions()));
            }
        }
        return null;
    }

    private boolean isCalledSo(Note note) {
        List<String> called = new ArrayList<>(note.aliases());
        called.add(note.title());
        called.add(note.id().baseName());
        return called.stream().anyMatch(one -> topic.entry().names().stream().anyMatch(one::equalsIgnoreCase));
    }
}
