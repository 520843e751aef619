package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Paged;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.query.Backlink;
import java.util.List;

/** Which notes link to a note? */
final class BacklinksQuestion implements Question {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("backlinks", "List the notes that link to a note.")
                .path("id", "ID...", "the note's path, the end of it, or the note's title")
                .page("notes", USUAL, MOST)
                .examples("backlinks practices/retries.md")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.BACKLINKS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        return new NoteLookup(context.session()).about(arguments.text("id"), note -> {
            int offset = arguments.number("offset");
            int limit = arguments.number("limit");
            Paged<Backlink> page = Paged.of(context.session().backlinks(note.id(), offset, limit + 1), offset, limit);
            List<Backlink> backlinks = page.items();
            return Answer.of(
                    page,
                    ListShapes.BACKLINKS,
                    !backlinks.isEmpty(),
                    () -> Listing.of(
                                    backlinks.isEmpty() && offset == 0
                                            ? "No backlinks"
                                            : "Backlinks of " + note.title())
                            .items(backlinks.stream()
                                    .map(BacklinksQuestion::item)
                                    .toList())
                            .next(page.next()));
        });
    }

    private static Item item(Backlink backlink) {
        return Item.note(backlink.title(), backlink.from())
                .about(backlink.text())
                .lines(backlink.context());
    }
}
