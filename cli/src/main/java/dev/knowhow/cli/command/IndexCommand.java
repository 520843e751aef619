package dev.knowhow.cli.command;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.Removals;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.view.ProgressLine;
import dev.knowhow.json.Json;
import dev.knowhow.json.ReportShapes;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.present.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Updates the index. */
public final class IndexCommand implements Command {

    static final String ACCEPT = "--accept-removals";

    @Override
    public Usage usage() {
        return Usage.of("index", "Update the index.")
                .more("Reads only new and changed notes. Never writes to notes.")
                .maybeFolder("VAULT", "the notes folder (default: the enclosing vault, or the current directory)")
                .flag(ACCEPT, "accept that most notes or records of people are gone")
                .flag("--watch", "keep running and index each note when it is saved, until Ctrl-C")
                .examples("index", "index --watch", "index ~/notes", "index ~/notes --index ~/.cache/notes-index")
                .index()
                .without()
                .filters()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        Path notes = notes(invocation);
        try (Knowhow knowhow = open(invocation, notes)) {
            report(invocation, index(knowhow, invocation));
            if (invocation.flag("--watch")) {
                WatchLoop.follow(knowhow, invocation, notes);
            }
            return ExitCode.FOUND;
        }
    }

    static void report(Invocation invocation, IndexReport report) {
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                ReportShapes.INDEX.lines(json, report);
            }
        } else {
            print(invocation, report);
        }
    }

    /** Opens a vault for indexing. */
    static Knowhow open(Invocation invocation, Path notes) {
        KnowhowBuilder builder = prepared(invocation, Vault.prepare(invocation), notes);
        Path index = invocation.path("--index");
        if (index != null) {
            builder.index(index);
        }
        return builder.build();
    }

    /** Prepares a builder to index a vault. */
    static KnowhowBuilder prepared(Invocation invocation, KnowhowBuilder builder, Path notes) {
        invocation.texts("--without").forEach(builder::without);
        return builder.notes(notes)
                .filters(invocation.texts("--filters").stream()
                        .flatMap(keys -> Arrays.stream(keys.split(",")))
                        .toList());
    }

    /** Indexes with the options of the command. */
    public static IndexReport index(Knowhow knowhow, Invocation invocation) {
        return index(knowhow, invocation.environment(), invocation.flag(ACCEPT) ? Removals.ACCEPTED : Removals.GUARDED);
    }

    /** Indexes a vault and shows progress. */
    public static IndexReport index(Knowhow knowhow, Environment environment, Removals removals) {
        try (var progress = new ProgressLine(environment, "note")) {
            return knowhow.index(progress, removals);
        }
    }

    /** The folder of the argument, else the enclosing vault, else the current directory. */
    static Path notes(Invocation invocation) {
        Path named = invocation.path();
        if (named != null && !Files.isDirectory(named)) {
            throw Invocation.wrong(named + " is not a folder");
        }
        return named != null ? named : here(invocation);
    }

    /** The enclosing vault, else the current directory. */
    static Path here(Invocation invocation) {
        Path here = invocation.environment().directory();
        return IndexPlace.above(here).map(Path::getParent).orElse(here);
    }

    private static void print(Invocation invocation, IndexReport report) {
        if (!report.rebuilt().isEmpty()) {
            invocation.environment().info(Plain.line(report.rebuilt()) + " and was rebuilt");
        }
        invocation
                .out()
                .println(Counts.of(report.seen(), "note") + " in " + Ago.duration(report.took()) + ": "
                        + Counts.grouped(report.parsed()) + " read, "
                        + Counts.grouped(report.unchanged()) + " unchanged, "
                        + Counts.grouped(report.deleted()) + " gone");
        if (report.seen() == 0 && report.problems().isEmpty()) {
            invocation
                    .environment()
                    .info("No Markdown files in "
                            + notes(invocation).toAbsolutePath().normalize());
        }
        long rejected = report.problems().stream()
                .filter(problem -> problem.severity() == Severity.REJECTED)
                .count();
        if (rejected > 0) {
            invocation.environment().info(Counts.of(rejected, "file") + " could not be indexed");
        }
        if (invocation.environment().errTerminal() && report.unchanged() == 0 && report.parsed() > 0) {
            invocation.environment().info("Now ask: knowhow search WORDS, knowhow who TOPIC");
        }
        if (!report.problems().isEmpty()) {
            invocation
                    .environment()
                    .info(Counts.of(report.problems().size(), "problem") + "; list them: knowhow check");
        }
    }
}
