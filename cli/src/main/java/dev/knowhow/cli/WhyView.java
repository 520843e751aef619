package dev.knowhow.cli;

import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.Why;
import dev.knowhow.json.NoteJson;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints what a score is made of, part by part, down to the sum. */
final class WhyView {

    private static final int DIGITS = 3;
    private static final double LEAST = 0.0005;
    private static final int ROLE = "mentioned".length();

    private final Page page;
    private final int most;

    /**
     * Prints on a page.
     *
     * @param most how many notes to show one by one; the rest is summed up
     */
    WhyView(Page page, int most) {
        this.page = page;
        this.most = most;
    }

    void print(Why why, String topic) {
        page.line(MemberText.of(why.expert().member(), page.paint()));
        String availability = MemberText.availability(why.expert().member(), page.today());
        if (!availability.isEmpty()) {
            page.wrapped(0, availability, page.paint()::yellow);
        }
        if (!why.expert().declares().isEmpty()) {
            page.wrapped(
                    0, DeclaredView.skills(why.expert().declares()) + ", which counts for nothing", page.paint()::dim);
        }
        if (why.rank() == 0) {
            page.wrapped(
                    0,
                    "no note speaks for them on '" + Plain.line(topic) + "'; " + WhoCommand.people(why.total())
                            + " with evidence",
                    UnaryOperator.identity());
            return;
        }
        page.wrapped(
                0,
                "rank " + why.rank() + " of " + WhoCommand.people(why.total()) + " with evidence on '"
                        + Plain.line(topic) + "'",
                UnaryOperator.identity());
        page.blank();
        List<Evidence> evidence = why.expert().evidence();
        List<Evidence> shown = evidence.subList(0, worthALine(evidence));
        var parts = new ArrayList<Double>();
        shown.forEach(one -> parts.add(one.part()));
        if (evidence.size() > shown.size()) {
            parts.add(evidence.subList(shown.size(), evidence.size()).stream()
                    .mapToDouble(Evidence::part)
                    .sum());
        }
        Sum sum = Sum.of(parts, DIGITS);
        int width = sum.total().toString().length();
        for (int i = 0; i < shown.size(); i++) {
            evidence(width, sum.parts().get(i), shown.get(i));
        }
        if (evidence.size() > shown.size()) {
            page.line(part(width, sum.parts().getLast()) + "  "
                    + page.paint().dim(Count.of(evidence.size() - shown.size(), "more note")));
        }
        page.line("  " + page.paint().dim("─".repeat(width)));
        page.line(page.paint().bold(part(width, sum.total())) + "  " + Count.of(evidence.size(), "note"));
        new StandingView(page).print(why);
    }

    /** A part that rounds to nothing says nothing on a line of its own. */
    private int worthALine(List<Evidence> evidence) {
        int worth = 0;
        while (worth < Math.min(most, evidence.size()) && evidence.get(worth).part() >= LEAST) {
            worth++;
        }
        return worth;
    }

    private void evidence(int width, BigDecimal part, Evidence one) {
        String start = part(width, part) + "  ";
        String about = Width.pad(NoteJson.word(one.role()), ROLE) + "  " + ExpertView.date(one.date()) + "  ";
        page.line(page.paint().green(start)
                + page.paint().dim(about)
                + Width.fit(Plain.line(one.title()), page.room(start.length() + about.length())));
        page.wrapped(start.length(), Plain.line(one.id() + HitView.section(one.passage())), page.paint()::dim);
        if (one.part() != one.factors().voice()) {
            page.wrapped(start.length(), factors(one.factors()), page.paint()::dim);
        }
        if (!one.bearing().isEmpty()) {
            page.wrapped(start.length(), bearing(one.bearing()), page.paint()::dim);
        }
    }

    /** What the voice is made from: how well the note bears on the topic. */
    private static String bearing(List<ScorePart> parts) {
        return "note score "
                + ExpertView.score(parts.stream().mapToDouble(ScorePart::value).sum()) + " = "
                + parts.stream()
                        .map(part -> Plain.line(part.name()) + ' ' + ExpertView.score(part.value()))
                        .collect(Collectors.joining(" + "));
    }

    /** What the part is the product of, as far as it is not one; a part that is all voice needs no word. */
    private static String factors(Factors factors) {
        var text = new StringBuilder("voice " + ExpertView.score(factors.voice()));
        factor(text, "role", factors.role());
        factor(text, "share", factors.share());
        factor(text, "rarity", factors.rarity());
        factor(text, "links", factors.links());
        return text.toString();
    }

    private static void factor(StringBuilder text, String name, double value) {
        if (value != 1) {
            text.append(" × ").append(name).append(' ').append(ExpertView.score(value));
        }
    }

    private static String part(int width, BigDecimal value) {
        String digits = value.toString();
        return "  " + " ".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
