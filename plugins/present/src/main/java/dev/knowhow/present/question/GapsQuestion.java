package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.GapText;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.query.Gap;
import java.time.LocalDate;
import java.util.List;

/** Lists queries without results. */
final class GapsQuestion implements Question {

    private static final int USUAL = 20;

    @Override
    public Description description() {
        return Description.of("gaps", "List queries that found nothing.")
                .details("Lists queries without an answer, or with a similar word only, the most frequent first. "
                        + "Only if gap logging is on: it records the day and the words, never who asked, and "
                        + "leaves out the names of known people. Each query is asked again, so that one with an answer "
                        + "is marked. Names who is best placed to write about the others: who is likely to answer, or "
                        + "knows a neighbouring topic.")
                .flag("drafts", "also print a draft of a note for each that has no answer")
                .limit("queries", USUAL, Gap.MAX_LIMIT)
                .examples("gaps", "gaps --drafts");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.GAPS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        List<Gap> gaps = context.session().gaps(arguments.number("limit"));
        boolean drafts = arguments.flag("drafts");
        return Answer.of(
                gaps,
                ListShapes.GAPS,
                !gaps.isEmpty(),
                () -> Listing.of("Queries that found nothing")
                        .items(gaps.stream()
                                .map(gap -> item(gap, drafts, context.today()))
                                .toList())
                        .notes(gaps.isEmpty() ? "None recorded; turn gap logging on with: knowhow gaps --on" : ""));
    }

    private static Item item(Gap gap, boolean drafts, LocalDate today) {
        Member writer = gap.writer();
        Item item = Item.of(gap.question())
                .to(new Target.OfSearch(gap.question()))
                .lead(Counts.grouped(gap.times()))
                .about(
                        "last on " + gap.last(),
                        gap.closed() ? "has an answer now" : "",
                        writer == null ? "" : "best placed to write: " + writer.name());
        return drafts && !gap.closed() ? item.lines(GapText.draft(gap, today)) : item;
    }
}
