package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;

/**
 * The addresses of pages in a running server.
 *
 * @param root the path under which knowhow is mounted, such as {@code /wiki}; empty for the root of the host
 * @param whole the same as a whole address, such as {@code https://notes.example.org/wiki}
 */
public record ServedLinks(String root, String whole) implements Links {

    /** The same as whole addresses, for what is read elsewhere. */
    public ServedLinks absolute() {
        return new ServedLinks(whole, whole);
    }

    @Override
    public String home() {
        return root + "/";
    }

    @Override
    public String search(String query) {
        return root + "/search" + asked(query);
    }

    @Override
    public String who(String query) {
        return root + "/who" + asked(query);
    }

    @Override
    public String why(String topic, MemberId person) {
        return root + "/why?q=" + UrlEncoding.part(topic) + "&person=" + UrlEncoding.part(person.value());
    }

    @Override
    public String person(MemberId id) {
        return root + "/person/" + UrlEncoding.path(id.value());
    }

    @Override
    public String recognition(MemberId id) {
        return root + "/recognition/" + UrlEncoding.path(id.value());
    }

    @Override
    public String handover(MemberId id) {
        return root + "/handover?person=" + UrlEncoding.part(id.value());
    }

    @Override
    public String face(MemberId id) {
        return root + "/face/" + UrlEncoding.path(id.value());
    }

    @Override
    public String people() {
        return root + "/people";
    }

    @Override
    public String topic(String name) {
        return root + "/topic/" + UrlEncoding.path(name);
    }

    @Override
    public String topics() {
        return root + "/topics";
    }

    @Override
    public String whatIsNew(int offset) {
        return root + "/news" + (offset == 0 ? "" : "?offset=" + offset);
    }

    @Override
    public String note(NoteId id, String fragment) {
        return root + "/note/" + UrlEncoding.path(id.path())
                + (fragment.isEmpty() ? "" : "#" + UrlEncoding.part(fragment));
    }

    @Override
    public String picture(NoteId from, String path) {
        return root + "/pictures/" + UrlEncoding.path(path) + "?of=" + UrlEncoding.part(from.path());
    }

    @Override
    public String attachment(NoteId from, String path) {
        return root + "/attachments/" + UrlEncoding.path(path) + "?of=" + UrlEncoding.part(from.path());
    }

    @Override
    public String question(String name) {
        return root + "/" + name;
    }

    @Override
    public String asset(String name) {
        return root + "/assets/" + name;
    }

    @Override
    public String suggest() {
        return root + "/api/v1/complete";
    }

    @Override
    public String feed(Channel channel) {
        return root + "/feeds/" + UrlEncoding.path(String.join("/", channel.path()));
    }

    @Override
    public String openSearch() {
        return root + "/opensearch.xml";
    }

    @Override
    public String oembed(String page) {
        return root + "/oembed?url=" + UrlEncoding.part(whole + page.substring(root.length()));
    }

    /**
     * A page for the frame of another site.
     *
     * @param what {@code search}, {@code who}, or {@code note/} and an id, encoded
     * @param query the parameters, encoded; may be empty
     */
    public String embed(String what, String query) {
        return root + "/embed/" + what + asked(query);
    }

    private static String asked(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }
}
