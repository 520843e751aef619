package dev.knowhow.cli.line;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a command may know of the process it runs in, so that tests can run one inside another.
 *
 * @param out where answers go
 * @param err where messages go
 * @param outTerminal whether answers go to a terminal
 * @param errTerminal whether messages go to a terminal
 * @param directory the current directory
 * @param variables the environment variables
 * @param clock what time it is
 */
public record Environment(
        PrintStream out,
        PrintStream err,
        boolean outTerminal,
        boolean errTerminal,
        Path directory,
        Map<String, String> variables,
        Clock clock) {

    private static final int NARROWEST = 40;
    private static final int USUAL = 80;

    /** How many columns a line has. */
    public int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        if (columns.isEmpty() || columns.length() > 4 || !columns.chars().allMatch(Character::isDigit)) {
            return USUAL;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }

    /**
     * Prints a message to standard error, on a line of its own, after flushing the answer.
     *
     * @param line the message
     */
    public void info(String line) {
        out.flush();
        err.println(line);
    }
}
