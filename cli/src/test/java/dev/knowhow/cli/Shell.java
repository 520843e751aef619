package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.knowhow.cli.line.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a shell would, inside this process. */
public final class Shell {

    /**
     * What a command left behind.
     *
     * @param code its exit code
     * @param out what it answered
     * @param err what it talked
     */
    public record Outcome(int code, String out, String err) {}

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;

    public Shell(Path directory) {
        this.directory = directory;
    }

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** From now on commands run on a terminal. */
    public Shell onTerminal() {
        terminal = true;
        return this;
    }

    public Outcome run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(args, around(out, err));
        return new Outcome(code, text(out), text(err));
    }

    public Environment around(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Environment(
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                terminal,
                terminal,
                directory,
                environment,
                Clock.systemUTC());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
