package dev.knowhow.json;

import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Growth.Basis;
import dev.knowhow.team.Growth.DatedNote;
import dev.knowhow.team.Growth.Goal;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.Growth.ToRead;
import dev.knowhow.team.Growth.TopicGrowth;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Partners.Partner;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Peers.Peer;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.Holder;
import dev.knowhow.team.Risk.Level;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.ToLearn;
import dev.knowhow.team.Risk.TopicRisk;
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

    private static final Shape<DatedNote> DATED = Shape.<DatedNote>part()
            .text("id", DatedNote::id)
            .text("title", DatedNote::title)
            .day("day", DatedNote::day)
            .build();

    private static final Shape<TopicGrowth> TOPIC_GROWTH = Shape.<TopicGrowth>named(
                    "TopicGrowth", "A topic of the member's notes, now and a year ago.")
            .text("topic", TopicGrowth::topic)
            .number("now", TopicGrowth::now)
            .as("the sum of the contributions to notes on it; 1 is a note of their own")
            .number("then", TopicGrowth::then)
            .as("the same of the notes created by the day a year ago")
            .integer("notes", TopicGrowth::notes)
            .objectOrNull("first", DATED, TopicGrowth::first)
            .objectOrNull("latest", DATED, TopicGrowth::latest)
            .build();

    static final Shape<Thanks> THANKS = Shape.<Thanks>named("Thanks", "What another member did.")
            .word("kind", Kind.class, Thanks::kind)
            .object("by", PeopleShapes.NAME, Thanks::by)
            .text("id", Thanks::id)
            .text("title", Thanks::title)
            .day("day", Thanks::day)
            .text("words", Thanks::words)
            .as("for what they thank, or the title of the note with the link")
            .build();

    private static final Shape<ToRead> TO_READ = Shape.<ToRead>part()
            .text("id", ToRead::id)
            .text("title", ToRead::title)
            .word("reason", Basis.class, ToRead::reason)
            .build();

    private static final Shape<Goal> GOAL = Shape.<Goal>named("Goal", "The next step to a goal.")
            .text("goal", Goal::goal)
            .number("mine", Goal::mine)
            .as("the member's score on it")
            .objectOrNull("next", PeopleShapes.MEMBER, Goal::next)
            .as("the person nearest ahead who can be asked")
            .number("theirs", Goal::theirs)
            .list("reading", TO_READ, Goal::reading)
            .as("notes of others, in the order that the notes state")
            .texts("cycles", Goal::cycles)
            .as("notes that require each other")
            .build();

    /** A member's own growth. */
    public static final Shape<Growth> GROWTH = Shape.<Growth>named(
                    "Growth", "The viewer's own topics now and a year ago, and the next steps; for the viewer alone.")
            .rows("topics", "topic", TOPIC_GROWTH, Growth::topics)
            .rows("thanks", "thanks", THANKS, Growth::thanks)
            .rows("goals", "goal", GOAL, Growth::goals)
            .objectOrNull("member", PeopleShapes.NAME, Growth::member)
            .as("the member who asks; null if the viewer is not a member")
            .day("then", Growth::then)
            .build();

    private static final Shape<Partner> PARTNER = Shape.<Partner>named("Partner", "A person to work with.")
            .object("member", PeopleShapes.MEMBER, Partner::member)
            .number("score", Partner::score)
            .as("the product of similar and near")
            .number("similar", Partner::similar)
            .as("0.2 plus 0.8 times the square root of the share of the best score on the viewer's topics")
            .number("near", Partner::near)
            .as("by the people with whom both have written, recent joint notes most; 0.1 without any")
            .list("through", PeopleShapes.NAME, Partner::through)
            .texts("common", Partner::common)
            .texts("brings", Partner::brings)
            .as("topics that the viewer has not; not part of the score")
            .build();

    /** People to work with. */
    public static final Shape<Partners> PARTNERS = Shape.<Partners>named(
                    "Partners", "People to work with, with whom the viewer has not written a note, the best first.")
            .rows("partners", "partner", PARTNER, Partners::partners)
            .objectOrNull("member", PeopleShapes.NAME, Partners::member)
            .as("the member who asks; null if the viewer is not a member")
            .build();

    private static final Shape<Peer> PEER = Shape.<Peer>named("Peer", "A person like the viewer.")
            .object("member", PeopleShapes.MEMBER, Peer::member)
            .number("score", Peer::score)
            .as("the sum of similar and interested")
            .number("similar", Peer::similar)
            .as("the share of the best score on the viewer's topics")
            .number("interested", Peer::interested)
            .as("the share of the viewer's interests that both have; rare ones weigh more")
            .texts("interests", Peer::interests)
            .as("the interests of both")
            .texts("topics", Peer::topics)
            .as("topics of which both write")
            .build();

    /** People like the viewer. */
    public static final Shape<Peers> PEERS = Shape.<Peers>named(
                    "Peers", "People like the viewer, by interests and by what they write about, the best first.")
            .rows("peers", "peer", PEER, Peers::peers)
            .objectOrNull("member", PeopleShapes.NAME, Peers::member)
            .as("the member who asks; null if the viewer is not a member")
            .build();

    private static final Shape<Holder> HOLDER = Shape.<Holder>named(
                    "Holder", "A person who holds knowledge of a topic.")
            .object("member", PeopleShapes.MEMBER, Holder::member)
            .number("share", Holder::share)
            .day("last", Holder::last)
            .build();

    private static final Shape<ToLearn> TO_LEARN = Shape.<ToLearn>part()
            .text("id", ToLearn::id)
            .text("title", ToLearn::title)
            .build();

    private static final Shape<Successor> SUCCESSOR = Shape.<Successor>named(
                    "Successor", "A person who could take over a topic.")
            .object("member", PeopleShapes.MEMBER, Successor::member)
            .number("share", Successor::share)
            .list("toLearn", TO_LEARN, Successor::toLearn)
            .as("notes to which nobody contributed who is here")
            .build();

    static final Shape<TopicRisk> TOPIC_RISK = Shape.<TopicRisk>named(
                    "TopicRisk", "A topic whose knowledge may be lost.")
            .text("topic", TopicRisk::topic)
            .word("level", Level.class, TopicRisk::level)
            .integer("notes", TopicRisk::notes)
            .integer("people", TopicRisk::people)
            .integer("here", TopicRisk::here)
            .as("how many of the people are still here")
            .number("kept", TopicRisk::kept)
            .as("the share of the knowledge held by those who are here, 0 to 1")
            .number("lost", TopicRisk::lost)
            .as("the share held by the people without whom it is shown, 0 to 1")
            .integer("half", TopicRisk::half)
            .as("the fewest people who are here and hold half of what is kept")
            .day("last", TopicRisk::last)
            .day("lastHere", TopicRisk::lastHere)
            .as("the last change of a note to which someone contributed who is here")
            .integer("demand", TopicRisk::demand)
            .as("unanswered questions, and recorded queries without results")
            .list("holders", HOLDER, TopicRisk::holders)
            .as("for the operator all, for a lead those of the team, for a member only themselves")
            .list("successors", SUCCESSOR, TopicRisk::successors)
            .build();

    /** Topics whose knowledge may be lost. */
    public static final Shape<Risk> RISK = Shape.<Risk>named(
                    "Risk", "Topics whose knowledge may be lost, those at most risk first.")
            .rows("topics", "topic", TOPIC_RISK, Risk::topics)
            .integer("total", Risk::total)
            .list("without", PeopleShapes.NAME, Risk::without)
            .flag("persons", Risk::persons)
            .as("whether all people are shown, as to the operator")
            .build();
}
