package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Evidence;
import dev.knowhow.present.Counts;
import dev.knowhow.present.WhoText;
import java.util.List;

/** Prints experts on several topics, with the best evidence for each. */
final class CoverageView {

    private static final int PERCENT = "100 %".length();

    private final TextPrinter page;

    CoverageView(TextPrinter page) {
        this.page = page;
    }

    void print(Coverage coverage, int offset) {
        List<Covering> people = coverage.people();
        int ranks = String.valueOf(offset + people.size()).length();
        int topics = coverage.topics().stream()
                .mapToInt(topic -> Width.of(Plain.line(topic)))
                .max()
                .orElse(0);
        for (int i = 0; i < people.size(); i++) {
            Covering one = people.get(i);
            String rank = String.valueOf(offset + i + 1);
            page.line(" ".repeat(ranks - rank.length()) + rank + "  " + MemberLine.of(one.member(), page));
            MemberLine.below(page, ranks + 2, one.member(), one.declares());
            one.cells().forEach(cell -> cell(ranks + 2, topics, cell));
        }
        coverage.declared()
                .forEach((topic, declared) ->
                        new DeclaredView(page).print(WhoText.DECLARED + ", on “" + Plain.line(topic) + "”:", declared));
    }

    private void cell(int indent, int topics, Cell cell) {
        String percent = Counts.percent(cell.strength());
        String start = Width.pad(Plain.line(cell.topic()), topics) + "  " + " ".repeat(PERCENT - percent.length())
                + percent + "  ";
        Evidence best = cell.expert().evidence().getFirst();
        String about = best.role().name() + "  " + ExpertView.date(best.date()) + "  ";
        int room = page.room(indent + Width.of(start) + Width.of(about));
        page.line(" ".repeat(indent)
                + page.paint().green(start)
                + page.paint().dim(about)
                + Width.fit(Plain.line(best.title()), room));
    }
}
