package dev.knowhow.spi;

import dev.knowhow.query.Searched;
import dev.knowhow.query.Vote;
import java.util.List;

/**
 * The notes that match a topic, best first.
 *
 * @param votes the notes
 * @param notes the number of notes open to everyone, the total for {@link Vote.Association#notes}
 * @param searched the state of the index that was searched
 */
public record Votes(List<Vote> votes, long notes, Searched searched) {

    /** Copies the list. */
    public Votes {
        votes = List.copyOf(votes);
    }

    /** Returns a copy with other votes. */
    public Votes withVotes(List<Vote> others) {
        return new Votes(others, notes, searched);
    }
}
