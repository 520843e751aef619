package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.present.Answer;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.ScoreTable;
import dev.knowhow.present.WhyText;
import dev.knowhow.present.question.Arguments;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prints the contributions to a score, their sum, and the confidence of the rank. */
public final class WhyView implements AnswerView {

    private static final int ROLE = "mentioned".length();

    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        if (answer.value() instanceof Why why) {
            String corrected = WhyText.of(why).corrected();
            if (!corrected.isEmpty()) {
                invocation.environment().info(Plain.line(corrected));
            }
            print(TextPrinter.of(invocation), why, arguments.text("q"), arguments.number("limit"));
        }
    }

    /** Prints an answer. */
    public static void print(TextPrinter page, Why why, String topic, int most) {
        WhyText text = WhyText.of(why);
        String declares = MemberLabel.declares(why.expert().declares());
        page.line(MemberLine.of(why.expert().member(), page));
        page.wrapped(0, MemberLabel.of(why.expert().member(), page.today()).availability(), page.paint()::yellow);
        page.wrapped(0, Plain.line(declares.isEmpty() ? "" : declares + " (not counted)"), page.paint()::dim);
        String explained = Optional.ofNullable(why.corrected()).orElse(topic);
        page.wrapped(0, Plain.line(text.rank() + " on “" + explained + "”"), UnaryOperator.identity());
        if (why.rank() > 0) {
            table(page, ScoreTable.of(why.expert(), most));
            page.blank();
            page.wrapped(2, Plain.line(text.confidence()), UnaryOperator.identity());
            text.details().forEach(line -> page.wrapped(2, Plain.line(line), UnaryOperator.identity()));
        }
    }

    private static void table(TextPrinter page, ScoreTable table) {
        int width = table.total().length();
        page.blank();
        table.rows().forEach(row -> row(page, width, row));
        if (!table.more().isEmpty()) {
            page.line(part(width, table.morePart()) + "  " + page.paint().dim(table.more()));
        }
        page.line("  " + page.paint().dim("─".repeat(width)));
        page.line(page.paint().bold(part(width, table.total())) + "  " + table.notes());
    }

    private static void row(TextPrinter page, int width, ScoreTable.Row row) {
        Evidence one = row.evidence();
        String start = part(width, row.part()) + "  ";
        String about = Width.pad(one.role().name(), ROLE) + "  " + ExpertView.date(one.date()) + "  ";
        page.line(page.paint().green(start)
                + page.paint().dim(about)
                + Width.fit(Plain.line(one.title()), page.room(start.length() + about.length())));
        page.wrapped(
                start.length(),
                Plain.line(EvidenceText.basis(one) + HitView.section(one.title(), one.passage())),
                page.paint()::dim);
        page.wrapped(start.length(), row.factors(), page.paint()::dim);
        page.wrapped(start.length(), Plain.line(EvidenceText.bearing(one)), page.paint()::dim);
    }

    private static String part(int width, String digits) {
        return "  " + " ".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
