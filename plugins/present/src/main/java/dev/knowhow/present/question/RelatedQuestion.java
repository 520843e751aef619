package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Paged;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.query.Related;
import java.util.ArrayList;
import java.util.List;

/** Lists notes related to a note. */
final class RelatedQuestion implements Question {

    private static final int USUAL = 10;

    @Override
    public Description description() {
        return Description.of("related", "List the notes related to a note.")
                .details("By rare words, by links, and by links to the same notes.")
                .path("id", "ID...", "the note's path, the end of it, or the note's title")
                .page("notes", USUAL, Related.MAX_LIMIT)
                .examples("related practices/retries.md")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.RELATED);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        return new NoteLookup(context.session()).about(arguments.text("id"), note -> {
            int offset = arguments.number("offset");
            int limit = arguments.number("limit");
            int oneMore = Math.min(limit + 1, Related.MAX_LIMIT);
            Paged<Related> page = Paged.of(context.session().related(note.id(), offset, oneMore), offset, limit);
            List<Related> related = page.items();
            return Answer.of(
                    page,
                    ListShapes.RELATED,
                    !related.isEmpty(),
                    () -> Listing.of(
                                    related.isEmpty() && offset == 0
                                            ? "No related notes"
                                            : "Related to " + note.title())
                            .items(items(related, offset))
                            .next(page.next()));
        });
    }

    static List<Item> items(List<Related> related, int offset) {
        List<Item> items = new ArrayList<>();
        related.forEach(note -> items.add(Item.note(note.title(), note.id())
                .lead(String.valueOf(offset + items.size() + 1))
                .about(ListText.reasons(note))));
        return items;
    }
}
