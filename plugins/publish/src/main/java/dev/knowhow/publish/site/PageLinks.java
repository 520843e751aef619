package dev.knowhow.publish.site;

import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what a page links to.
 *
 * @param site the pages of the site
 * @param targets receives each linked page
 * @param feeds receives each linked feed
 */
record PageLinks(SitePages site, Consumer<Target> targets, Consumer<Channel> feeds) implements FolderLinks.Pages {

    @Override
    public void linked(Target target) {
        targets.accept(target);
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
            feeds.accept(channel);
        }
        return place;
    }
}
