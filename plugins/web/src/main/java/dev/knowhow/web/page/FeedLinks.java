package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.feed.FeedAddresses;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URLs and the full text of notes in feeds.
 *
 * @param context the viewer and the links, which must be absolute
 */
public record FeedLinks(PageContext context) implements FeedAddresses {

    @Override
    public String note(NoteId id) {
        return context.links().note(id, "");
    }

    @Override
    public @Nullable String person(Member member) {
        return context.isFound(member) ? context.links().person(member.id()) : null;
    }

    @Override
    public String topic(String name) {
        return context.links().topic(name);
    }

    @Override
    public String page(Channel channel) {
        String which = channel.path().getLast();
        Links links = context.links();
        return switch (channel.path().getFirst()) {
            case "tag" -> links.topic(which);
            case "person" -> links.person(new MemberId(which));
            case "kind" -> links.search(UrlEncoding.query(Map.of("kind", List.of(which))));
            case "rising" -> links.question("rising");
            case "saved" -> links.search(UrlEncoding.q(channel.text()));
            default -> links.home();
        };
    }

    @Override
    public String feed(Channel channel) {
        return context.links().feed(channel);
    }

    @Override
    public @Nullable String html(NoteId id) {
        return context.session().html(id, context.links()).orElse(null);
    }
}
