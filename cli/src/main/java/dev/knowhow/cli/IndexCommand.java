package dev.knowhow.cli;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.Removals;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.json.Json;
import dev.knowhow.json.ReportShapes;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.present.Counts;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings the index up to date with the notes. */
final class IndexCommand implements Command {

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
    public int run(Asked asked) {
        Path notes = notes(asked);
        try (Knowhow knowhow = open(asked, notes)) {
            report(asked, index(knowhow, asked));
            if (asked.flag("--watch")) {
                Following.follow(knowhow, asked, notes);
            }
            return ExitCode.FOUND;
        }
    }

    static void report(Asked asked, IndexReport report) {
        if (asked.json()) {
            try (var json = new Json(asked.out())) {
                ReportShapes.INDEX.lines(json, report);
            }
        } else {
            print(asked, report);
        }
    }

    /** A knowhow that can bring its index up to date. */
    static Knowhow open(Asked asked, Path notes) {
        KnowhowBuilder builder = Vault.prepare(asked).notes(notes);
        asked.texts("--without").forEach(builder::without);
        Path index = asked.path("--index");
        if (index != null) {
            builder.index(index);
        }
        return builder.build();
    }

    /** Brings the index up to date, as its command is asked to. */
    static IndexReport index(Knowhow knowhow, Asked asked) {
        return index(knowhow, asked.around(), asked.flag(ACCEPT) ? Removals.ACCEPTED : Removals.GUARDED);
    }

    static IndexReport index(Knowhow knowhow, Surroundings around, Removals removals) {
        try (var progress = new ProgressLine(around, "note")) {
            return knowhow.index(progress, removals);
        }
    }

    /** The folder that was named, else the vault one stands in, else the folder one stands in. */
    static Path notes(Asked asked) {
        Path named = asked.path();
        if (named != null && !Files.isDirectory(named)) {
            throw Asked.wrong(named + " is no folder of notes");
        }
        return named != null ? named : here(asked);
    }

    /** The vault one stands in, else the folder. */
    static Path here(Asked asked) {
        Path here = asked.around().directory();
        return IndexPlace.above(here).map(Path::getParent).orElse(here);
    }

    private static void print(Asked asked, IndexReport report) {
        asked.out()
                .println(Counts.of(report.seen(), "note") + " in " + Ago.lasting(report.took()) + ": "
                        + Counts.grouped(report.parsed()) + " read, "
                        + Counts.grouped(report.unchanged()) + " unchanged, "
                        + Counts.grouped(report.deleted()) + " gone");
        long rejected = report.problems().stream()
                .filter(problem -> problem.severity() == Severity.REJECTED)
                .count();
        if (rejected > 0) {
            asked.around().talk(Counts.of(rejected, "file") + " could not be indexed");
        }
        if (asked.around().errTerminal() && report.unchanged() == 0 && report.parsed() > 0) {
            asked.around().talk("Now ask: knowhow search WORDS, knowhow who TOPIC");
        }
        if (!report.problems().isEmpty()) {
            asked.around().talk(Counts.of(report.problems().size(), "problem") + " to look at: knowhow check");
        }
    }
}
