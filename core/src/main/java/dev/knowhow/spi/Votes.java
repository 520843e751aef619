package dev.knowhow.spi;

import dev.knowhow.query.Searched;
import dev.knowhow.query.Vote;
import java.util.List;

/**
 * The notes that bear on a topic, the strongest first.
 *
 * @param votes the notes
 * @param searched what they were chosen from
 */
public record Votes(List<Vote> votes, Searched searched) {

    /** Copies the list. */
    public Votes {
        votes = List.copyOf(votes);
    }
}
