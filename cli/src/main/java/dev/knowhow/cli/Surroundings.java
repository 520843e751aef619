package dev.knowhow.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a command may know of the process it runs in, so that tests can run one inside another.
 *
 * @param out where answers go
 * @param err where talk goes
 * @param outTerminal whether answers go to a terminal
 * @param errTerminal whether talk goes to a terminal
 * @param directory the folder one stands in
 * @param environment the environment variables
 * @param clock what time it is
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean outTerminal,
        boolean errTerminal,
        Path directory,
        Map<String, String> environment,
        Clock clock) {

    private static final int NARROWEST = 40;
    private static final int USUAL = 80;

    /** How many columns a line has. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.isEmpty() || columns.length() > 4 || !columns.chars().allMatch(Character::isDigit)) {
            return USUAL;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }

    /**
     * Says something to the person, on a line of its own. Whatever was answered before is shown before.
     *
     * @param line what to say
     */
    void talk(String line) {
        out.flush();
        err.println(line);
    }
}
