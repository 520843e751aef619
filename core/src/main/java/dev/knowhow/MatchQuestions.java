package dev.knowhow;

import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.NoteId;
import java.util.List;
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

    /**
     * Lists the questions that notes ask: first those that the viewer is likely to answer, by the viewer's place; then
     * the other open ones, the oldest first; then answered ones, the latest first. Only the latest
     * {@value NotedQuestion#MOST_PLACED} open questions have a place.
     *
     * @param open whether to list only open ones
     * @param limit the largest number of questions, 1 to {@value NotedQuestion#MAX_LIMIT}
     */
    List<NotedQuestion> questions(boolean open, int limit);

    /**
     * Lists the open opportunities that fit the viewer by what notes show of them, best first. Only the viewer sees
     * this answer, so it needs no consent.
     *
     * @return empty for a viewer who is not a member
     */
    List<Fit> opportunities();

    /**
     * Finds the members who fit an opportunity. Members are named only if they agree to be suggested for opportunities,
     * which nobody does by default.
     *
     * @param id a note of the kind {@code opportunity}
     * @return empty if there is no such note, or the viewer is neither its author nor an operator
     */
    Optional<Fits> fits(NoteId id);
}
