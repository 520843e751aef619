package dev.knowhow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a terminal from a pipe. Java cannot tell for each stream: the launcher says so with {@code knowhow.terminal} (the
 * numbers of the streams that are terminals, as in {@code 12}); without it, Linux is asked.
 */
final class Terminal {

    static final int OUT = 1;
    static final int ERR = 2;

    private Terminal() {}

    static boolean at(int stream) {
        String said = System.getProperty("knowhow.terminal");
        if (said != null) {
            return said.contains(String.valueOf(stream));
        }
        try {
            String device =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
