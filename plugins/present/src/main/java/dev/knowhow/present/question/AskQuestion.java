package dev.knowhow.present.question;

import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.MatchShapes.RankedMatches;
import dev.knowhow.json.Shape;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.note.Note;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MatchText;
import dev.knowhow.present.Target;
import java.util.List;

/** Finds the people who are likely to answer a question. */
final class AskQuestion implements Question {

    @Override
    public Description description() {
        return MatchArguments.of(Description.of("ask", "Find the people who are likely to answer a question.")
                        .details(
                                "People who recently answered or reviewed something similar rank above people who only "
                                        + "wrote about it. With a text, a note that asks the question follows.",
                                "People who refuse to be asked are not found. No message is sent.")
                        .words("q", "QUESTION...", "the question, or the path of a note that asks it")
                        .option(
                                "team",
                                "TEAM",
                                "the team that the question belongs to; by default the owner of the note"))
                .examples("ask \"who can say why kafka connect lags?\"", "ask questions/kafka-connect.md");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.MATCHES);
    }

    /** A text with spaces is a path only if it is that of a note. */
    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String text = arguments.text("q");
        NoteLookup notes = new NoteLookup(context.session());
        if (notes.has(text) || (text.endsWith(".md") && !text.contains(" "))) {
            return notes.about(text, note -> asked(context, arguments, note));
        }
        Matches found = found(context, arguments, MatchQuery.asking(text));
        String asker =
                context.session().member().map(member -> member.id().value()).orElse("");
        return answer(context, arguments, found, text, MatchText.draft(text, asker, found, context.today()), "");
    }

    private static Answer asked(QuestionContext context, Arguments arguments, Note note) {
        String remark = !note.isQuestion()
                ? "This note asks no question: these people are likely to answer one about it."
                : note.isAnswered() ? "This question has an answer." : "";
        return answer(
                context, arguments, found(context, arguments, MatchQuery.asking(note.id())), note.title(), "", remark);
    }

    private static Matches found(QuestionContext context, Arguments arguments, MatchQuery query) {
        return MatchArguments.found(context, arguments, query.withTeam(arguments.text("team")));
    }

    private static Answer answer(
            QuestionContext context, Arguments arguments, Matches found, String title, String draft, String remark) {
        return Answer.of(
                new RankedMatches(found, arguments.number("offset"), draft),
                MatchShapes.MATCHES,
                found.total() > 0,
                () -> listing(context, found, title, draft, remark));
    }

    private static Listing listing(QuestionContext context, Matches found, String text, String draft, String remark) {
        boolean isEmpty = found.total() == 0;
        String title = isEmpty ? "Nobody is known to help with “" : "Likely to answer “";
        Listing listing = MatchText.people(title + text + "”", found, context.today(), remark)
                .group(
                        "A note that asks it",
                        draft.isEmpty()
                                ? List.of()
                                : List.of(Item.of("question.md")
                                        .about("save it in the notes folder")
                                        .lines(draft)));
        return isEmpty ? listing.step("Search the notes for these words.", new Target.OfSearch(text)) : listing;
    }
}
