package dev.knowhow.cli.line;

/**
 * The exit codes of all commands.
 *
 * <table>
 * <caption>Exit codes</caption>
 * <tr><th>code</th><th>meaning</th></tr>
 * <tr><td>0</td><td>something was found, or done</td></tr>
 * <tr><td>1</td><td>nothing was found; for {@code check}, {@code links} and {@code cluster}: problems
 * were reported</td></tr>
 * <tr><td>2</td><td>the command line is wrong</td></tr>
 * <tr><td>3</td><td>notes, index or a plugin failed</td></tr>
 * <tr><td>4</td><td>an internal error of knowhow</td></tr>
 * <tr><td>130</td><td>interrupted</td></tr>
 * </table>
 */
public final class ExitCode {

    /** There is an answer. */
    public static final int FOUND = 0;
    /** Nothing was found. */
    public static final int NOTHING = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Notes, index or a plugin cannot be used. */
    public static final int TROUBLE = 3;
    /** An internal error. */
    public static final int INTERNAL = 4;
    /** Interrupted by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** The table above, for help texts. */
    public static final String TABLE =
            "Exit code: 0 found or done, 1 nothing found or problems reported, 2 wrong usage, 3 a failure of notes, index or plugin, 4 internal error, 130 interrupted.";

    private ExitCode() {}

    /** {@link #FOUND} or {@link #NOTHING}. */
    public static int found(boolean anything) {
        return anything ? FOUND : NOTHING;
    }
}
