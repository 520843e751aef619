package dev.knowhow.present;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import java.util.ArrayList;
import java.util.List;

/**
 * A score with its parts, rounded so that the parts shown add up to the total shown.
 *
 * @param rows the notes with their parts
 * @param more the number of all other notes; may be empty
 * @param morePart their part of the score; may be empty
 * @param total the score
 * @param notes the number of all notes
 */
public record ScoreTable(List<Row> rows, String more, String morePart, String total, String notes) {

    private static final int DIGITS = 3;

    /** A part that rounds to 0 gets no row of its own. */
    private static final double LEAST = 0.0005;

    /**
     * A note with its part of the score.
     *
     * @param part the part
     * @param evidence the note
     * @param factors the factors of the part; empty if there is one alone
     */
    public record Row(String part, Evidence evidence, String factors) {}

    /**
     * The table of a person's score.
     *
     * @param most the maximum number of rows
     */
    public static ScoreTable of(Expert expert, int most) {
        List<Evidence> shown = expert.evidence().stream()
                .limit(most)
                .filter(one -> one.contribution() >= LEAST)
                .toList();
        List<Double> parts =
                new ArrayList<>(shown.stream().map(Evidence::contribution).toList());
        String more = EvidenceText.more(expert.notes(), shown);
        if (!more.isEmpty()) {
            double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
            parts.add(Math.max(0, expert.score() - sum));
        }
        RoundedSum sum = RoundedSum.of(parts, DIGITS);
        List<Row> rows = new ArrayList<>();
        for (Evidence one : shown) {
            rows.add(new Row(sum.parts().get(rows.size()).toPlainString(), one, EvidenceText.factors(one.factors())));
        }
        return new ScoreTable(
                rows,
                more,
                more.isEmpty() ? "" : sum.parts().getLast().toPlainString(),
                sum.total().toPlainString(),
                pieces(expert));
    }

    private static String pieces(Expert expert) {
        int others = (int)
                expert.evidence().stream().filter(one -> one.basis() != null).count();
        String notes = Counts.of(expert.notes() - others, "note");
        return others == 0 ? notes : notes + " and " + Counts.of(others, "statement");
    }
}
