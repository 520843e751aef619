package dev.knowhow.publish.site;

import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a page links to, so that pages can be rendered at the same time and their links are still followed in
 * the order of the pages. Not thread-safe.
 */
final class PageLinks implements FolderLinks.Pages {

    private final SitePages site;
    private final List<Target> targets = new ArrayList<>();
    private final List<Channel> feeds = new ArrayList<>();

    PageLinks(SitePages site) {
        this.site = site;
    }

    @Override
    public void linked(Target target) {
        targets.add(target);
    }

    @Override
    public String preferred(String topic) {
        return site.preferred(topic);
    }

    @Override
    public @Nullable SitePath picture(NoteId from, String path) {
        return site.picture(from, path);
    }

    @Override
    public @Nullable SitePath attachment(NoteId from, String path) {
        return site.attachment(from, path);
    }

    @Override
    public @Nullable SitePath face(MemberId member) {
        return site.face(member);
    }

    @Override
    public @Nullable SitePath feed(Channel channel) {
        SitePath place = site.place(channel);
        if (place != null) {
            feeds.add(channel);
        }
        return place;
    }

    /** The linked pages, in the order of the links. */
    List<Target> targets() {
        return targets;
    }

    /** The linked feeds, in the order of the links. */
    List<Channel> feeds() {
        return feeds;
    }
}
