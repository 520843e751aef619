package dev.knowhow.present.question;

import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.MatchShapes.RankedMatches;
import dev.knowhow.json.Shape;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MatchText;
import dev.knowhow.present.question.Parameter.Range;
import java.util.List;

/** Finds the people who are likely to answer a question. */
final class AskQuestion implements Question {

    private static final int USUAL = 5;
    private static final int MOST = 1000;
    private static final int MOST_OFFSET = 10_000;

    @Override
    public Description description() {
        return Description.of("ask", "Find the people who are likely to answer a question.")
                .details(
                        "Who answered and reviewed something alike lately stands before who only wrote about it. With "
                                + "a text: also prints a note that asks the question.",
                        "People who refuse to be asked are not found. Nobody is told.")
                .words("q", "QUESTION...", "the question in words, or the path of a note that asks it")
                .option("team", "TEAM", "the team that the question belongs to; by default the owner of the note")
                .number("evidence", new Range(1, MOST, 3), "show at most this many notes for each person")
                .number("offset", new Range(0, MOST_OFFSET, 0), "skip this many people")
                .limit("people", USUAL, MOST)
                .examples("ask \"who can say why kafka connect lags?\"", "ask questions/kafka-connect.md");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.MATCHES);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String text = arguments.text("q");
        if (text.endsWith(".md") && !text.contains(" ")) {
            return new NoteLookup(context.session())
                    .about(
                            text,
                            note -> answer(
                                    context,
                                    arguments,
                                    matches(context, arguments, MatchQuery.asking(note.id())),
                                    note.title(),
                                    ""));
        }
        Matches found = matches(context, arguments, MatchQuery.asking(text));
        String asker =
                context.session().member().map(member -> member.id().value()).orElse("");
        return answer(context, arguments, found, text, MatchText.draft(text, asker, found, context.today()));
    }

    private static Matches matches(QuestionContext context, Arguments arguments, MatchQuery query) {
        return context.session()
                .match(query.withTeam(arguments.text("team"))
                        .withEvidence(arguments.number("evidence"))
                        .withOffset(arguments.number("offset"))
                        .withLimit(arguments.number("limit")))
                .orElseThrow();
    }

    private static Answer answer(
            QuestionContext context, Arguments arguments, Matches found, String title, String draft) {
        return Answer.of(
                new RankedMatches(found, arguments.number("offset"), draft),
                MatchShapes.MATCHES,
                found.total() > 0,
                () -> listing(context, found, title, draft));
    }

    private static Listing listing(QuestionContext context, Matches found, String text, String draft) {
        String title = found.total() == 0 ? "Nobody is known to help with “" : "Likely to answer “";
        return Listing.of(title + text + "”")
                .remarks(List.of(MatchText.corrected(found)))
                .items(MatchText.leading(found, context.today()))
                .group(
                        "Not available now",
                        found.unavailable().stream()
                                .map(match -> MatchText.item(match, context.today()))
                                .toList())
                .group(
                        draft.isEmpty() ? "" : "A note that asks it",
                        draft.isEmpty()
                                ? List.of()
                                : List.of(Item.of("Save it in the notes folder")
                                        .lines(draft.lines().toArray(String[]::new))))
                .searched(found.searched());
    }
}
