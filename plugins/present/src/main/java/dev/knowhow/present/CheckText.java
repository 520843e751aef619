package dev.knowhow.present;

import dev.knowhow.CheckReport;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.time.LocalDate;
import java.util.List;

/** The report of problems as a list, for operators. */
public final class CheckText {

    private CheckText() {}

    /** The list of a report. */
    public static Listing of(CheckReport report, LocalDate today) {
        boolean clean = report.problems().isEmpty() && report.duplicates().isEmpty();
        return Listing.of(clean ? "No problems" : "Problems of the notes")
                .group(
                        "Problems",
                        report.problems().stream().map(CheckText::item).toList())
                .group(
                        "Likely duplicates",
                        report.duplicates().stream()
                                .map(pair -> Item.member(pair.first(), today)
                                        .about(pair.reason())
                                        .items(List.of(Item.member(pair.second(), today))))
                                .toList())
                .notes(Counts.of(report.notes(), "note"));
    }

    private static Item item(Problem problem) {
        String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
        boolean note = problem.file().endsWith(".md") && NoteId.proper(problem.file());
        return Item.of(place)
                .to(note ? new Target.OfNote(new NoteId(problem.file()), "") : null)
                .lines(problem.what() + "; " + problem.remedy());
    }
}
