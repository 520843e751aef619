package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.LinkReport;
import dev.knowhow.LinkReport.Row;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.ReportJson;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import java.util.stream.Collectors;

/** Which links lead nowhere? */
final class LinksCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("links", "Which links lead nowhere?")
                .more("By file and line. Exit code 1 if any is shown.")
                .flag("--ambiguous", "show links that several notes answer to, too")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        boolean ambiguous = asked.flag("--ambiguous");
        try (Knowhow knowhow = Vault.open(asked)) {
            LinkReport report = Vault.session(asked, knowhow).links();
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new ReportJson(json).links(report, ambiguous);
                }
            } else {
                print(asked, report, ambiguous);
            }
            boolean clean = report.broken().isEmpty()
                    && (!ambiguous || report.ambiguous().isEmpty());
            return clean ? ExitCode.FOUND : ExitCode.NOTHING;
        }
    }

    private static void print(Asked asked, LinkReport report, boolean ambiguous) {
        Page page = Page.of(asked);
        report.broken()
                .forEach(row -> page.line(place(page, row) + " " + page.paint().red("leads nowhere")));
        if (ambiguous) {
            report.ambiguous()
                    .forEach(row ->
                            page.line(place(page, row) + " " + page.paint().yellow("may mean ") + candidates(row)));
        }
        asked.around()
                .talk(Count.of(report.total(), "link") + " within the vault: "
                        + Count.grouped(report.broken().size()) + " broken, "
                        + Count.grouped(report.ambiguous().size()) + " ambiguous"
                        + (ambiguous || report.ambiguous().isEmpty() ? "" : "; see them with --ambiguous"));
    }

    private static String place(Page page, Row row) {
        String from = Plain.line(row.from() + ":" + row.link().line() + ":");
        return page.paint().dim(from) + " " + page.paint().bold(Plain.line(written(row.link())));
    }

    /** The link much as the author typed it. */
    static String written(Link link) {
        String target = link.fragment().isEmpty() ? link.target() : link.target() + "#" + link.fragment();
        return switch (link.kind()) {
            case WIKI -> link.target().startsWith("((") ? link.target() : "[[" + target + "]]";
            case EMBED -> "![[" + target + "]]";
            case MARKDOWN, EXTERNAL -> "(" + target + ")";
        };
    }

    private static String candidates(Row row) {
        return Plain.line(row.candidates().stream().map(NoteId::path).collect(Collectors.joining(" or ")));
    }
}
