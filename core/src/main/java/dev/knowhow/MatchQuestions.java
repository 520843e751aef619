package dev.knowhow;

import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import java.util.Optional;

/** The questions of a {@link Session} that bring a need and people together. */
public sealed interface MatchQuestions permits Session {

    /**
     * Finds the people for a need: those who are likely to answer a question, or who could be a mentor. Only members
     * who consent to the purpose and to the topic are found. The viewer and the authors of the note are not.
     *
     * @param query the need
     * @return empty if the query names a note that does not exist or that the viewer may not see
     */
    Optional<Matches> match(MatchQuery query);
}
