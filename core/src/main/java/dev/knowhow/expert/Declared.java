package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member who says of themself that they know, and for whom no note speaks. Never mixed with those who have evidence.
 *
 * @param member who
 * @param declares their skills that were asked for, as their record has them; never empty
 */
public record Declared(Member member, List<String> declares) {

    /** Copies the list. */
    public Declared {
        declares = List.copyOf(declares);
    }
}
