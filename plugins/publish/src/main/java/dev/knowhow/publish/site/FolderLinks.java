package dev.knowhow.publish.site;

import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.publish.site.Target.Home;
import dev.knowhow.publish.site.Target.Listed;
import dev.knowhow.publish.site.Target.OfNote;
import dev.knowhow.publish.site.Target.People;
import dev.knowhow.publish.site.Target.Person;
import dev.knowhow.publish.site.Target.Search;
import dev.knowhow.publish.site.Target.Topic;
import dev.knowhow.publish.site.Target.Topics;
import dev.knowhow.publish.site.Target.WhatIsNew;
import dev.knowhow.publish.site.Target.Who;
import dev.knowhow.web.page.Links;
import dev.knowhow.web.page.UrlEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Relative links between the pages of a site, so that the site works in any folder. Each linked page is reported to
 * {@link Pages}, so that it is created.
 *
 * @param up the path to the root of the site: empty, or ending in a slash
 * @param site the pages of the site
 */
record FolderLinks(String up, Pages site) implements Links {

    /** The pages of a site. */
    interface Pages {

        /** Called when a page is linked to. */
        void linked(Target target);

        /** The preferred name of a topic. */
        String preferred(String topic);

        /** The location of an image; null if it is not an image, or not visible to the viewer. */
        @Nullable SitePath picture(NoteId from, String path);

        /** The location of an attachment; null if it is not visible to the viewer. */
        @Nullable SitePath attachment(NoteId from, String path);

        /** The location of the picture of a member; null if it is not a picture, or not to be exported. */
        @Nullable SitePath face(MemberId member);

        /** The location of a linked feed, without the file extension of its format; null if the site has no feeds. */
        @Nullable SitePath feed(Channel channel);
    }

    private String to(Target target) {
        site.linked(target);
        String address = target.place().address();
        return address.isEmpty() ? up.isEmpty() ? "./" : up : up + address + "/";
    }

    @Override
    public String home() {
        return to(new Home());
    }

    @Override
    public String search(String query) {
        return to(new Search()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** A static site ranks the experts on its topics only; for all else the search shows the authors of its results. */
    @Override
    public String who(String query) {
        return query.isEmpty() ? to(new Who()) : search(query);
    }

    /** A static site cannot compute ranks; the page of the person shows the notes. */
    @Override
    public String why(String topic, MemberId person) {
        return person(person);
    }

    @Override
    public String person(MemberId id) {
        return to(new Person(id));
    }

    @Override
    public String face(MemberId id) {
        SitePath place = site.face(id);
        return place == null ? "" : up + place.address();
    }

    @Override
    public String people() {
        return to(new People());
    }

    @Override
    public String topic(String name) {
        return to(new Topic(site.preferred(name)));
    }

    @Override
    public String topics() {
        return to(new Topics());
    }

    @Override
    public String whatIsNew(int offset) {
        return to(new WhatIsNew(offset));
    }

    @Override
    public String note(NoteId id, String fragment) {
        return to(new OfNote(id)) + (fragment.isEmpty() ? "" : "#" + UrlEncoding.part(fragment));
    }

    @Override
    public @Nullable String picture(NoteId from, String path) {
        SitePath place = site.picture(from, path);
        return place == null ? null : up + place.address();
    }

    @Override
    public @Nullable String attachment(NoteId from, String path) {
        SitePath place = site.attachment(from, path);
        return place == null ? null : up + place.address();
    }

    @Override
    public String question(String name) {
        return to(new Listed(name));
    }

    @Override
    public String asset(String name) {
        return up + "assets/" + name;
    }

    @Override
    public String suggest() {
        return "";
    }

    @Override
    public String feed(Channel channel) {
        SitePath place = site.feed(channel);
        return place == null ? "" : up + place.address();
    }
}
