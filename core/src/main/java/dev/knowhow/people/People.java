package dev.knowhow.people;

import java.util.Collection;
import java.util.Optional;

/**
 * Everyone the notes may speak of, each once. Two names are one member only where a record says so; nothing is guessed.
 * Immutable and safe for use by many threads.
 */
public interface People {

    /**
     * Which member a name belongs to. A name that no record claims, or that several claim, is a member of its own.
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

    /** Whether an answer may show a member. True of everyone, unless these are the people for a purpose, to which some do not agree. */
    default boolean shows(Member member) {
        return true;
    }

    /** The members with a record, by id. */
    Collection<Member> members();
}
