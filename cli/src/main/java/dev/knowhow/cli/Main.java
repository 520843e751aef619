package dev.knowhow.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/** The command {@code knowhow}: what do we know about X, and who knows about X? */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process.
     *
     * @param args what was typed
     */
    public static void main(String[] args) {
        System.exit(answer(args));
    }

    /** Runs a command on the streams of the process, and tells its exit code. */
    static int answer(String... args) {
        var outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
        // Notes are UTF-8 and hold any script; so are answers, whatever the locale of a cron job says.
        var out = new PrintStream(new BufferedOutputStream(outlet), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var around = new Surroundings(
                out,
                err,
                Terminal.at(Terminal.OUT),
                Terminal.at(Terminal.ERR),
                Path.of(""),
                System.getenv(),
                Clock.systemUTC());
        int code = run(args, around);
        out.flush();
        return outlet.codeAfter(code, err);
    }

    /**
     * Runs a command.
     *
     * @param args what was typed
     * @param around all it may know of the process
     * @return the exit code
     */
    static int run(String[] args, Surroundings around) {
        try (var interruption = Interruption.watch(around)) {
            try {
                return Request.of(args, around).answer();
            } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError e) {
                if (interruption.happened()) {
                    around.talk("knowhow: interrupted");
                    return ExitCode.INTERRUPTED;
                }
                return Failure.report(e, around, Arrays.asList(args).contains("--debug"));
            } finally {
                around.out().flush();
            }
        }
    }
}
