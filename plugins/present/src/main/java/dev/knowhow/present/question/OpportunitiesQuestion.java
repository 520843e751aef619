package dev.knowhow.present.question;

import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Opportunity;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MatchText;
import dev.knowhow.present.Target;
import java.util.List;

/** Lists the open opportunities that fit the viewer. */
final class OpportunitiesQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("opportunities", "List the open opportunities that fit you.")
                .details(
                        "An opportunity is a note of the kind opportunity with skills, and optionally type, status, "
                                + "until and place. The best fit first, by what notes show of you. A course goes to "
                                + "those who are interested or have begun, not to those who know it.",
                        "Only you see this answer.")
                .limit("opportunities", USUAL, MOST)
                .examples("opportunities --as ingrid-saether");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.OPPORTUNITIES);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        List<Fit> fits = context.session().opportunities().stream()
                .limit(arguments.number("limit"))
                .toList();
        return Answer.of(fits, MatchShapes.OPPORTUNITIES, !fits.isEmpty(), () -> listing(context, fits));
    }

    private static Listing listing(QuestionContext context, List<Fit> fits) {
        boolean member = context.session().member().isPresent();
        Listing listing = Listing.of(fits.isEmpty() ? "No open opportunity fits you" : "Opportunities that fit you")
                .remarks(
                        List.of(
                                member ? "" : "Sign in to see what fits you; on the command line, use --as ME.",
                                fits.isEmpty()
                                        ? ""
                                        : "In percent: how much of the required skills your notes show. Rare skills weigh more."))
                .items(fits.stream().map(OpportunitiesQuestion::item).toList());
        return listing.step("Search for kind:opportunity to see all.", new Target.OfSearch("kind:opportunity"));
    }

    private static Item item(Fit fit) {
        Opportunity opportunity = fit.opportunity();
        return Item.note(opportunity.title(), opportunity.id())
                .about(
                        MatchText.score(fit),
                        opportunity.type(),
                        opportunity.place(),
                        opportunity.until() == null ? "" : "until " + opportunity.until())
                .items(FitsQuestion.evidence(fit))
                .lines(MatchText.fit(fit));
    }
}
