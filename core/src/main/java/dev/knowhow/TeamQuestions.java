package dev.knowhow;

import dev.knowhow.team.Growth;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Risk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;

/** The questions of a {@link Session} about people as a team. */
public sealed interface TeamQuestions permits Session {

    /**
     * Finds the fewest people who cover several topics together. It chooses among the people whom
     * {@link PeopleQuestions#coverage} finds, those who consent to be asked; nobody who has left or is absent today.
     */
    Team team(TeamQuery query);

    /**
     * Shows the viewer how their own topics grew, who thanked them, and the next step to each of their goals. Nobody
     * else can ask this about them, not even the operator.
     */
    Growth me();

    /**
     * Finds people to work with, with whom the viewer has not written a note: similar, and near by the people with whom
     * both have. Members who refuse to be asked and people who have left are omitted.
     *
     * @param limit the largest number of people, 1 to {@value Partners#MAX_LIMIT}
     */
    Partners partners(int limit);

    /**
     * Finds people like the viewer, by interests and by what they write about. Goals are private and not compared.
     * Members who refuse to be asked, or a topic, and people who have left are omitted.
     *
     * @param limit the largest number of people, 1 or more
     */
    Peers peers(int limit);

    /**
     * Finds topics whose knowledge may be lost. The operator sees all topics and the people of each; other viewers see
     * topics of {@value Risk#FEWEST} people or more, and only themselves.
     *
     * @throws KnowhowException if the query names unknown people, or others than the viewer, who is not the operator
     */
    Risk risk(RiskQuery query);
}
