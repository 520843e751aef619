package dev.knowhow.present.question;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.json.EnumNames;
import dev.knowhow.json.Shape;
import dev.knowhow.json.TeamShapes;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.present.TeamText;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.team.Team;
import dev.knowhow.team.Team.Part;
import dev.knowhow.team.TeamQuery;
import java.util.Arrays;
import java.util.List;

/** Finds the fewest people who cover several topics together. */
final class TeamQuestion implements Question {

    private static final int USUAL = 2;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("team", "Find the fewest people who cover several topics.")
                .details(
                        "Of teams of equal size, the one whose weakest topic is strongest. Each topic has the notes that "
                                + "show who covers it, and each person a reserve.",
                        "People who have left, are absent or refuse to be asked are not chosen.")
                .words("q", "TOPICS...", "topics with commas between them")
                .options("within", "TEAM", List.of(), "only people of this team; may be repeated")
                .flag("twoEach", "two people for each topic")
                .flag(
                        "free",
                        "only people who accept requests and have no absence in the next " + TeamQuery.FREE_DAYS
                                + " days")
                .number("limit", new Range(1, MOST, USUAL), "show at most this many notes for each topic")
                .examples("team \"kafka, gdpr, accessibility\"", "team kafka, gdpr --two-each --within Platform");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TeamShapes.TEAM);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Team team = context.session().team(query(arguments));
        return Answer.of(team, TeamShapes.TEAM, !team.parts().isEmpty(), () -> listing(context, team));
    }

    private static TeamQuery query(Arguments arguments) {
        List<String> topics = arguments.texts("q").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .flatMap(text -> Coverage.topics(text).stream())
                .toList();
        try {
            return TeamQuery.of(topics)
                    .withTeams(arguments.texts("within"))
                    .withEach(arguments.flag("twoEach") ? 2 : 1)
                    .withFree(arguments.flag("free"))
                    .withEvidence(arguments.number("limit"));
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Listing listing(QuestionContext context, Team team) {
        return Listing.of((team.parts().isEmpty() ? "Nobody can be chosen for " : "A team for ")
                        + String.join(", ", team.topics()))
                .remarks(TeamText.remarks(team, context.today()))
                .items(team.parts().stream().map(part -> item(context, part)).toList())
                .searched(team.searched());
    }

    private static Item item(QuestionContext context, Part part) {
        return Item.member(part.person().member(), context.today())
                .items(part.person().cells().stream().map(TeamQuestion::item).toList())
                .lines(TeamText.reserve(part));
    }

    private static Item item(Cell cell) {
        String more = EvidenceText.more(cell.expert().notes(), cell.expert().evidence());
        return Item.of(cell.topic())
                .to(new Target.OfWho(cell.topic()))
                .lead(Counts.percent(cell.strength()))
                .about("confidence " + EnumNames.of(cell.expert().confidence()), more.isEmpty() ? "" : "and " + more)
                .items(cell.expert().evidence().stream()
                        .map(WhoQuestion::evidence)
                        .toList());
    }
}
