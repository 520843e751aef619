package dev.knowhow.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Keeps libraries quiet: warnings only, and no hint about vector instructions, which a command of a tenth of a second does
 * not miss. Read by the log manager itself, and only once somebody logs.
 */
public final class LogSettings {

    private static final String SETTINGS = """
            handlers = java.util.logging.ConsoleHandler
            .level = WARNING
            org.apache.lucene.internal.vectorization.level = OFF
            org.apache.lucene.store.level = SEVERE
            java.util.logging.SimpleFormatter.format = %4$s: %5$s%6$s%n
            """;

    /** Called by the log manager. */
    public LogSettings() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Makes these the settings, unless the person who started the process has their own. */
    static void install() {
        if (System.getProperty("java.util.logging.config.file") == null
                && System.getProperty("java.util.logging.config.class") == null) {
            System.setProperty("java.util.logging.config.class", LogSettings.class.getName());
        }
    }
}
