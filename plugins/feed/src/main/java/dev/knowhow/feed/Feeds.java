package dev.knowhow.feed;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates feeds of the latest notes for one viewer at one time. A note in several feeds is rendered once. Thread-safe.
 */
public final class Feeds {

    private final Knowhow knowhow;
    private final String title;
    private final TagUris names;
    private final FeedAddresses addresses;
    private final Map<NoteId, Optional<String>> texts = new ConcurrentHashMap<>();

    /**
     * Creates the feeds of a site.
     *
     * @param knowhow the source of the notes
     * @param title the title of the site
     * @param names creates the ids
     * @param addresses the addresses of the pages
     */
    public Feeds(Knowhow knowhow, String title, TagUris names, FeedAddresses addresses) {
        this.knowhow = knowhow;
        this.title = title;
        this.names = names;
        this.addresses = addresses;
    }

    /**
     * The feed of a channel: its latest notes, at any age, or the topics that rise now. A channel without visible notes
     * and an unknown channel both have an empty feed.
     *
     * @param channel the subject
     * @param viewer the viewer
     * @param limit the maximum number of entries
     */
    public Feed feed(Channel channel, Viewer viewer, int limit) {
        Session session = knowhow.as(viewer);
        return channel.isRising()
                ? rising(session.rising(RisingQuery.DEFAULT.withLimit(limit)), viewer)
                : feed(channel, notes(channel, session, limit));
    }

    /**
     * The feed of topics that rise.
     *
     * @param rising the topics, as the viewer may see them
     * @param viewer the viewer
     */
    public Feed rising(Rising rising, Viewer viewer) {
        People named = knowhow.as(viewer).people(Purpose.DIGEST);
        return feed(Channel.rising(), new RisingEntries(rising, named, names, addresses).all());
    }

    private Feed feed(Channel channel, List<Entry> entries) {
        return new Feed(
                names.of("feeds/" + channel.joined()),
                channel.title().isEmpty() ? title : title + ": " + channel.title(),
                addresses.page(channel),
                addresses.feed(channel),
                entries);
    }

    private List<Entry> notes(Channel channel, Session session, int limit) {
        NewsQuery query =
                NewsQuery.latest().about(channel.text()).and(channel.clause()).withLimit(limit);
        return session.news(query).items().stream()
                .filter(item -> channel.includes(item.note().id()))
                .map(this::entry)
                .toList();
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
