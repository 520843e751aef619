package dev.knowhow.present.question;

import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.present.question.Parameter.Range;

/** The parameters of the questions for people for a need. */
final class MatchArguments {

    private static final int USUAL = 5;
    private static final int MOST = 1000;
    private static final int MOST_OFFSET = 10_000;

    private MatchArguments() {}

    static Description of(Description description) {
        return description
                .number("evidence", new Range(1, MOST, 3), "show at most this many notes for each person")
                .number("offset", new Range(0, MOST_OFFSET, 0), "skip this many people")
                .limit("people", USUAL, MOST);
    }

    /** The people for a query with these arguments. */
    static Matches found(QuestionContext context, Arguments arguments, MatchQuery query) {
        return context.session()
                .match(query.withEvidence(arguments.number("evidence"))
                        .withOffset(arguments.number("offset"))
                        .withLimit(arguments.number("limit")))
                .orElseThrow();
    }
}
