package dev.knowhow.publish.site;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.Channel;
import dev.knowhow.feed.Feed;
import dev.knowhow.feed.Feeds;
import dev.knowhow.feed.Format;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.query.Field;
import dev.knowhow.web.page.FeedLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feeds of a site with full content: for all notes, for each feed that a page links to, and for each kind, tag,
 * person and saved query with entries.
 */
final class SiteFeeds {

    private static final int ENTRIES = 30;

    private final Knowhow knowhow;
    private final SiteSettings settings;
    private final Viewer viewer;
    private final SitePages pages;

    SiteFeeds(Knowhow knowhow, SiteSettings settings, Viewer viewer, SitePages pages) {
        this.knowhow = knowhow;
        this.settings = settings;
        this.viewer = viewer;
        this.pages = pages;
    }

    /** Writes the feeds. */
    void make(SitePages.Files files) {
        FeedLinks links = new FeedLinks(pages.absolute());
        Feeds feeds = new Feeds(knowhow, settings.title(), settings.tagUris(), links);
        Collection<Channel> linked = pages.feeds();
        Batch<Channel, Map<SitePath, byte[]>> batch =
                new Batch<>(channel -> written(feeds, channel, linked.contains(channel)), made -> put(files, made));
        channels(linked).forEach(batch::add);
        batch.finish();
    }

    private Map<SitePath, byte[]> written(Feeds feeds, Channel channel, boolean isLinked) {
        Feed feed = exported(feeds.feed(channel, viewer, ENTRIES));
        Map<SitePath, byte[]> written = new LinkedHashMap<>();
        if (!feed.entries().isEmpty() || isLinked) {
            for (Format format : Format.values()) {
                written.put(place(channel, "." + format.extension()), format.write(feed));
            }
        }
        return written;
    }

    private static void put(SitePages.Files files, Map<SitePath, byte[]> written) {
        try {
            for (Map.Entry<SitePath, byte[]> file : written.entrySet()) {
                files.put(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<Channel> channels(Collection<Channel> linked) {
        Map<List<String>, Channel> channels = new LinkedHashMap<>();
        linked.forEach(channel -> channels.putIfAbsent(channel.path(), channel));
        knowhow.as(viewer).values(Field.KIND).forEach(kind -> add(channels, Channel.kind(kind.value())));
        knowhow.as(viewer).values(Field.TAG).forEach(tag -> add(channels, Channel.tag(tag.value())));
        People people = knowhow.as(viewer).people(Purpose.EXPORT);
        for (Target target : pages.targets()) {
            if (target instanceof Person person) {
                add(channels, Channel.person(people.resolve(person.id().value())));
            }
        }
        knowhow.operations().savedQueries().forEach(query -> add(channels, Channel.saved(query)));
        return channels.values();
    }

    private static void add(Map<List<String>, Channel> channels, Channel channel) {
        channels.putIfAbsent(channel.path(), channel);
    }

    /** A static site is an export, which requires the consent of each named person. */
    private Feed exported(Feed feed) {
        return new Feed(
                feed.id(),
                feed.title(),
                feed.home(),
                feed.self(),
                feed.entries().stream()
                        .map(entry -> new Feed.Entry(
                                entry.id(),
                                entry.title(),
                                entry.url(),
                                entry.published(),
                                entry.updated(),
                                entry.lang(),
                                entry.authors().stream()
                                        .filter(author -> author.url() != null)
                                        .toList(),
                                entry.tags(),
                                entry.summary(),
                                entry.html()))
                        .toList());
    }

    static SitePath place(Channel channel, String ending) {
        SitePath place = SitePath.ROOT.in("feeds");
        List<String> path = channel.path();
        for (String part : path.subList(0, path.size() - 1)) {
            place = place.in(part);
        }
        String last = path.getLast();
        int slash = last.lastIndexOf('/');
        SitePath folder = slash < 0 ? place : place.below(last.substring(0, slash));
        return folder.in(last.substring(slash + 1)).ending(ending);
    }
}
