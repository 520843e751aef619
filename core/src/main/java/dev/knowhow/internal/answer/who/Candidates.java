package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Expert;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people with evidence on a topic who consent to a purpose, and the person who asks.
 *
 * @param experts the people, each with all evidence
 * @param votes the notes that match, with the people associated with them
 * @param corrected the corrected topic; null if it is as typed
 * @param searched the state of the index
 */
public record Candidates(
        List<Expert> experts, List<Vote> votes, @Nullable String corrected, Searched searched) {

    /** Copies the lists. */
    public Candidates {
        experts = List.copyOf(experts);
        votes = List.copyOf(votes);
    }
}
