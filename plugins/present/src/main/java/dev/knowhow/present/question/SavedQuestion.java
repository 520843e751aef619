package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.query.SavedQuery;
import java.util.List;

/** Lists saved queries. */
final class SavedQuestion implements Question {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("saved", "List the team's saved queries.")
                .details("Saved queries are in saved.txt among the notes, one a line: name = query.")
                .limit("queries", USUAL, MOST)
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.SAVED);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        List<SavedQuery> saved = context.knowhow().operations().savedQueries().stream()
                .limit(arguments.number("limit"))
                .toList();
        return Answer.of(
                saved,
                ListShapes.SAVED,
                !saved.isEmpty(),
                () -> Listing.of("Saved queries")
                        .items(saved.stream()
                                .map(query -> Item.of(query.name())
                                        .to(new Target.OfSearch(query.text()))
                                        .about(query.text()))
                                .toList())
                        .notes(
                                saved.isEmpty()
                                        ? "None yet; add lines with a name and a query to saved.txt among the notes"
                                        : ""));
    }
}
