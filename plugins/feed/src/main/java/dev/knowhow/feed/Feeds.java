package dev.knowhow.feed;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes feeds of what is new, of one moment and for one viewer: a note that is in several of them is rendered once. Safe for use by many
 * threads.
 */
public final class Feeds {

    private final Knowhow knowhow;
    private final String title;
    private final TagUris names;
    private final FeedAddresses addresses;
    private final Map<NoteId, Optional<String>> texts = new ConcurrentHashMap<>();

    /**
     * Makes feeds.
     *
     * @param knowhow who is asked what is new
     * @param title what the whole is called
     * @param names names what is in the feeds
     * @param addresses says where it lies
     */
    public Feeds(Knowhow knowhow, String title, TagUris names, FeedAddresses addresses) {
        this.knowhow = knowhow;
        this.title = title;
        this.names = names;
        this.addresses = addresses;
    }

    /**
     * The feed of a channel: its latest notes, however old. A channel of which the viewer may see nothing is as empty as one that
     * is not there.
     *
     * @param channel what it is about
     * @param viewer who reads it
     * @param limit how many entries it has at most
     */
    public Feed feed(Channel channel, Viewer viewer, int limit) {
        NewsQuery query =
                NewsQuery.latest().about(channel.text()).and(channel.clause()).withLimit(limit);
        return new Feed(
                names.of("feeds/" + channel.joined()),
                channel.title().isEmpty() ? title : title + ": " + channel.title(),
                addresses.page(channel),
                addresses.feed(channel),
                knowhow.as(viewer).news(query).items().stream().map(this::entry).toList());
    }

    private Entry entry(News.Item item) {
        Note note = item.note();
        return new Entry(
                names.of("notes/" + note.id()),
                note.title(),
                addresses.note(note.id()),
                note.created(),
                Objects.requireNonNull(note.date()),
                note.lang(),
                item.authors().stream()
                        .map(author -> new Author(author.name(), addresses.person(author)))
                        .toList(),
                note.tags(),
                note.summary(),
                texts.computeIfAbsent(note.id(), id -> Optional.ofNullable(addresses.html(id)))
                        .orElse(null));
    }
}
