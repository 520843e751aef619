package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.feed.Channel;
import dev.knowhow.feed.EventCalendar;
import dev.knowhow.feed.Feed;
import dev.knowhow.feed.Feeds;
import dev.knowhow.feed.Format;
import dev.knowhow.feed.TagUris;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.web.page.FeedLinks;
import dev.knowhow.web.page.PageContext;
import dev.knowhow.web.page.RecentRising;
import dev.knowhow.web.page.ServedLinks;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Serves feeds with full text: {@code feeds/all.atom}, {@code feeds/tag/security/passkeys.json},
 * {@code feeds/rising.atom} with rising topics, {@code feeds/me.atom} with what is for the member who asks, and
 * {@code feeds/events.ics}.
 */
final class FeedHandlers implements Handler {

    private static final String EVENTS = "events.ics";
    private static final int ENTRIES = 30;

    private final Knowhow knowhow;
    private final WebSettings settings;
    private final PublicAddress address;
    private final RecentRising recent = new RecentRising();

    FeedHandlers(Knowhow knowhow, WebSettings settings, PublicAddress address) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public Response answer(Request request, Viewer viewer) {
        String path = request.pathAfter(1);
        if (path.equals(EVENTS)) {
            return events(request, viewer);
        }
        Format format = Arrays.stream(Format.values())
                .filter(one -> path.endsWith("." + one.extension()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Channel channel = channel(
                        path.substring(0, path.length() - format.extension().length() - 1), viewer)
                .orElseThrow(NotFoundException::new);
        ServedLinks links = address.links(request).absolute();
        PageContext context = PageContext.of(knowhow, viewer, links, LocalDate.now(settings.clock()), settings.look());
        Feeds feeds =
                new Feeds(knowhow, settings.site(), TagUris.of(URI.create(links.whole())), new FeedLinks(context));
        Feed feed = channel.isRising()
                ? feeds.rising(
                        recent.of(
                                context,
                                RisingQuery.DEFAULT.withLimit(ENTRIES),
                                knowhow.operations().status().asOf()),
                        viewer)
                : feeds.feed(channel, viewer, ENTRIES);
        return Response.of(200, format.mediaType() + "; charset=utf-8", format.write(feed));
    }

    private Response events(Request request, Viewer viewer) {
        ServedLinks links = address.links(request).absolute();
        return Response.of(
                200,
                EventCalendar.MEDIA_TYPE,
                EventCalendar.write(
                        settings.site(),
                        knowhow.as(viewer).events(),
                        TagUris.of(URI.create(links.whole())),
                        event -> links.note(event.id(), ""),
                        LocalDate.now(settings.clock())));
    }

    /** The open questions that a member is likely to be able to answer, and the opportunities that fit them. */
    private static Set<NoteId> forMember(Session session) {
        Set<NoteId> notes = new LinkedHashSet<>();
        session.questions(true, NotedQuestion.MAX_LIMIT).stream()
                .filter(one -> one.place() > 0)
                .forEach(one -> notes.add(one.id()));
        session.opportunities().forEach(fit -> notes.add(fit.opportunity().id()));
        return notes;
    }

    /** An unused tag or kind gives the same empty feed as one the viewer has no access to. */
    private Optional<Channel> channel(String path, Viewer viewer) {
        if (path.equals("all")) {
            return Optional.of(Channel.all());
        }
        if (path.equals("rising")) {
            return Optional.of(Channel.rising());
        }
        if (path.equals("me")) {
            Session session = knowhow.as(viewer);
            return session.member().map(member -> Channel.matches(forMember(session)));
        }
        int slash = path.indexOf('/');
        if (slash < 0 || slash == path.length() - 1) {
            return Optional.empty();
        }
        String which = path.substring(slash + 1);
        return switch (path.substring(0, slash)) {
            case "tag" ->
                Optional.of(Channel.topic(knowhow.operations()
                        .vocabulary()
                        .entry(which)
                        .orElse(new Vocabulary.Entry(which, List.of(), List.of(), List.of()))));
            case "kind" -> Optional.of(Channel.kind(which));
            case "person" -> knowhow.as(viewer).person(which).map(profile -> Channel.person(profile.member()));
            case "saved" ->
                knowhow.operations().savedQueries().stream()
                        .filter(query -> query.name().equalsIgnoreCase(which))
                        .findFirst()
                        .map(Channel::saved);
            default -> Optional.empty();
        };
    }
}
