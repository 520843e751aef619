package dev.knowhow.cli.command;

import dev.knowhow.CheckReport;
import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.view.ProblemSummary;
import dev.knowhow.cli.view.TextPrinter;
import dev.knowhow.json.Json;
import dev.knowhow.json.ReportShapes;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.present.Counts;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reports problems in the notes. */
public final class CheckCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("check", "Report problems in the notes, by file and line.")
                .more("Also lists likely duplicate people.")
                .flag("--integrity", "only verify the index; exit code 3 if it is damaged")
                .flag("--people", "only likely duplicate people, with a patch of people.yml that joins them")
                .examples("check", "check --people | patch -p1")
                .index()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        try (Knowhow knowhow = Vault.open(invocation)) {
            if (invocation.flag("--integrity")) {
                long bytes = knowhow.operations().verifyIndex();
                invocation.environment().info("the index is undamaged: " + Counts.grouped(bytes) + " bytes verified");
                return ExitCode.FOUND;
            }
            CheckReport report = knowhow.operations().check();
            if (invocation.flag("--people")) {
                return people(invocation, knowhow, report.duplicates());
            }
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    ReportShapes.CHECK.lines(json, report);
                }
            } else {
                print(invocation, report);
            }
            boolean clean = report.problems().isEmpty() && report.duplicates().isEmpty();
            return clean ? ExitCode.FOUND : ExitCode.NOTHING;
        }
    }

    /** What is proposed, as comments that patch passes over, then the patch. */
    private static int people(Invocation invocation, Knowhow knowhow, List<Duplicate> duplicates) {
        PeopleFiles people = PeopleFiles.of(knowhow);
        String file = people.name();
        String patch = new PeoplePatch(file, people.text(), duplicates).text();
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                ReportShapes.PATCH.lines(json, new ReportShapes.Patch(duplicates, file, patch));
            }
        } else {
            duplicates.forEach(duplicate -> invocation.out().println("# " + Plain.line(text(duplicate))));
            patch.lines().forEach(line -> invocation.out().println(Plain.line(line)));
            invocation
                    .environment()
                    .info(
                            Counts.of(duplicates.size(), "likely duplicate") + " among people; nothing is changed"
                                    + (duplicates.isEmpty()
                                            ? ""
                                            : "; accept it with people join, or take out what is wrong and apply it with patch -p1"));
        }
        return duplicates.isEmpty() ? ExitCode.FOUND : ExitCode.NOTHING;
    }

    private static void print(Invocation invocation, CheckReport report) {
        TextPrinter page = TextPrinter.of(invocation);
        List<String> summary = ProblemSummary.lines(report.problems());
        if (!summary.isEmpty()) {
            heading(page, "By kind", report.problems().size(), page.paint()::yellow);
            summary.forEach(line -> page.line("  " + Plain.line(line)));
        }
        group(page, "Not indexed", report, Severity.REJECTED, page.paint()::red);
        group(page, "Partly understood", report, Severity.ERROR, page.paint()::red);
        group(page, "Doubtful", report, Severity.WARNING, page.paint()::yellow);
        if (!report.duplicates().isEmpty()) {
            heading(page, "Perhaps one person", report.duplicates().size(), page.paint()::yellow);
            report.duplicates().forEach(duplicate -> page.line("  " + Plain.line(text(duplicate))));
            page.line(page.paint()
                    .dim("  if so, name both in one entry of people.yml: knowhow check --people proposes how"));
        }
        invocation
                .environment()
                .info(Counts.of(report.notes(), "note") + " checked: "
                        + Counts.of(report.problems().size(), "problem") + ", "
                        + Counts.of(report.duplicates().size(), "likely duplicate") + " among people");
    }

    private static void group(
            TextPrinter page, String title, CheckReport report, Severity severity, UnaryOperator<String> colour) {
        List<Problem> problems = report.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
        if (problems.isEmpty()) {
            return;
        }
        heading(page, title, problems.size(), colour);
        // One line each and unwrapped: editors and grep take file:line from here.
        problems.forEach(problem -> page.line("  " + Plain.line(problem.toString())));
    }

    private static void heading(TextPrinter page, String title, int count, UnaryOperator<String> colour) {
        page.line(colour.apply(title) + page.paint().dim("  " + Counts.grouped(count)));
    }

    static String text(Duplicate duplicate) {
        return duplicate.first().name() + " (" + duplicate.first().id() + ") and "
                + duplicate.second().name() + " (" + duplicate.second().id() + "): " + duplicate.reason();
    }
}
