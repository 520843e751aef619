package dev.knowhow.team;

import org.jspecify.annotations.Nullable;

/**
 * A query for what a member hands over. Immutable: {@code with...} returns a copy.
 *
 * @param person the member's id or any of their names; null for the viewer
 * @param open whether only notes and people count that everyone may know, as for a note that others read
 */
public record HandoverQuery(@Nullable String person, boolean open) {

    /** The query of a viewer about themselves. */
    public static final HandoverQuery OWN = new HandoverQuery(null, false);

    /** Creates a query about a person, by all notes that the viewer may find. */
    public static HandoverQuery of(String person) {
        return new HandoverQuery(person, false);
    }

    /** Returns a copy by notes and people that everyone may know. */
    public HandoverQuery withOpenNotes() {
        return new HandoverQuery(person, true);
    }
}
