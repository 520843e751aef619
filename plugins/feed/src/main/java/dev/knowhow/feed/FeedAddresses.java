package dev.knowhow.feed;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import org.jspecify.annotations.Nullable;

/** Says where a host shows what feeds tell of. Readers of feeds are elsewhere, so addresses are absolute. */
public interface FeedAddresses {

    /** The page of a note. */
    String note(NoteId id);

    /** The page of a person; null if there is none. */
    @Nullable String person(Member member);

    /** The page that shows what a feed is about. */
    String page(Channel channel);

    /** Where the feed lies itself, without the ending of its format. */
    String feed(Channel channel);

    /** A note as safe elements with absolute addresses; null to leave entries at summaries. */
    default @Nullable String html(NoteId id) {
        return null;
    }
}
