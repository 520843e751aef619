package dev.knowhow.json;

import dev.knowhow.CheckReport;
import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.IndexReport;
import dev.knowhow.LinkReport;
import dev.knowhow.LinkReport.Row;
import dev.knowhow.PluginInfo;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import java.util.List;

/** Reports on the state of a vault, for programs. */
public final class ReportJson {

    private final Json json;

    /** Writes with this. */
    public ReportJson(Json json) {
        this.json = json;
    }

    /** What an indexing did, as lines. */
    public void index(IndexReport report) {
        report.problems().forEach(problem -> json.line("problem", () -> problem(problem)));
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

    /** What should be mended, as lines. */
    public void check(CheckReport report) {
        report.problems().forEach(problem -> json.line("problem", () -> problem(problem)));
        report.duplicates().forEach(this::duplicate);
        json.line("report", () -> {
            json.put("notes", report.notes());
            json.put("problems", report.problems().size());
            json.put("duplicates", report.duplicates().size());
        });
    }

    /** Likely doubles and the patch that joins them, as lines. */
    public void people(List<Duplicate> duplicates, String file, String patch) {
        duplicates.forEach(this::duplicate);
        json.line("patch", () -> {
            json.put("file", file);
            json.put("text", patch);
        });
    }

    private void duplicate(Duplicate duplicate) {
        json.line("duplicate", () -> {
            json.object("first", () -> name(duplicate.first()));
            json.object("second", () -> name(duplicate.second()));
            json.put("reason", duplicate.reason());
        });
    }

    /** Where links lead, as lines. */
    public void links(LinkReport report, boolean ambiguous) {
        report.broken().forEach(row -> json.line("broken", () -> row(row)));
        if (ambiguous) {
            report.ambiguous().forEach(row -> json.line("ambiguous", () -> row(row)));
        }
        json.line("report", () -> {
            json.put("total", report.total());
            json.put("broken", report.broken().size());
            json.put("ambiguous", report.ambiguous().size());
        });
    }

    /** A plugin, as a line. */
    public void plugin(PluginInfo plugin) {
        json.line("plugin", () -> {
            json.put("name", plugin.name());
            json.put("version", plugin.version());
            json.put("origin", plugin.origin());
            json.put("problem", plugin.problem());
        });
    }

    /** The fields of a problem. */
    public void problem(Problem problem) {
        json.put("severity", NoteJson.word(problem.severity()));
        json.put("file", problem.file());
        json.put("line", problem.line());
        json.put("what", problem.what());
        json.put("remedy", problem.remedy());
    }

    /** The fields of a link. */
    public void link(Link link) {
        json.put("kind", NoteJson.word(link.kind()));
        json.put("target", link.target());
        json.put("fragment", link.fragment());
        json.put("text", link.text());
        json.put("line", link.line());
    }

    private void row(Row row) {
        json.put("from", row.from());
        json.object("link", () -> link(row.link()));
        json.strings("candidates", row.candidates().stream().map(NoteId::path).toList());
    }

    private void name(Member member) {
        json.put("id", member.id());
        json.put("name", member.name());
    }
}
