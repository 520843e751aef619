package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Removals;
import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.command.IndexCommand;
import dev.knowhow.cli.command.InstallFolder;
import dev.knowhow.cli.command.Vault;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.cli.text.Paint;
import dev.knowhow.present.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows what knowhow does, with the sample vault: real commands and their real answers. */
final class DemoCommand implements Command {

    private static final List<List<String>> SHOWN = List.of(
            List.of("search", "roll out passkeys", "--limit", "1"),
            List.of("who", "passkeys", "--limit", "2", "--evidence", "2"),
            List.of("why", "passkeys", "amara", "--limit", "1"));

    @Override
    public Usage usage() {
        return Usage.of("demo", "Show what knowhow does, on the notes of an invented company.")
                .plugins()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        Environment environment = invocation.environment();
        Path home = InstallFolder.find(environment.variables());
        if (home == null || !Files.isDirectory(home.resolve(InstallFolder.SAMPLE))) {
            throw new KnowhowException(
                    Category.NOTES,
                    "the sample vault is not here; set KNOWHOW_HOME to the folder knowhow was unpacked into");
        }
        Path index = place(home);
        index(invocation, home.resolve(InstallFolder.SAMPLE), index);
        int code = ExitCode.FOUND;
        for (List<String> words : SHOWN) {
            code = Math.max(code, show(invocation, words, index));
        }
        next(invocation, index);
        return code;
    }

    private static void index(Invocation invocation, Path notes, Path index) {
        try (Knowhow knowhow = Vault.prepareAlone(invocation)
                // the history of an invented company's notes is that of knowhow
                .without("git")
                .notes(notes)
                .index(index)
                .build()) {
            var report = IndexCommand.index(knowhow, invocation.environment(), Removals.GUARDED);
            invocation
                    .out()
                    .println("The notes of an invented company: " + Counts.of(report.seen(), "note") + ", indexed in "
                            + Ago.duration(report.took()) + ".");
        }
    }

    private static int show(Invocation invocation, List<String> words, Path index) {
        Paint paint = invocation.paint();
        invocation.out().println();
        invocation.out().println(paint.dim("$ ") + paint.cyan("knowhow " + String.join(" ", words)));
        var args = new ArrayList<>(words);
        args.addAll(List.of("--index", index.toString(), "--cluster", "", "--color", paint.on() ? "always" : "never"));
        return CommandRequest.of(args.toArray(String[]::new), invocation.environment())
                .answer();
    }

    private static void next(Invocation invocation, Path index) {
        Paint paint = invocation.paint();
        invocation.out().println();
        invocation
                .out()
                .println("More questions:        "
                        + paint.cyan("knowhow who kafka --index " + shown(invocation, index)));
        invocation.out().println("With your own notes:   " + paint.cyan("cd NOTES; knowhow index; knowhow who TOPIC"));
        invocation.out().println("All commands:           " + paint.cyan("knowhow help"));
    }

    /** The index is not part of the sample: it is in the build folder, else in the temporary folder. */
    private static Path place(Path home) {
        Path built = home.resolve("cli/target");
        try {
            return Files.isWritable(built) ? built.resolve("demo-index") : Files.createTempDirectory("knowhow-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shown(Invocation invocation, Path index) {
        Path here = invocation.environment().directory().toAbsolutePath().normalize();
        Path there = index.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}
