package dev.knowhow;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.internal.team.TeamSelection;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import java.util.Map;

/** Answers the questions of one viewer about people as a team. Thread-safe. */
final class TeamAnswers {

    private final Answers answers;
    private final ExpertAnswers experts;

    TeamAnswers(Answers answers, ExpertAnswers experts) {
        this.answers = answers;
        this.experts = experts;
    }

    Team team(TeamQuery query, Access access, People people) {
        ExpertQuery each = ExpertQuery.of(query.topics().getFirst())
                .withFilter(ExpertFilter.NONE.withTeams(query.within()))
                .withLimit(ExpertQuery.MAX_LIMIT)
                .withEvidence(query.evidence())
                .withoutPassages();
        Map<String, Experts> found = experts.onEach(query.topics(), each, access, people);
        return TeamSelection.of(query, found, answers.today());
    }
}
