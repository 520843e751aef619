package dev.knowhow.cli.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Detects whether a stream is a terminal. Java cannot do so for each stream, but Linux can. */
public final class Terminal {

    /** Standard output. */
    public static final int OUT = 1;
    /** Standard error. */
    public static final int ERR = 2;

    private Terminal() {}

    /** Whether a stream is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // it does return null, depending on the selected console
    public static boolean at(int stream) {
        Path descriptor = Path.of("/proc/self/fd/" + stream);
        if (!Files.isSymbolicLink(descriptor)) {
            // The console of java.base is there only if input and output are a terminal; the newer one always is.
            System.setProperty("jdk.console", "java.base");
            return System.console() != null;
        }
        try {
            String device = Files.readSymbolicLink(descriptor).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
