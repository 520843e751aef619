package dev.knowhow.json;

import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.Match;
import dev.knowhow.match.Match.Obstacle;
import dev.knowhow.match.Matches;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.match.Opportunity;
import dev.knowhow.match.Reason;
import dev.knowhow.match.SkillFit;
import java.util.List;

/** JSON shapes of people and opportunities for a need. */
public final class MatchShapes {

    private MatchShapes() {}

    private static final Shape<Reason> REASON = Shape.<Reason>named(
                    "Reason", "Evidence for a match. Its contribution is the product of the factors.")
            .text("id", Reason::id)
            .text("title", Reason::title)
            .day("date", Reason::date)
            .text("role", reason -> reason.role().name())
            .number("contribution", Reason::contribution)
            .list("factors", PeopleShapes.SCORE_PART, Reason::factors)
            .objectOrNull("source", PeopleShapes.BASIS, Reason::basis)
            .build();

    private static final Shape<Match> PERSON = Shape.<Match>part()
            .object("member", PeopleShapes.MEMBER, Match::member)
            .number("score", Match::score)
            .as("the strength times the product of the factors")
            .number("strength", Match::strength)
            .as("the sum of the contributions of all evidence")
            .list("factors", PeopleShapes.SCORE_PART, Match::factors)
            .integer("notes", Match::notes)
            .list("reasons", REASON, Match::reasons)
            .texts("ahead", Match::ahead)
            .as("for mentors, the tags of these notes that no note of the asker has")
            .integer("requests", Match::requests)
            .as("the number of requests in 60 days; 0 if fewer than three people made them")
            .build();

    private static final Shape<Ranked<Match>> RANKED = Shape.<Ranked<Match>>named("Match", "A person for a need.")
            .integer("rank", Ranked::rank)
            .all(PERSON, Ranked::value)
            .build();

    private static final Shape<Match> UNAVAILABLE = Shape.<Match>named(
                    "UnavailableMatch", "A person for a need who cannot be asked now.")
            .all(PERSON, match -> match)
            .word("obstacle", Obstacle.class, match -> match.obstacle() == null ? Obstacle.AWAY : match.obstacle())
            .build();

    /**
     * The people for a need.
     *
     * @param matches the people
     * @param offset the number of people who were skipped
     * @param draft a note that asks the question; empty if it is a note already, or no question
     */
    public record RankedMatches(Matches matches, int offset, String draft) {}

    /** The people for a need. */
    public static final Shape<RankedMatches> MATCHES = Shape.<RankedMatches>named(
                    "Matches", "The people for a need, the best first.")
            .rows("people", "person", RANKED, found -> Ranked.of(found.matches().matches(), found.offset()))
            .rows(
                    "unavailable",
                    "unavailable",
                    UNAVAILABLE,
                    found -> found.matches().unavailable())
            .integer("total", found -> found.matches().total())
            .maybe("corrected", found -> found.matches().corrected())
            .text("draft", RankedMatches::draft)
            .as("a note that asks the question; empty if it is a note already, or no question")
            .object("searched", NoteShapes.SEARCHED, found -> found.matches().searched())
            .build();

    /** Questions of notes. */
    public static final Shape<List<NotedQuestion>> QUESTIONS = Shape.<List<NotedQuestion>>named(
                    "NotedQuestions", "Questions that notes ask.")
            .rows(
                    "questions",
                    "question",
                    Shape.<NotedQuestion>named("NotedQuestion", "A question that a note asks.")
                            .text("id", NotedQuestion::id)
                            .text("title", NotedQuestion::title)
                            .day("date", NotedQuestion::date)
                            .flag("open", NotedQuestion::open)
                            .list("askers", PeopleShapes.NAME, NotedQuestion::askers)
                            .list("answerers", PeopleShapes.NAME, NotedQuestion::answerers)
                            .integer("place", NotedQuestion::place)
                            .as("the viewer's place among those who are likely to answer it; 0 for none")
                            .build(),
                    questions -> questions)
            .build();

    private static final Shape<Opportunity> OPPORTUNITY = Shape.<Opportunity>named(
                    "Opportunity", "An opportunity that a note offers.")
            .text("id", Opportunity::id)
            .text("title", Opportunity::title)
            .day("date", Opportunity::date)
            .text("type", Opportunity::type)
            .text("place", Opportunity::place)
            .day("until", Opportunity::until)
            .texts("skills", Opportunity::skills)
            .texts("teaches", Opportunity::teaches)
            .flag("open", Opportunity::open)
            .build();

    private static final Shape<SkillFit> SKILL = Shape.<SkillFit>named("SkillFit", "A person's evidence of a skill.")
            .text("skill", SkillFit::skill)
            .number("strength", SkillFit::strength)
            .as("the score relative to the best, 0 to 1")
            .flag("proven", SkillFit::proven)
            .as("whether notes show it")
            .objectOrNull("evidence", PeopleShapes.EVIDENCE, SkillFit::evidence)
            .flag("declared", SkillFit::declared)
            .as("whether the person declares it; not counted")
            .build();

    /** The opportunities that fit the viewer. */
    public static final Shape<List<Fit>> OPPORTUNITIES = Shape.<List<Fit>>named(
                    "Opportunities", "Open opportunities that fit the viewer, the best first.")
            .rows(
                    "opportunities",
                    "opportunity",
                    Shape.<Fit>named("OpportunityFit", "An opportunity that fits the viewer.")
                            .object("opportunity", OPPORTUNITY, Fit::opportunity)
                            .number("score", Fit::score)
                            .list("skills", SKILL, Fit::skills)
                            .build(),
                    fits -> fits)
            .build();

    /** The members who fit an opportunity. */
    public static final Shape<Fits> FITS = Shape.<Fits>named(
                    "Fits", "The members who fit an opportunity, the best first.")
            .rows(
                    "fits",
                    "fit",
                    Shape.<Fit>named("MemberFit", "A member who fits an opportunity and agrees to be suggested.")
                            .object("member", PeopleShapes.MEMBER, Fit::member)
                            .number("score", Fit::score)
                            .list("skills", SKILL, Fit::skills)
                            .build(),
                    Fits::fits)
            .object("opportunity", OPPORTUNITY, Fits::opportunity)
            .integer("others", Fits::others)
            .as("how many others fit; 0 for fewer than three")
            .build();
}
