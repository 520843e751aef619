package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;

/** Prints bare names for a shell; for a person, what each is and where it leads. */
final class CompletionView implements AnswerView {

    @Override
    public void print(Asked asked, Arguments arguments, Answer answer) {
        for (Listing.Group group : answer.listing().groups()) {
            if (asked.around().outTerminal()) {
                ListingView.items(Page.of(asked), 0, group.items());
            } else {
                group.items().forEach(item -> asked.out().println(Plain.line(item.label())));
            }
        }
    }
}
