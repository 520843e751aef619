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

/** Brings the index up to date with the notes. */
public final class IndexCommand implements Command {

    static final String ACCEPT = "--accept-removals";

    @Override
    public Usage usage() {
        return Usage.of("index", "Update the index.")
                .more("Only what is new or changed is read. Notes are never written to.")
                .maybeFolder("VAULT", "the notes folder (the vault one stands in, else the folder one stands in)")
                .flag(ACCEPT, "take out what is gone, though it is most of the notes or records of people")
                .flag("--watch", "go on and index each note as soon as it is saved, until Ctrl-C")
                .examples("index", "index --watch", "index ~/notes", "index ~/notes --index ~/.cache/notes-index")
                .index()
                .without()
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

    /** A knowhow that can bring its index up to date. */
    static Knowhow open(Invocation invocation, Path notes) {
        KnowhowBuilder builder = Vault.prepare(invocation).notes(notes);
        invocation.texts("--without").forEach(builder::without);
        Path index = invocation.path("--index");
        if (index != null) {
            builder.index(index);
        }
        return builder.build();
    }

    /** Brings the index up to date, as its command is asked to. */
    public static IndexReport index(Knowhow knowhow, Invocation invocation) {
        return index(knowhow, invocation.environment(), invocation.flag(ACCEPT) ? Removals.ACCEPTED : Removals.GUARDED);
    }

    /** Indexes a vault and shows progress. */
    public static IndexReport index(Knowhow knowhow, Environment environment, Removals removals) {
        try (var progress = new ProgressLine(environment, "note")) {
            return knowhow.index(progress, removals);
        }
    }

    /** The folder that was named, else the vault one stands in, else the folder one stands in. */
    static Path notes(Invocation invocation) {
        Path named = invocation.path();
        if (named != null && !Files.isDirectory(named)) {
            throw Invocation.wrong(named + " is no folder of notes");
        }
        return named != null ? named : here(invocation);
    }

    /** The vault one stands in, else the folder. */
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
                .println(Counts.of(report.seen(), "note") + " in " + Ago.lasting(report.took()) + ": "
                        + Counts.grouped(report.parsed()) + " read, "
                        + Counts.grouped(report.unchanged()) + " unchanged, "
                        + Counts.grouped(report.deleted()) + " gone");
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
                    .info(Counts.of(report.problems().size(), "problem") + " to look at: knowhow check");
        }
    }
}
