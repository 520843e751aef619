package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;

/** Prints bare names for a shell; for a person, what each is and where it leads. */
final class CompletionView implements AnswerView {

    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        for (Listing.Group group : answer.listing().groups()) {
            if (invocation.environment().outTerminal()) {
                ListingView.items(TextPrinter.of(invocation), 0, group.items());
            } else {
                group.items().forEach(item -> invocation.out().println(Plain.line(item.label())));
            }
        }
    }
}
