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
import dev.knowhow.web.page.Encoding;
import dev.knowhow.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Links from one page of a folder to others, and word of each page that is linked to: what somebody can click on is there. They are
 * relative, so that the folder may lie anywhere.
 *
 * @param up what leads to the root of the site: empty, or ending in a slash
 * @param site tells what there is, and hears what is linked to
 */
record FolderLinks(String up, Pages site) implements Links {

    /** What there is. */
    interface Pages {

        /** A page is linked to. */
        void wanted(Target target);

        /** The preferred name of a topic. */
        String preferred(String topic);

        /** Where a picture lies; null if it is none, or not for the viewer. */
        @Nullable Place picture(NoteId from, String path);

        /** Where a feed lies, which is linked to, without the ending of its format; null if there are no feeds. */
        @Nullable Place feed(Channel channel);
    }

    private String to(Target target) {
        site.wanted(target);
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

    /** Nobody answers; the search shows who wrote what it finds. */
    @Override
    public String who(String query) {
        return search(query);
    }

    /** Nobody adds up; the person's page shows the notes. */
    @Override
    public String why(String topic, MemberId person) {
        return person(person);
    }

    @Override
    public String person(MemberId id) {
        return to(new Person(id));
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
        return to(new OfNote(id)) + (fragment.isEmpty() ? "" : "#" + Encoding.part(fragment));
    }

    @Override
    public @Nullable String picture(NoteId from, String path) {
        Place place = site.picture(from, path);
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
        Place place = site.feed(channel);
        return place == null ? "" : up + place.address();
    }
}
