package dev.knowhow.feed;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import org.jspecify.annotations.Nullable;

/** The addresses of a host's pages. They are absolute, since feeds are read outside the site. */
public interface FeedAddresses {

    /** The page of a note. */
    String note(NoteId id);

    /** The page of a person; null if missing. */
    @Nullable String person(Member member);

    /** The page of a topic. */
    String topic(String name);

    /** The page about the subject of a feed. */
    String page(Channel channel);

    /** The address of the feed, without the file extension of its format. */
    String feed(Channel channel);

    /** A note as safe elements with absolute addresses; null for entries with summaries only. */
    default @Nullable String html(NoteId id) {
        return null;
    }
}
