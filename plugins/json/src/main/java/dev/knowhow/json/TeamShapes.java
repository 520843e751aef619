package dev.knowhow.json;

import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.team.Team;
import dev.knowhow.team.Team.Part;
import dev.knowhow.team.Team.Uncovered;

/** JSON shapes of answers about people as a team. */
public final class TeamShapes {

    private TeamShapes() {}

    private static final Shape<Covering> RESERVE = Shape.<Covering>named(
                    "Reserve", "A person who can take the place of a member of a team.")
            .object("member", PeopleShapes.MEMBER, Covering::member)
            .list("cells", ExpertShapes.CELL, Covering::cells)
            .build();

    private static final Shape<Part> PART = Shape.<Part>named("TeamMember", "A chosen person.")
            .object("member", PeopleShapes.MEMBER, part -> part.person().member())
            .list("cells", ExpertShapes.CELL, part -> part.person().cells())
            .as("all requested topics that the person covers")
            .objectOrNull("reserve", RESERVE, Part::reserve)
            .as("the person outside the team who covers most of what it would lose without this one")
            .build();

    private static final Shape<Uncovered> UNCOVERED = Shape.<Uncovered>named(
                    "UncoveredTopic", "A topic that nobody covers who can be chosen.")
            .text("topic", Uncovered::topic)
            .list("unavailable", PeopleShapes.MEMBER, Uncovered::unavailable)
            .as("people who know about it and are absent or accept no requests")
            .objectOrNull("nearest", ExpertShapes.NEAREST, Uncovered::nearest)
            .list("declared", PeopleShapes.DECLARED, Uncovered::declared)
            .build();

    /** The fewest people who cover several topics. */
    public static final Shape<Team> TEAM = Shape.<Team>named(
                    "TeamForTopics", "The fewest people who cover the topics together.")
            .rows("parts", "part", PART, Team::parts)
            .rows("uncovered", "uncovered", UNCOVERED, Team::uncovered)
            .texts("topics", Team::topics)
            .texts("alone", Team::alone)
            .as("the topics that only one person covers, of all people who could be chosen")
            .integer("candidates", Team::candidates)
            .as("how many people cover one topic or more and could be chosen")
            .flag("exact", Team::exact)
            .as("whether no smaller team exists")
            .pairs("corrected", Team::corrected)
            .as("the topics that were answered instead of misspelt ones")
            .object("searched", NoteShapes.SEARCHED, Team::searched)
            .build();
}
