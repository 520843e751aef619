package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Addresses;
import org.jspecify.annotations.Nullable;

/** The URLs of all pages, on a server or in a static site. URLs are percent-encoded. */
public interface Links extends Addresses {

    /** The home page. */
    String home();

    /**
     * The search page.
     *
     * @param query the parameters, from {@code q} on, encoded; empty for the bare form
     */
    String search(String query);

    /** The experts page; see {@link #search} for the query. */
    String who(String query);

    /** The explanation of a person's rank on a topic. */
    String why(String topic, MemberId person);

    /** A member. */
    String person(MemberId id);

    /** What others did for a member; empty in a static site. */
    default String recognition(MemberId id) {
        return "";
    }

    /** What a member hands over; null in a static site. */
    default @Nullable String handover(MemberId id) {
        return null;
    }

    /** The picture of a member who has one; empty if it cannot be shown. */
    String face(MemberId id);

    /** All members. */
    String people();

    /** A topic or tag. */
    @Override
    String topic(String name);

    /** All topics and tags. */
    String topics();

    /**
     * The recent notes.
     *
     * @param offset the number of notes to skip
     */
    String whatIsNew(int offset);

    /** The answer to a question of the table that needs no parameters, such as {@code rising}. */
    String question(String name);

    /** A static file, such as {@code knowhow.css}. */
    String asset(String name);

    /** The autocomplete endpoint; empty in a static site. */
    String suggest();

    /** A feed without its file extension; empty if there are no feeds. */
    String feed(Channel channel);

    /** The OpenSearch description; empty in a static site. */
    default String openSearch() {
        return "";
    }

    /**
     * The oEmbed endpoint of a page; empty in a static site.
     *
     * @param page the URL of the page, as returned by this interface
     */
    default String oembed(String page) {
        return "";
    }

    /** Whether the pages are on a server, which answers queries. */
    default boolean live() {
        return !suggest().isEmpty();
    }
}
