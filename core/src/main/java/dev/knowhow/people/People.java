package dev.knowhow.people;

import dev.knowhow.text.Fold;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All people of the notes, each once. Records join names of one member; for ranking and display, {@link Joining} also
 * does. Immutable and thread-safe.
 */
public interface People {

    /**
     * Resolves a name to a member, for ranking and display. A name that is not joined to others is a member of its own.
     *
     * @param name an id, handle (with or without {@code @}), full name or e-mail address, or {@code Name <address>};
     *     never blank
     */
    Member resolve(String name);

    /**
     * The member whose record has this id, handle, name or address.
     *
     * @param name as for {@link #resolve}
     */
    Optional<Member> find(String name);

    /**
     * The member who signs in as a user: found by id, handle or address of a record alone, since anybody may take the
     * full name of another. For another name, a member without a record.
     *
     * @param user what a proxy, a token or a host calls the user
     */
    default Member signedIn(MemberId user) {
        Member member = verified().resolve(user.value());
        return !member.declared() || signsInAs(member, user.value()) ? member : Member.undeclared(user.value());
    }

    /**
     * The person for whom answers are ranked that only order what a user may see, such as peers and mentors: the member
     * who signs in; without a record, the person of the notes with this id or address, joined as for ranking. Gives no
     * access, and nothing that is private to a member: names in git are free text.
     *
     * @param user what a proxy, a token or a host calls the user
     */
    default Member self(MemberId user) {
        Member member = signedIn(user);
        if (member.declared()) {
            return member;
        }
        Member noted = resolve(user.value());
        String name = Fold.ofCase(user.value().strip());
        boolean same = Stream.concat(Stream.of(noted.id().value()), noted.emails().stream())
                .anyMatch(one -> Fold.ofCase(one).equals(name));
        return same && !noted.declared() ? noted : member;
    }

    private static boolean signsInAs(Member member, String user) {
        String bare = user.strip();
        String name = Fold.ofCase(bare.startsWith("@") ? bare.substring(1) : bare);
        return Stream.of(Stream.of(member.id().value()), member.handles().stream(), member.emails().stream())
                .flatMap(names -> names)
                .anyMatch(one -> Fold.ofCase(one).equals(name));
    }

    /** Whether an answer may show a member. Always true, unless these are the people for a purpose that some refuse. */
    default boolean shows(Member member) {
        return true;
    }

    /**
     * Whether some words are a name of a person, or a part of two words or more of one, that notes for everyone state.
     *
     * @param words the words in any case
     */
    default boolean isName(String words) {
        return false;
    }

    /** The members with a record, by id. */
    Collection<Member> members();

    /**
     * The names joined to a member without a record, by name.
     *
     * @param member a member of these people
     */
    default List<Join> joins(Member member) {
        return List.of();
    }

    /**
     * The people for access control. Here a name with an address belongs to the member whose record contains the
     * address or the pair of both, never to a member with only this name, because names in git are free text. Use this
     * for sign-in, permissions and mail.
     */
    default People verified() {
        return this;
    }
}
