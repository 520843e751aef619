package dev.knowhow;

import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;

/** The questions of a {@link Session} about people as a team. */
public sealed interface TeamQuestions permits Session {

    /**
     * Finds the fewest people who cover several topics together. It chooses among the people whom
     * {@link PeopleQuestions#coverage} finds, those who consent to be asked; nobody who has left or is absent today.
     */
    Team team(TeamQuery query);
}
