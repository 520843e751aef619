package dev.knowhow.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everyone the notes may speak of, each once. Two names are one member where a record says so, and for ranking and display
 * also where {@link Joining} tells. Immutable and safe for use by many threads.
 */
public interface People {

    /**
     * Which member a name belongs to, for ranking and display. A name that nothing joins to others is a member of its own.
     *
     * @param name an id, handle (with or without {@code @}), full name or e-mail address, or {@code Name <address>}; never blank
     */
    Member resolve(String name);

    /**
     * The member with this id, handle, name or address, if a record claims it.
     *
     * @param name as for {@link #resolve}
     */
    Optional<Member> find(String name);

    /**
     * The member who signs in as a user: found by id, handle or address of a record alone, since anybody may take the full
     * name of another. For another name, a member without a record.
     *
     * @param user what a proxy, a token or a host calls the user
     */
    default Member signedIn(MemberId user) {
        Member member = verified().resolve(user.value());
        return !member.declared() || member.signsInAs(user.value()) ? member : Member.undeclared(user.value());
    }

    /** Whether an answer may show a member. True of everyone, unless these are the people for a purpose, to which some do not agree. */
    default boolean shows(Member member) {
        return true;
    }

    /** The members with a record, by id. */
    Collection<Member> members();

    /**
     * The names that are this member's though no record says so, by name.
     *
     * @param member a member of these people
     */
    default List<Join> joins(Member member) {
        return List.of();
    }

    /**
     * The same people as far as rights may rest on it. Here a name with an address belongs to the member whose record gives
     * the address or the pair of both, never to one who is only called so, since names in git are free text. Whoever signs people
     * in, or grants or mails anything, asks these.
     */
    default People verified() {
        return this;
    }
}
