package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member with a self-declared skill and without evidence. Never listed among experts. Immutable.
 *
 * @param member the member
 * @param declares their self-declared skills that match the query, as written in their record; never empty
 */
public record Declared(Member member, List<String> declares) {

    /** Copies the list. */
    public Declared {
        declares = List.copyOf(declares);
    }
}
