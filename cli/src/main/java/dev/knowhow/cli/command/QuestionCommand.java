package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.QuestionUsage;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.view.AnswerView;
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
public final class QuestionCommand implements Command {

    private final Question question;
    private final AnswerView view;

    /** Creates the command of a question. */
    public QuestionCommand(Question question, AnswerView view) {
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
    public int run(Invocation invocation) {
        Description description = question.description();
        required(description, invocation.wordList().size());
        try (Knowhow knowhow = Vault.open(invocation)) {
            Vault.warnOfUnknownViewer(invocation, knowhow);
            LocalDate today = LocalDate.now(invocation.environment().clock());
            Arguments arguments =
                    Arguments.of(description, new ArgumentValues(invocation, knowhow).of(description), today);
            if (description.parameters().stream().anyMatch(one -> one.name().equals("asOf"))) {
                AsOfPreparation.prepare(invocation.environment(), knowhow, arguments.day("asOf"));
            }
            Answer answer =
                    question.answer(QuestionContext.of(knowhow, Vault.session(invocation, knowhow), today), arguments);
            if (answer.isMissing()) {
                missing(answer.listing(), invocation.environment());
            } else if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    answer.lines(json);
                }
            } else {
                view.print(invocation, arguments, answer);
            }
            return ExitCode.found(answer.found());
        }
    }

    /** Reports missing arguments before an index is opened. */
    private static void required(Description description, int words) {
        List<Parameter> parameters = description.fromWords();
        if (words < parameters.size() && parameters.get(words).required()) {
            Parameter missing = parameters.get(words);
            throw Invocation.wrong(missing.name() + " is missing: " + missing.description());
        }
    }

    private static void missing(Listing listing, Environment environment) {
        environment.info(Plain.line(listing.title()) + ".");
        for (Listing.Group group : listing.groups()) {
            if (!group.heading().isEmpty()) {
                environment.info(Plain.line(group.heading()) + ":");
            }
            for (Item item : group.items()) {
                environment.info("  " + Plain.line(item.label() + "  " + item.about()));
            }
        }
        listing.notes().forEach(note -> environment.info("  " + Plain.line(note)));
    }
}
