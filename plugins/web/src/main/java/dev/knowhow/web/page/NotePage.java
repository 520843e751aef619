package dev.knowhow.web.page;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.WholeNote;
import dev.knowhow.match.Opportunity;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import dev.knowhow.people.Member;
import dev.knowhow.present.ListText;
import dev.knowhow.present.SearchText;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Siblings.Sibling;
import dev.knowhow.query.Trait;
import dev.knowhow.web.drawing.NoteGraph;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a note. */
public final class NotePage {

    private static final int RELATED = 6;
    private static final int BACKLINKS = 50;
    private static final int CHANGES = 10;
    private static final int CONTENTS_FROM = 3;
    private static final int DEEPEST = 3;

    private NotePage() {}

    /** The data of the template. */
    private record View(
            List<Name> path,
            String title,
            boolean titled,
            @Nullable String kind,
            @Nullable String lang,
            @Nullable LocalDate created,
            @Nullable LocalDate updated,
            String limited,
            String overdue,
            @Nullable Name owner,
            List<Name> offers,
            @Nullable LocalDate reviewBy,
            @Nullable String ring,
            @Nullable String radar,
            List<Anchor> tags,
            List<Part> people,
            List<Anchor> actions,
            List<Entry> contents,
            @Nullable String html,
            List<Plain> sections,
            List<Link> backlinks,
            @Nullable String allBacklinks,
            List<Link> related,
            @Nullable NoteGraph graph,
            @Nullable Link previous,
            @Nullable Link next,
            List<Change> history) {}

    /** A change of the note. */
    private record Change(@Nullable LocalDate day, List<Name> people) {}

    /** A person with a role in the note. */
    private record Part(Name name, String role, String share) {}

    /** A heading in the list of contents. */
    private record Entry(String text, String href, boolean deep) {}

    /** A section as plain text, if the file cannot be rendered. */
    private record Plain(String heading, String anchor, List<String> paragraphs, String code) {}

    /** A linked or related note, with the reason. */
    private record Link(String title, String href, String reason) {}

    /** The page of a note. */
    static Page of(PageContext context, WholeNote whole) {
        Note note = whole.note();
        Optional<String> html = context.session().html(note.id(), context.links());
        View view = new View(
                path(context, note.id().path()),
                note.title(),
                html.filter(text -> text.startsWith("<h1")).isPresent(),
                note.kind(),
                note.lang(),
                note.created(),
                note.updated(),
                limited(note),
                SearchText.overdue(note.reviewBy(), context.today()),
                owner(context, note),
                offers(context, note),
                note.reviewBy(),
                Trait.ring(note),
                context.links().live() ? context.links().question("radar") : null,
                context.tags(note.tags()),
                people(context, note),
                actions(context, note),
                contents(note),
                html.orElse(null),
                html.isPresent()
                        ? List.of()
                        : note.sections().stream().map(NotePage::plain).toList(),
                whole.backlinks().stream()
                        .limit(BACKLINKS)
                        .map(link -> new Link(link.title(), context.links().note(link.from(), ""), context(link)))
                        .toList(),
                whole.backlinks().size() > BACKLINKS && context.links().live()
                        ? context.links().question("backlinks") + "/"
                                + UrlEncoding.path(note.id().path())
                        : null,
                whole.related().stream()
                        .limit(RELATED)
                        .map(other ->
                                new Link(other.title(), context.links().note(other.id(), ""), ListText.reasons(other)))
                        .toList(),
                NoteGraph.of(whole, id -> context.links().note(id, "")),
                sibling(context, whole.siblings().previous()),
                sibling(context, whole.siblings().next()),
                context.session().changes(note.id(), CHANGES).stream()
                        .map(change -> change(context, change))
                        .toList());
        String self = context.links().note(note.id(), "");
        return Page.of(note.title(), "note", view)
                .self(self)
                .data(data(context, note, self))
                .source(note.id().path());
    }

    /** The folders of the note, each with the search for its notes, then the name of its file. */
    private static List<Name> path(PageContext context, String id) {
        List<Name> path = new ArrayList<>();
        int start = 0;
        for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', start)) {
            SearchForm folder = SearchForm.newest("path:\"" + id.substring(0, end) + "\"", Map.of());
            path.add(new Name(
                    id.substring(start, end),
                    context.links().live() && id.indexOf('"') < 0
                            ? context.links().search(folder.encoded())
                            : null));
            start = end + 1;
        }
        path.add(new Name(id.substring(start), null));
        return path;
    }

    /** What to ask about a note of some kinds. A static site answers none of it. */
    private static List<Anchor> actions(PageContext context, Note note) {
        Links links = context.links();
        if (!links.live()) {
            return List.of();
        }
        if ("question".equals(note.kind())) {
            return List.of(new Anchor(
                    "Who could answer this?",
                    links.question("ask") + "?" + UrlEncoding.q(note.id().path())));
        }
        if (!Opportunity.KIND.equals(note.kind())) {
            return List.of();
        }
        List<Anchor> actions = new ArrayList<>();
        if (context.viewer().everything() || isByViewer(context, note)) {
            actions.add(new Anchor(
                    "Who fits this opportunity?",
                    links.question("fits") + "/" + UrlEncoding.path(note.id().path())));
        }
        actions.add(new Anchor("Opportunities for you", links.question("opportunities")));
        return actions;
    }

    private static boolean isByViewer(PageContext context, Note note) {
        return context.session()
                .member()
                .filter(member -> note.attributions().stream()
                        .anyMatch(part -> part.role() == Role.AUTHOR
                                && context.people().resolve(part.name()).id().equals(member.id())))
                .isPresent();
    }

    private static @Nullable Name owner(PageContext context, Note note) {
        if (!(note.properties().get("owner") instanceof String owner) || owner.isBlank()) {
            return null;
        }
        Member member = context.people().resolve(owner);
        return context.isNamed(member) ? context.name(member) : null;
    }

    /** Those who said that they can answer a question. */
    private static List<Name> offers(PageContext context, Note note) {
        return note.values("can_answer").stream()
                .map(context.people()::resolve)
                .distinct()
                .filter(context::isNamed)
                .map(context::name)
                .toList();
    }

    private static @Nullable Link sibling(PageContext context, @Nullable Sibling sibling) {
        return sibling == null
                ? null
                : new Link(sibling.title(), context.links().note(sibling.id(), ""), "");
    }

    private static String context(Backlink link) {
        return PageContext.cells(link.context().isEmpty() ? link.text() : link.context());
    }

    private static Change change(PageContext context, NoteChange change) {
        return new Change(
                change.day(),
                change.people().stream()
                        .map(context.people()::resolve)
                        .distinct()
                        .filter(context::isNamed)
                        .map(context::name)
                        .toList());
    }

    private static String data(PageContext context, Note note, String self) {
        return LinkedData.of(
                "Article",
                article -> article.put("headline", note.title())
                        .put("url", self)
                        .put("description", note.summary())
                        .put("inLanguage", note.lang())
                        .put("datePublished", note.created())
                        .put("dateModified", note.updated())
                        .all("keywords", note.tags())
                        .things(
                                "author",
                                "Person",
                                context.authors(note.attributions()),
                                (person, author) ->
                                        person.put("name", author.text()).put("url", author.href())));
    }

    private static String limited(Note note) {
        if (note.status() == Status.DRAFT) {
            return "Draft: visible to its authors only.";
        }
        if (note.status() == Status.UNLISTED) {
            return "Unlisted: not in search; visible to anyone with the link.";
        }
        return note.audience().isEmpty() ? "" : "For " + String.join(", ", note.audience()) + " only.";
    }

    private static List<Part> people(PageContext context, Note note) {
        Map<Member, Role> roles = new LinkedHashMap<>();
        Map<Member, Double> shares = new LinkedHashMap<>();
        for (Attribution part : note.attributions()) {
            Member member = context.people().resolve(part.name());
            roles.merge(member, part.role(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            if (part.origin() == Origin.HISTORY) {
                shares.merge(member, part.share(), Double::sum);
            }
        }
        List<Part> people = new ArrayList<>();
        roles.forEach((member, role) -> {
            if (context.isNamed(member)) {
                people.add(new Part(context.name(member), EnumNames.of(role), share(shares.getOrDefault(member, 0.0))));
            }
        });
        people.sort((one, other) -> Integer.compare(rank(one.role()), rank(other.role())));
        return people;
    }

    private static int rank(String role) {
        for (Role one : Role.values()) {
            if (EnumNames.of(one).equals(role)) {
                return one.ordinal();
            }
        }
        return Role.values().length;
    }

    private static String share(double share) {
        long percent = Math.round(share * 100);
        return percent == 0 ? "" : percent + " %";
    }

    private static List<Entry> contents(Note note) {
        List<Section> headed = note.sections().stream()
                .filter(section ->
                        !section.path().isEmpty() && !section.anchor().isEmpty())
                .filter(section -> section.path().size() <= DEEPEST)
                .filter(section -> !section.heading().equals(note.title()))
                .toList();
        int top =
                headed.stream().mapToInt(section -> section.path().size()).min().orElse(1);
        List<Entry> entries = headed.stream()
                .filter(section -> section.path().size() <= top + 1)
                .map(section -> new Entry(
                        section.heading(),
                        "#" + UrlEncoding.part(section.anchor()),
                        section.path().size() > top))
                .toList();
        return entries.size() < CONTENTS_FROM ? List.of() : entries;
    }

    private static Plain plain(Section section) {
        return new Plain(
                section.heading(), section.anchor(), section.text().lines().toList(), section.code());
    }
}
