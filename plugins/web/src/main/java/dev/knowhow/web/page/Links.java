package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Addresses;

/**
 * Where each page lies, as seen from the page that links to it: in a running server, or in a folder of files. Addresses
 * are ready to stand in an attribute; they hold nothing that must be escaped in a URL.
 */
public interface Links extends Addresses {

    /** The first page. */
    String home();

    /**
     * What is known about something.
     *
     * @param query the parameters, from {@code q} on, encoded; empty for the bare form
     */
    String search(String query);

    /** Who knows about something, see {@link #search}. */
    String who(String query);

    /** Why somebody stands where they stand on a topic. */
    String why(String topic, MemberId person);

    /** A member. */
    String person(MemberId id);

    /** All members. */
    String people();

    /** A topic or tag. */
    String topic(String name);

    /** All topics and tags. */
    String topics();

    /**
     * What is new.
     *
     * @param offset how many notes to pass over
     */
    String whatIsNew(int offset);

    /** The answer to a question of the table that needs no parameters, such as {@code rising}. */
    String question(String name);

    /** A file that pages need, such as {@code knowhow.css}. */
    String asset(String name);

    /** Where names are completed while somebody types; empty if nothing answers there. */
    String suggest();

    /** Where a feed lies, without the ending of its format; empty if there are no feeds. */
    String feed(Channel channel);

    /** What tells a browser how to search here; empty if nothing answers. */
    default String openSearch() {
        return "";
    }

    /**
     * What tells another site how to show a page of this one; empty if nothing answers.
     *
     * @param page the address of the page, as given here
     */
    default String oembed(String page) {
        return "";
    }

    /** Whether there is a server that answers questions. */
    default boolean live() {
        return !suggest().isEmpty();
    }
}
