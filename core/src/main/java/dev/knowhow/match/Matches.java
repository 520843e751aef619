package dev.knowhow.match;

import dev.knowhow.query.Searched;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The people for a need. Immutable.
 *
 * @param matches the requested page of those who can be asked now, best first
 * @param total the number of all who can be asked now
 * @param unavailable those who would be on the first page but cannot be asked now, best first; at most as many as
 *     requested
 * @param corrected the corrected text that was answered, if no note contains a word of the requested one; else null
 * @param searched the state of the index that was searched
 */
public record Matches(
        List<Match> matches,
        int total,
        List<Match> unavailable,
        @Nullable String corrected,
        Searched searched) {

    /** Returns a copy with each of those who can be asked now replaced. */
    public Matches map(UnaryOperator<Match> change) {
        return new Matches(matches.stream().map(change).toList(), total, unavailable, corrected, searched);
    }

    /** Copies the lists. */
    public Matches {
        matches = List.copyOf(matches);
        unavailable = List.copyOf(unavailable);
    }
}
