package dev.knowhow.web.page;

import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.web.page.PageContext.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of an answer without a layout of its own: a list. */
public final class AnswerPage {

    private AnswerPage() {}

    /** The data of the template. */
    private record View(
            String title,
            @Nullable QuestionForm form,
            List<String> remarks,
            List<Group> groups,
            List<String> notes,
            @Nullable Basis basis) {}

    /** Entries under a heading. */
    private record Group(String heading, List<Line> items) {}

    /** An entry. */
    private record Line(
            String lead,
            String label,
            @Nullable String href,
            String about,
            @Nullable Bars chart,
            List<String> lines,
            List<Line> items) {}

    /** The page of a list. */
    public static Page of(PageContext context, Listing listing) {
        return of(context, listing, null);
    }

    /** The page of a list with the form that asks again; null for none. */
    static Page of(PageContext context, Listing listing, @Nullable QuestionForm form) {
        View view = new View(
                listing.title(),
                form,
                listing.remarks(),
                listing.groups().stream()
                        .map(group -> new Group(group.heading(), lines(context, group.items())))
                        .toList(),
                listing.notes(),
                listing.searched() == null ? null : context.basis(listing.searched()));
        return Page.of(listing.title(), "answer", view);
    }

    private static List<Line> lines(PageContext context, List<Item> items) {
        return items.stream()
                .map(item -> new Line(
                        item.lead(),
                        item.label(),
                        href(context, item.target()),
                        item.about(),
                        item.chart() == null ? null : Bars.of(item.chart()),
                        item.lines(),
                        lines(context, item.items())))
                .toList();
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
            case null -> null;
        };
    }
}
