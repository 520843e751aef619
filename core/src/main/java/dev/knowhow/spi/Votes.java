package dev.knowhow.spi;

import dev.knowhow.query.Searched;
import dev.knowhow.query.Vote;
import java.util.List;

/**
 * The notes that bear on a topic, the strongest first.
 *
 * @param votes the notes
 * @param notes how many notes everyone may find: what the numbers of notes in voices are out of
 * @param searched what they were chosen from
 */
public record Votes(List<Vote> votes, long notes, Searched searched) {

    /** Copies the list. */
    public Votes {
        votes = List.copyOf(votes);
    }

    /** The same, with other votes. */
    public Votes withVotes(List<Vote> others) {
        return new Votes(others, notes, searched);
    }
}
