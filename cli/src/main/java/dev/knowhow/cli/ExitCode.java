package dev.knowhow.cli;

/**
 * What the exit code of every command tells a script.
 *
 * <table>
 * <caption>Exit codes</caption>
 * <tr><th>code</th><th>meaning</th></tr>
 * <tr><td>0</td><td>something was found, or done</td></tr>
 * <tr><td>1</td><td>nothing was found; for {@code check} and {@code links}: something is to be mended</td></tr>
 * <tr><td>2</td><td>the command line is wrong</td></tr>
 * <tr><td>3</td><td>notes, index or a plugin make trouble</td></tr>
 * <tr><td>4</td><td>a fault in knowhow itself</td></tr>
 * <tr><td>130</td><td>interrupted</td></tr>
 * </table>
 */
final class ExitCode {

    static final int FOUND = 0;
    static final int NOTHING = 1;
    static final int USAGE = 2;
    static final int TROUBLE = 3;
    static final int INTERNAL = 4;
    static final int INTERRUPTED = 130;

    /** The table above, as it stands below each help text. */
    static final String TABLE =
            "Exit code: 0 found, 1 nothing found, 2 wrong usage, 3 trouble with notes, index or plugin, 4 internal fault, 130 interrupted.";

    private ExitCode() {}

    static int found(boolean anything) {
        return anything ? FOUND : NOTHING;
    }
}
