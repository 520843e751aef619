package dev.knowhow.publish.site;

import dev.knowhow.Knowhow;
import dev.knowhow.feed.Channel;
import dev.knowhow.feed.Feed;
import dev.knowhow.feed.FeedAddresses;
import dev.knowhow.feed.Feeds;
import dev.knowhow.feed.Format;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.Target.Home;
import dev.knowhow.publish.site.Target.OfNote;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.publish.site.Target.Search;
import dev.knowhow.publish.site.Target.Topic;
import dev.knowhow.query.Field;
import dev.knowhow.web.page.Encoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The feeds of a site: for all notes, and for each kind, tag, person and saved query that has some. */
final class SiteFeeds implements FeedAddresses {

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

    /** Makes the feeds. */
    void make(SitePages.Files files) throws IOException {
        Feeds feeds = new Feeds(knowhow, settings.title(), settings.tagUris(), this);
        for (Channel channel : channels()) {
            Feed feed = exported(feeds.feed(channel, viewer, ENTRIES));
            if (!feed.entries().isEmpty() || channel.equals(Channel.all())) {
                for (Format format : Format.values()) {
                    files.put(place(channel, "." + format.ending()), format.write(feed));
                }
            }
        }
    }

    private List<Channel> channels() {
        List<Channel> channels = new ArrayList<>(List.of(Channel.all()));
        knowhow.values(Field.KIND, viewer).forEach(kind -> channels.add(Channel.kind(kind.value())));
        knowhow.values(Field.TAG, viewer).forEach(tag -> channels.add(Channel.tag(tag.value())));
        for (Target target : pages.targets()) {
            if (target instanceof Person person) {
                channels.add(Channel.person(knowhow.people().resolve(person.id().value())));
            }
        }
        knowhow.savedQueries().forEach(query -> channels.add(Channel.saved(query)));
        return channels;
    }

    /** A folder of files is an export, to which each who is named must agree. */
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

    private static Place place(Channel channel, String ending) {
        Place place = Place.ROOT.in("feeds");
        List<String> path = channel.path();
        for (String part : path.subList(0, path.size() - 1)) {
            place = place.in(part);
        }
        String last = path.getLast();
        int slash = last.lastIndexOf('/');
        Place folder = slash < 0 ? place : place.below(last.substring(0, slash));
        return folder.in(last.substring(slash + 1) + ending);
    }

    private String page(Target target) {
        String address = target.place().address();
        return settings.root() + (address.isEmpty() ? "" : address + "/");
    }

    @Override
    public String note(NoteId id) {
        return page(new OfNote(id));
    }

    @Override
    public @Nullable String person(Member member) {
        Set<Purpose> refused = member.consent().refusedPurposes();
        return refused.contains(Purpose.EXPORT) || refused.contains(Purpose.SEARCH)
                ? null
                : page(new Person(member.id()));
    }

    @Override
    public String page(Channel channel) {
        String which = channel.path().getLast();
        return switch (channel.path().getFirst()) {
            case "tag" -> page(new Topic(pages.preferred(which)));
            case "person" -> page(new Person(new MemberId(which)));
            case "kind" -> page(new Search()) + "?" + Encoding.query(Map.of("kind", List.of(which)));
            case "saved" -> page(new Search()) + "?" + Encoding.query(Map.of("q", List.of(channel.text())));
            default -> page(new Home());
        };
    }

    @Override
    public String feed(Channel channel) {
        return settings.root() + place(channel, "").address();
    }
}
