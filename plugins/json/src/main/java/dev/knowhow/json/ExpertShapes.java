package dev.knowhow.json;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Nearest.Reach;
import dev.knowhow.expert.OwningTeam;
import dev.knowhow.expert.OwningTeam.OwnedNote;
import dev.knowhow.expert.OwningTeam.Source;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON shapes of expert search and explanations. */
public final class ExpertShapes {

    private ExpertShapes() {}

    static final Shape<Nearest> NEAREST = Shape.<Nearest>named(
                    "Nearest", "Experts on a similar or related topic, if the topic itself has none.")
            .word("reach", Reach.class, Nearest::reach)
            .text("topic", Nearest::topic)
            .list("experts", PeopleShapes.RANKED, nearest -> Ranked.of(nearest.experts()))
            .list("declared", PeopleShapes.DECLARED, Nearest::declared)
            .build();

    private static final Shape<OwnedNote> OWNED = Shape.<OwnedNote>named("OwnedNote", "A note that a team owns.")
            .text("id", OwnedNote::id)
            .text("title", OwnedNote::title)
            .day("date", OwnedNote::date)
            .word("source", Source.class, OwnedNote::source)
            .build();

    private static final Shape<OwningTeam> TEAM = Shape.<OwningTeam>named(
                    "Team", "A team that owns notes on the topic.")
            .text("name", OwningTeam::name)
            .number("score", OwningTeam::score)
            .as("the sum of the relevance of its notes; it counts for no person")
            .integer("notes", OwningTeam::notes)
            .list("evidence", OWNED, OwningTeam::evidence)
            .build();

    /**
     * The experts on one topic.
     *
     * @param answer the requested people
     * @param offset the number of people before them
     */
    public record RankedExperts(Experts answer, int offset) {

        /** The offset of the next page; null if this is the last. */
        public @Nullable Integer next() {
            return Ranked.next(offset, answer.experts().size(), answer.total());
        }
    }

    /** Who knows about one topic. */
    public static final Shape<RankedExperts> EXPERTS = Shape.<RankedExperts>named("Experts", "Experts, the best first.")
            .rows(
                    "experts",
                    "expert",
                    PeopleShapes.RANKED,
                    found -> Ranked.of(found.answer().experts(), found.offset()))
            .all(
                    Shape.<Experts>part()
                            .rows("leavers", "leaver", PeopleShapes.LEAVER, Experts::leavers)
                            .as("experts who have left")
                            .rows("declared", "declared", PeopleShapes.DECLARED, Experts::declared)
                            .rows("teams", "team", TEAM, Experts::teams)
                            .objectOrNull("nearest", NEAREST, Experts::nearest)
                            .integer("leading", experts -> experts.leading().size())
                            .as("how many of the experts to show; the others have little evidence")
                            .flag("weak", Experts::isWeak)
                            .as("whether no note covers half of the query")
                            .number("best", Experts::best)
                            .as("the best score, whatever the filter")
                            .maybe("corrected", Experts::corrected)
                            .as("the topic that was answered instead of a misspelt one")
                            .integer("total", Experts::total)
                            .object("searched", NoteShapes.SEARCHED, Experts::searched)
                            .build(),
                    RankedExperts::answer)
            .maybeInteger("next", RankedExperts::next)
            .as("the offset of the next page; null if there are no more people")
            .build();

    /** A member who declares one of several topics. */
    private record OnTopic(String topic, Declared declared) {

        static List<OnTopic> of(Coverage coverage) {
            return coverage.declared().entrySet().stream()
                    .flatMap(topic -> topic.getValue().stream().map(one -> new OnTopic(topic.getKey(), one)))
                    .toList();
        }
    }

    static final Shape<Cell> CELL = Shape.<Cell>part()
            .text("topic", Cell::topic)
            .number("strength", Cell::strength)
            .as("the score divided by the best score on the topic")
            .number("score", cell -> cell.expert().score())
            .integer("notes", cell -> cell.expert().notes())
            .texts("declares", cell -> cell.expert().declares())
            .list("evidence", PeopleShapes.EVIDENCE, cell -> cell.expert().evidence())
            .build();

    private static final Shape<Ranked<Covering>> COVERING = Shape.<Ranked<Covering>>named(
                    "Covering", "A person with evidence on some of the topics.")
            .integer("rank", Ranked::rank)
            .object("member", PeopleShapes.MEMBER, one -> one.value().member())
            .list("cells", CELL, one -> one.value().cells())
            .build();

    /**
     * The experts on several topics.
     *
     * @param answer the requested people
     * @param offset the number of people before them
     */
    public record RankedCoverage(Coverage answer, int offset) {

        /** The offset of the next page; null if there are no more people. */
        public @Nullable Integer next() {
            return Ranked.next(offset, answer.people().size(), answer.total());
        }
    }

    /** Who knows about several topics. */
    public static final Shape<RankedCoverage> COVERAGE = Shape.<RankedCoverage>named(
                    "Coverage",
                    "Experts on several topics: those with most topics first, then those whose weakest topic is strongest.")
            .rows(
                    "people",
                    "covering",
                    COVERING,
                    found -> Ranked.of(found.answer().people(), found.offset()))
            .all(
                    Shape.<Coverage>part()
                            .rows(
                                    "declared",
                                    "declared",
                                    Shape.<OnTopic>part()
                                            .text("topic", OnTopic::topic)
                                            .all(PeopleShapes.DECLARED, OnTopic::declared)
                                            .build(),
                                    OnTopic::of)
                            .texts("topics", Coverage::topics)
                            .integer("total", Coverage::total)
                            .texts("gaps", Coverage::gaps)
                            .as("topics without an expert who matches the filters")
                            .texts("filtered", Coverage::filtered)
                            .as("the gaps with experts who do not match the filters")
                            .pairs("corrected", Coverage::corrected)
                            .as("the topics that were answered instead of misspelt ones")
                            .object("searched", NoteShapes.SEARCHED, Coverage::searched)
                            .build(),
                    RankedCoverage::answer)
            .maybeInteger("next", RankedCoverage::next)
            .as("the offset of the next page; null if there are no more people")
            .build();

    private static final Shape<Places> PLACES = Shape.<Places>part()
            .integer("best", Places::best)
            .integer("worst", Places::worst)
            .build();

    private static final Shape<Without> WITHOUT = Shape.<Without>part()
            .texts(
                    "notes",
                    without -> without.notes().stream().map(NoteId::path).toList())
            .integer("rank", Without::rank)
            .as("0 if no evidence would remain")
            .build();

    /** The explanation of a rank. */
    public static final Shape<Why> WHY = Shape.<Why>named(
                    "Why", "The explanation of a person's rank, and its confidence.")
            .integer("rank", Why::rank)
            .as("0 for a self-declared skill without evidence; all places are 0 then")
            .integer("total", Why::total)
            .all(PeopleShapes.EXPERT, Why::expert)
            .objectOrNull("without", WITHOUT, Why::without)
            .as("the fewest notes without which the rank would be lower")
            .object("places", PLACES, Why::places)
            .as("the confidence interval of the rank")
            .object("alike", PLACES, Why::alike)
            .as("the ranks of people whose scores do not differ significantly")
            .day("last", Why::last)
            .maybe("corrected", Why::corrected)
            .as("the topic that is explained instead of a misspelt one")
            .build();
}
