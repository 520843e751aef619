package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Coverage.Part;
import dev.knowhow.expert.Evidence;
import dev.knowhow.json.NoteJson;
import java.util.List;

/** Prints who covers several topics, with what speaks most for each. */
final class CoverageView {

    private static final int PERCENT = "100 %".length();

    private final Page page;

    CoverageView(Page page) {
        this.page = page;
    }

    void print(Coverage coverage) {
        List<Covering> people = coverage.people();
        int ranks = String.valueOf(people.size()).length();
        int topics = coverage.topics().stream()
                .mapToInt(topic -> Width.of(Plain.line(topic)))
                .max()
                .orElse(0);
        for (int i = 0; i < people.size(); i++) {
            Covering one = people.get(i);
            String rank = String.valueOf(i + 1);
            page.line(" ".repeat(ranks - rank.length()) + rank + "  " + MemberText.of(one.member(), page.paint()));
            String availability = MemberText.availability(one.member(), page.today());
            if (!availability.isEmpty()) {
                page.wrapped(ranks + 2, availability, page.paint()::yellow);
            }
            if (!one.declares().isEmpty()) {
                page.wrapped(ranks + 2, DeclaredView.skills(one.declares()), page.paint()::dim);
            }
            one.parts().forEach(part -> part(ranks + 2, topics, part));
        }
        coverage.corrected()
                .forEach((topic, meant) ->
                        page.line("No note has '" + Plain.line(topic) + "'; '" + Plain.line(meant) + "' was taken."));
        said(coverage).forEach(page::line);
        coverage.declared()
                .forEach((topic, declared) ->
                        new DeclaredView(page).print("Declared, no notes on '" + Plain.line(topic) + "':", declared));
    }

    private void part(int indent, int topics, Part part) {
        String percent = Math.round(100 * part.strength()) + " %";
        String start = Width.pad(Plain.line(part.topic()), topics) + "  " + " ".repeat(PERCENT - percent.length())
                + percent + "  ";
        Evidence best = part.expert().evidence().getFirst();
        String about = NoteJson.word(best.role()) + "  " + ExpertView.date(best.date()) + "  ";
        int room = page.room(indent + Width.of(start) + Width.of(about));
        page.line(" ".repeat(indent)
                + page.paint().green(start)
                + page.paint().dim(about)
                + Width.fit(Plain.line(best.title()), room));
    }

    /** What is missing. */
    private static List<String> said(Coverage coverage) {
        if (!coverage.gaps().isEmpty()) {
            return coverage.gaps().stream()
                    .map(topic -> coverage.filtered().contains(topic)
                            ? "Nobody of those asked for is known to know about '" + Plain.line(topic)
                                    + "'; others are."
                            : "Nobody is known to know about '" + Plain.line(topic) + "'.")
                    .toList();
        }
        boolean all = coverage.people().stream()
                .anyMatch(one -> one.parts().size() == coverage.topics().size());
        return all ? List.of() : List.of("Nobody covers all of it alone.");
    }
}
