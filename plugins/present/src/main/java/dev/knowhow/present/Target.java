package dev.knowhow.present;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;

/** The link target of a label. */
public sealed interface Target {

    /**
     * A note.
     *
     * @param anchor a place in it; empty for its beginning
     */
    record OfNote(NoteId id, String anchor) implements Target {}

    /**
     * A member, if they can be shown.
     *
     * @param words team, place and availability, for programs; empty if they are not part of the answer
     */
    record OfMember(Member member, String words) implements Target {

        /** A member without words. */
        public OfMember(Member member) {
            this(member, "");
        }
    }

    /** A topic or tag. */
    record OfTopic(String name) implements Target {}

    /** A page elsewhere, by its http or https URL. */
    record OfUrl(String url) implements Target {}

    /** A search. */
    record OfSearch(String text) implements Target {}

    /** The question who knows. */
    record OfWho(String topic) implements Target {}

    /** A question without parameters, by its name, or another file of the server. */
    record OfQuestion(String name) implements Target {}
}
