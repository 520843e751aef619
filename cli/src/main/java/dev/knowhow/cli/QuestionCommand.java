package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.QuestionContext;
import java.time.LocalDate;
import java.util.List;

/** A question of the table as a command. */
final class QuestionCommand implements Command {

    private final Question question;
    private final AnswerView view;

    QuestionCommand(Question question, AnswerView view) {
        this.question = question;
        this.view = view;
    }

    @Override
    public Usage usage() {
        return view.usage(QuestionUsage.of(question.description()))
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        Description description = question.description();
        required(description, asked.wordList().size());
        try (Knowhow knowhow = Vault.open(asked)) {
            LocalDate today = LocalDate.now(asked.around().clock());
            Arguments arguments = Arguments.of(description, new TypedValues(asked, knowhow).of(description), today);
            if (description.parameters().stream().anyMatch(one -> one.name().equals("asOf"))) {
                Past.prepare(asked.around(), knowhow, arguments.day("asOf"));
            }
            Answer answer =
                    question.answer(QuestionContext.of(knowhow, Vault.session(asked, knowhow), today), arguments);
            if (answer.isMissing()) {
                missing(answer.listing(), asked.around());
            } else if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    answer.lines(json);
                }
            } else {
                view.print(asked, arguments, answer);
            }
            return ExitCode.found(answer.found());
        }
    }

    /** What is missing is said before an index is opened. */
    private static void required(Description description, int words) {
        List<Parameter> parameters = description.fromWords();
        if (words < parameters.size() && parameters.get(words).required()) {
            Parameter missing = parameters.get(words);
            throw Asked.wrong(missing.name() + " is missing: " + missing.description());
        }
    }

    private static void missing(Listing listing, Surroundings around) {
        around.talk(Plain.line(listing.title()) + ".");
        for (Listing.Group group : listing.groups()) {
            if (!group.heading().isEmpty()) {
                around.talk(Plain.line(group.heading()) + ":");
            }
            for (Item item : group.items()) {
                around.talk("  " + Plain.line(item.label() + "  " + item.about()));
            }
        }
        listing.notes().forEach(note -> around.talk("  " + Plain.line(note)));
    }
}
