package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.json.EnumNames;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.MemberLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prints experts with their evidence. */
public final class ExpertView {

    private static final int BAR = 10;
    private static final int DATE = 10;
    private static final Paint PLAIN = new Paint(false);

    private final TextPrinter page;
    private final boolean bars;

    /**
     * Prints on a page.
     *
     * @param bars whether to draw a bar for each score
     */
    public ExpertView(TextPrinter page, boolean bars) {
        this.page = page;
        this.bars = bars;
    }

    /** Prints one expert with the evidence. */
    public void print(int rank, int rankWidth, Expert expert, double best) {
        String number = String.valueOf(rank);
        int indent = rankWidth + 2;
        page.line(" ".repeat(rankWidth - number.length()) + number + "  " + heading(expert, best, page.room(indent)));
        MemberLine.below(page, indent, expert.member(), expert.declares());
        int roles = expert.evidence().stream()
                .mapToInt(one -> one.role().name().length())
                .max()
                .orElse(0);
        expert.evidence().forEach(one -> evidence(indent, roles, one));
        String more = EvidenceText.more(expert.notes(), expert.evidence());
        if (!more.isEmpty()) {
            page.line(" ".repeat(indent) + page.paint().dim("and " + more));
        }
    }

    /**
     * Name on the left, score on the right. If the line is too narrow, the bar is left out, then everything but the
     * name.
     */
    private String heading(Expert expert, double best, int room) {
        String score = EnumNames.of(expert.confidence()) + "  " + Counts.score(expert.score());
        String bar = bars ? bar(expert.score() / best) + "  " : "";
        int wide = Width.of(MemberLine.of(MemberLabel.of(expert.member(), page.today()), PLAIN)) + 2;
        if (wide + bar.length() + score.length() <= room) {
            return MemberLine.of(expert.member(), page)
                    + " ".repeat(room - wide + 2 - bar.length() - score.length())
                    + page.paint().green(bar)
                    + score;
        }
        if (wide + score.length() <= room) {
            return MemberLine.of(expert.member(), page) + " ".repeat(room - wide + 2 - score.length()) + score;
        }
        int left = room - score.length() - 2;
        return page.paint().bold(Width.pad(Width.fit(Plain.line(expert.member().name()), left), left)) + "  " + score;
    }

    private void evidence(int indent, int roles, Evidence evidence) {
        String left = Width.pad(evidence.role().name(), roles) + "  " + date(evidence.date()) + "  ";
        int room = page.room(indent + left.length());
        String title = Plain.line(evidence.title());
        String section = Plain.line(HitView.section(evidence.title(), evidence.passage()));
        String shown = Width.fit(title, room);
        page.line(" ".repeat(indent)
                + page.paint().dim(left)
                + shown
                + page.paint().dim(Width.fit(section, room - Width.of(shown))));
    }

    static String date(@Nullable LocalDate date) {
        return Width.pad(date == null ? "undated" : date.toString(), DATE);
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }
}
