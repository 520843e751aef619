package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import java.util.List;

/** Completes typed text. */
final class CompleteQuestion implements Question {

    private static final int USUAL = 10;

    @Override
    public Description description() {
        return Description.of("complete", "Autocomplete: titles, headings, tags, people.")
                .details("One name a line, the best first, for shells and editors.")
                .maybeWords("q", "TEXT...", "the beginning of a name, or of a word in it")
                .limit("names", USUAL, CompletionQuery.MAX_LIMIT)
                .examples("complete kub", "complete tail la --json");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.COMPLETIONS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String text = arguments.text("q");
        List<Completion> names =
                context.session().complete(CompletionQuery.of(text).withLimit(arguments.number("limit")));
        return Answer.of(
                names,
                ListShapes.COMPLETIONS,
                !names.isEmpty(),
                () -> Listing.of(names.isEmpty() ? "No completions" : "Completions of “" + text + "”")
                        .items(names.stream().map(name -> item(context, name)).toList()));
    }

    private static Item item(QuestionContext context, Completion name) {
        Target target = switch (name.kind()) {
            case TITLE, ALIAS, HEADING -> new Target.OfNote(new NoteId(name.target()), "");
            case TOPIC, TAG -> new Target.OfTopic(name.target());
            case FILTER -> new Target.OfSearch(name.target());
            case PERSON -> new Target.OfMember(context.names().apply(name.target()));
        };
        String about = name.target().equals(name.text()) ? "" : name.target();
        return Item.of(name.text()).to(target).about(EnumNames.of(name.kind()), about);
    }
}
