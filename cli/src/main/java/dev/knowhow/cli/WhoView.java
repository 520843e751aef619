package dev.knowhow.cli;

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
import java.util.stream.Stream;

/** Prints who knows about a topic, or about several. */
final class WhoView implements AnswerView {

    @Override
    public void print(Asked asked, Arguments arguments, Answer answer) {
        LocalDate asOf = arguments.day("asOf");
        if (answer.value() instanceof RankedCoverage found) {
            Coverage coverage = found.answer();
            WhoText.remarks(coverage, asOf).forEach(remark -> asked.around().talk(Plain.line(remark)));
            new CoverageView(Page.of(asked)).print(coverage, found.offset());
            asked.around()
                    .talk(Counts.grouped(coverage.people().size()) + " of " + WhoText.count(coverage.total()) + ", "
                            + Footer.of(coverage.searched(), asked.around()));
        } else if (answer.value() instanceof RankedExperts found) {
            Experts experts = found.answer();
            WhoText.remarks(experts, asOf).forEach(remark -> asked.around().talk(Plain.line(remark)));
            print(asked, arguments, found);
        }
    }

    private static void print(Asked asked, Arguments arguments, RankedExperts found) {
        Experts experts = found.answer();
        if (experts.experts().isEmpty()) {
            nobody(asked, arguments, experts);
            return;
        }
        List<Expert> leading = experts.leading();
        print(asked, leading, experts.best(), found.offset());
        leavers(asked, experts);
        declared(asked, experts.declared());
        boolean more = leading.size() == experts.experts().size() && found.next() != null;
        asked.around()
                .talk(Counts.grouped(leading.size()) + " of " + WhoText.count(experts.total()) + ", "
                        + Footer.of(experts.searched(), asked.around())
                        + (more ? "; more with --offset " + found.next() : ""));
    }

    private static void leavers(Asked asked, Experts experts) {
        Page page = Page.of(asked);
        page.wrapped(0, Plain.line(WhoText.leavers(experts)), page.paint()::dim);
    }

    private static void print(Asked asked, List<Expert> experts, double best, int offset) {
        int width = String.valueOf(offset + experts.size()).length();
        var view = new ExpertView(Page.of(asked), asked.around().outTerminal());
        int rank = offset;
        for (Expert expert : experts) {
            view.print(++rank, width, expert, best);
        }
    }

    private static void nobody(Asked asked, Arguments arguments, Experts experts) {
        String topic = Plain.line(arguments.text("q"));
        boolean filtered = Stream.of("team", "place", "lang", "activeSince", "mentor", "left")
                .anyMatch(name -> !arguments.texts(name).isEmpty());
        Footer.nothing(
                WhoText.nobody(topic, filtered),
                experts.searched(),
                asked.around(),
                "use fewer or other words",
                "see what is written about it: knowhow search " + topic);
        leavers(asked, experts);
        declared(asked, experts.declared());
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            asked.out().println(Plain.line(WhoText.near(nearest)));
            if (!nearest.experts().isEmpty()) {
                print(asked, nearest.experts(), nearest.experts().getFirst().score(), 0);
            }
            declared(asked, nearest.declared());
        }
    }

    private static void declared(Asked asked, List<Declared> declared) {
        if (!declared.isEmpty()) {
            new DeclaredView(Page.of(asked)).print(WhoText.DECLARED + ":", declared);
        }
    }
}
