package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.present.Answer;
import dev.knowhow.present.question.Arguments;

/** Prints an answer for people. */
public interface AnswerView {

    /** Adds options that only change how the answer is printed. */
    default Usage usage(Usage usage) {
        return usage;
    }

    /** Prints an answer that is not missing. */
    void print(Invocation invocation, Arguments arguments, Answer answer);

    /** How the answer to a question is printed: most are lists. */
    static AnswerView of(String question) {
        return switch (question) {
            case "search" -> new SearchView();
            case "who" -> new WhoView();
            case "why" -> new WhyView();
            case "note" -> new NoteView();
            case "complete" -> new CompletionView();
            default -> new ListingView();
        };
    }
}
