package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.WhoText;
import dev.knowhow.present.question.Arguments;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Prints who knows about a topic, or about several. */
final class WhoView implements AnswerView {

    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        LocalDate asOf = arguments.day("asOf");
        if (answer.value() instanceof RankedCoverage found) {
            Coverage coverage = found.answer();
            WhoText.remarks(coverage, asOf)
                    .forEach(remark -> invocation.environment().info(Plain.line(remark)));
            new CoverageView(TextPrinter.of(invocation)).print(coverage, found.offset());
            invocation
                    .environment()
                    .info(Counts.grouped(coverage.people().size()) + " of " + WhoText.count(coverage.total()) + ", "
                            + AnswerFooter.of(coverage.searched(), invocation.environment()));
        } else if (answer.value() instanceof RankedExperts found) {
            Experts experts = found.answer();
            WhoText.remarks(experts, asOf)
                    .forEach(remark -> invocation.environment().info(Plain.line(remark)));
            print(invocation, arguments, found);
        }
    }

    private static void print(Invocation invocation, Arguments arguments, RankedExperts found) {
        Experts experts = found.answer();
        if (experts.experts().isEmpty()) {
            nobody(invocation, arguments, experts);
            return;
        }
        List<Expert> leading = experts.leading();
        print(invocation, leading, experts.best(), found.offset());
        teams(invocation, experts);
        leavers(invocation, experts);
        declared(invocation, experts.declared());
        boolean more = leading.size() == experts.experts().size() && found.next() != null;
        invocation
                .environment()
                .info(Counts.grouped(leading.size()) + " of " + WhoText.count(experts.total()) + ", "
                        + AnswerFooter.of(experts.searched(), invocation.environment())
                        + (more ? "; more with --offset " + found.next() : ""));
    }

    private static void teams(Invocation invocation, Experts experts) {
        TextPrinter page = TextPrinter.of(invocation);
        page.wrapped(0, Plain.line(WhoText.teams(experts)), UnaryOperator.identity());
    }

    private static void leavers(Invocation invocation, Experts experts) {
        TextPrinter page = TextPrinter.of(invocation);
        page.wrapped(0, Plain.line(WhoText.leavers(experts)), page.paint()::dim);
    }

    private static void print(Invocation invocation, List<Expert> experts, double best, int offset) {
        int width = String.valueOf(offset + experts.size()).length();
        var view = new ExpertView(
                TextPrinter.of(invocation), invocation.environment().outTerminal());
        int rank = offset;
        for (Expert expert : experts) {
            view.print(++rank, width, expert, best);
        }
    }

    private static void nobody(Invocation invocation, Arguments arguments, Experts experts) {
        String topic = Plain.line(arguments.text("q"));
        boolean filtered = Stream.of("team", "place", "lang", "activeSince", "mentor", "left")
                .anyMatch(name -> !arguments.texts(name).isEmpty());
        AnswerFooter.nothing(
                WhoText.nobody(topic, filtered),
                experts.searched(),
                invocation.environment(),
                "use fewer or other words",
                "see what is written about it: knowhow search " + topic);
        teams(invocation, experts);
        leavers(invocation, experts);
        declared(invocation, experts.declared());
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            invocation.out().println(Plain.line(WhoText.near(nearest)));
            if (!nearest.experts().isEmpty()) {
                print(
                        invocation,
                        nearest.experts(),
                        nearest.experts().getFirst().score(),
                        0);
            }
            declared(invocation, nearest.declared());
        }
    }

    private static void declared(Invocation invocation, List<Declared> declared) {
        if (!declared.isEmpty()) {
            new DeclaredView(TextPrinter.of(invocation)).print(WhoText.DECLARED + ":", declared);
        }
    }
}
