package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Removals;
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
    public int run(Asked asked) {
        Surroundings around = asked.around();
        Path home = Home.find(around.environment());
        if (home == null || !Files.isDirectory(home.resolve(Home.SAMPLE))) {
            throw new KnowhowException(
                    Category.NOTES,
                    "the sample vault is not here; set KNOWHOW_HOME to the folder knowhow was unpacked into");
        }
        Path index = place(home);
        index(asked, home.resolve(Home.SAMPLE), index);
        int code = ExitCode.FOUND;
        for (List<String> words : SHOWN) {
            code = Math.max(code, show(asked, words, index));
        }
        next(asked, index);
        return code;
    }

    private static void index(Asked asked, Path notes, Path index) {
        try (Knowhow knowhow = Vault.prepare(asked)
                // the history of an invented company's notes is that of knowhow
                .without("git")
                .notes(notes)
                .index(index)
                .build()) {
            var report = IndexCommand.index(knowhow, asked.around(), Removals.GUARDED);
            asked.out()
                    .println("The notes of an invented company: " + Counts.of(report.seen(), "note") + ", indexed in "
                            + Ago.lasting(report.took()) + ".");
        }
    }

    private static int show(Asked asked, List<String> words, Path index) {
        Paint paint = asked.paint();
        asked.out().println();
        asked.out().println(paint.dim("$ ") + paint.cyan("knowhow " + String.join(" ", words)));
        var args = new ArrayList<>(words);
        args.addAll(List.of("--index", index.toString(), "--color", paint.on() ? "always" : "never"));
        return Request.of(args.toArray(String[]::new), asked.around()).answer();
    }

    private static void next(Asked asked, Path index) {
        Paint paint = asked.paint();
        asked.out().println();
        asked.out().println("Ask the sample more:   " + paint.cyan("knowhow who kafka --index " + shown(asked, index)));
        asked.out().println("With notes of yours:   " + paint.cyan("cd NOTES; knowhow index; knowhow who TOPIC"));
        asked.out().println("All that can be asked: " + paint.cyan("knowhow help"));
    }

    /** The index is no part of the sample: it goes where a build leaves its things, or else to the temporary folder. */
    private static Path place(Path home) {
        Path built = home.resolve("cli/target");
        try {
            return Files.isWritable(built) ? built.resolve("demo-index") : Files.createTempDirectory("knowhow-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shown(Asked asked, Path index) {
        Path here = asked.around().directory().toAbsolutePath().normalize();
        Path there = index.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}
