package dev.knowhow.cli;

import dev.knowhow.cli.line.CheckedOutput;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Terminal;
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

    /** Runs a command on the streams of the process, and returns its exit code. */
    static int answer(String... args) {
        var outlet = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
        // notes and answers are UTF-8 in any locale, such as that of a cron job
        var out = new PrintStream(new BufferedOutputStream(outlet), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var environment = new Environment(
                out,
                err,
                Terminal.at(Terminal.OUT),
                Terminal.at(Terminal.ERR),
                Path.of(""),
                System.getenv(),
                Clock.systemUTC());
        int code = run(args, environment);
        out.flush();
        return outlet.codeAfter(code, err);
    }

    /**
     * Runs a command.
     *
     * @param args what was typed
     * @param environment all it may know of the process
     * @return the exit code
     */
    static int run(String[] args, Environment environment) {
        try (var interruption = InterruptHandler.watch(environment)) {
            try {
                return CommandRequest.of(args, environment).answer();
            } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError e) {
                if (interruption.happened()) {
                    environment.info("knowhow: interrupted");
                    return ExitCode.INTERRUPTED;
                }
                return FailureMessage.report(e, environment, Arrays.asList(args).contains("--debug"));
            } finally {
                environment.out().flush();
            }
        }
    }
}
