package dev.knowhow.web.page;

import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.Target;
import dev.knowhow.web.drawing.Bars;
import dev.knowhow.web.page.PageContext.Basis;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of an answer without a layout of its own: a list. */
public final class AnswerPage {

    private AnswerPage() {}

    /** The data of the template. */
    private record View(
            String title,
            List<Tab> tabs,
            @Nullable QuestionForm form,
            List<String> remarks,
            List<Group> groups,
            Paging paging,
            List<String> notes,
            List<Line> steps,
            @Nullable Basis basis) {}

    /** A page beside this one. */
    record Tab(String text, String href, boolean current) {}

    /** Entries under a heading. */
    private record Group(String heading, List<Line> items) {}

    /** An entry; with a person in place of the label, or a label. */
    private record Line(
            String lead,
            @Nullable PersonLine person,
            String label,
            @Nullable String href,
            String about,
            @Nullable Bars chart,
            List<String> lines,
            List<String> texts,
            String score,
            List<NoteScore> noteScores,
            List<Line> items) {}

    /** How the score of a nested entry is made up. */
    private record NoteScore(String label, String score) {}

    /** The page of a list. */
    public static Page of(PageContext context, Listing listing) {
        return of(context, listing, List.of(), null, new Paging(null, null));
    }

    /** The page of a list beside others, with the form that asks again; null for none. */
    static Page of(PageContext context, Listing listing, List<Tab> tabs, @Nullable QuestionForm form, Paging paging) {
        View view = new View(
                listing.title(),
                tabs,
                form,
                listing.remarks(),
                listing.groups().stream()
                        .map(group -> new Group(group.heading(), lines(context, group.items(), true)))
                        .toList(),
                paging,
                listing.notes(),
                lines(context, listing.steps(), false),
                listing.searched() == null ? null : context.basis(listing.searched()));
        return Page.of(listing.title(), "answer", view);
    }

    private static List<Line> lines(PageContext context, List<Item> items, boolean outer) {
        return items.stream().map(item -> line(context, item, outer)).toList();
    }

    /** People have faces and contacts where they are the answer, not where they are a detail of it. */
    private static Line line(PageContext context, Item item, boolean outer) {
        PersonLine person = outer
                        && item.target() instanceof Target.OfMember of
                        && of.member().name().equals(item.label())
                ? context.person(of.member())
                : null;
        return new Line(
                item.lead(),
                person,
                item.label(),
                href(context, item.target()),
                person == null ? item.about() : withoutLabel(item.about(), person.label()),
                item.chart() == null ? null : Bars.of(item.chart()),
                item.lines().stream().filter(line -> !isText(line)).toList(),
                item.lines().stream().filter(AnswerPage::isText).toList(),
                outer ? item.score() : "",
                item.items().stream()
                        .filter(one -> outer && !one.score().isEmpty())
                        .map(one -> new NoteScore(one.label(), one.score()))
                        .toList(),
                lines(context, item.items(), false));
    }

    private static boolean isText(String line) {
        return line.indexOf('\n') >= 0;
    }

    /** A description without what the label of the person shows already. */
    private static String withoutLabel(String about, MemberLabel label) {
        return about.startsWith(label.about())
                ? about.substring(label.about().length()).replaceFirst("^; ", "")
                : about;
    }

    private static @Nullable String href(PageContext context, @Nullable Target target) {
        Links links = context.links();
        return switch (target) {
            case Target.OfNote note -> links.note(note.id(), note.anchor());
            case Target.OfMember member -> context.name(member.member()).href();
            case Target.OfTopic topic -> links.topic(topic.name());
            case Target.OfUrl page -> page.url();
            case Target.OfSearch search -> links.search(UrlEncoding.q(search.text()));
            case Target.OfWho who -> links.who(UrlEncoding.q(who.topic()));
            case Target.OfQuestion question -> links.question(question.name());
            case null -> null;
        };
    }
}
