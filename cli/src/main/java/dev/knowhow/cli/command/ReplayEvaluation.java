package dev.knowhow.cli.command;

import dev.knowhow.cli.evaluate.Event;
import dev.knowhow.cli.evaluate.FigureView;
import dev.knowhow.cli.evaluate.Judgements;
import dev.knowhow.cli.evaluate.Replay;
import dev.knowhow.cli.evaluate.RequestScorer;
import dev.knowhow.cli.evaluate.Run;
import dev.knowhow.cli.evaluate.Task;
import dev.knowhow.cli.evaluate.Timing;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.people.Consent.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The task {@code ask} of {@code evaluate}: a replay of past requests. */
final class ReplayEvaluation {

    /** The purposes of a replay, the default first. */
    static final List<String> PURPOSES = List.of("asking", "mentoring");

    /** The options of other tasks. */
    private static final List<String> OTHERS = List.of("--topics", "--method", "--roster", "--without");

    private ReplayEvaluation() {}

    static int run(Invocation invocation, @Nullable Judgements judgements) {
        for (String option : OTHERS) {
            if (invocation.text(option) != null) {
                throw Invocation.wrong(option + " excludes --task ask, which takes its questions from --events");
            }
        }
        if (invocation.flag("--parts") || invocation.flag("--prove")) {
            throw Invocation.wrong("--parts and --prove exclude --task ask");
        }
        List<Event> events = Event.read(EvaluateCommand.file(invocation, "--events"));
        var timing = new Timing();
        var replay = new Replay(
                purpose(invocation),
                invocation.flag("--load") ? event -> asked(judgements, event) : event -> 0,
                invocation.count("--depth", Task.ASK.depth()),
                timing);
        Run run = EvaluateCommand.answered(
                invocation,
                EvaluateCommand.notes(invocation),
                (knowhow, progress) -> replay.ask(knowhow, events, progress));
        Path file = invocation.path("--run");
        if (file != null) {
            run.write(file);
        }
        if (judgements != null) {
            new FigureView(invocation, new RequestScorer(judgements).score(run)).print(Task.ASK, timing);
        }
        invocation.environment().info(timing.text());
        return ExitCode.FOUND;
    }

    /** As many people as were asked in truth, one if that is unknown. */
    private static int asked(@Nullable Judgements judgements, String event) {
        return judgements == null ? 1 : Math.max(1, judgements.count(event));
    }

    private static Purpose purpose(Invocation invocation) {
        String purpose = Objects.requireNonNullElse(invocation.text("--purpose"), PURPOSES.getFirst());
        return Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
    }
}
