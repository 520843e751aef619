package dev.knowhow.cli;

import dev.knowhow.IndexReport;
import dev.knowhow.note.Problem;

/** Reports on the state of a vault, for programs. */
final class ReportJson {

    private final Json json;

    ReportJson(Json json) {
        this.json = json;
    }

    void index(IndexReport report) {
        report.problems().forEach(this::problem);
        json.line("report", () -> {
            json.put("seen", report.seen());
            json.put("parsed", report.parsed());
            json.put("unchanged", report.unchanged());
            json.put("deleted", report.deleted());
            json.put("relinked", report.relinked());
            json.put("problems", report.problems().size());
            json.put("tookMillis", report.took().toMillis());
        });
    }

    void problem(Problem problem) {
        json.line("problem", () -> {
            json.put("severity", NoteJson.word(problem.severity()));
            json.put("file", problem.file());
            json.put("line", problem.line());
            json.put("what", problem.what());
            json.put("remedy", problem.remedy());
        });
    }
}
