package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code knowhow index --watch}, as a process that is ended as by Ctrl-C. */
class WatchCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void savedNotesAreIndexedUntilItIsInterrupted() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("first.md"), "# First\n\nretries");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dguice_custom_class_loading=CHILD",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.knowhow.cli.Main",
                        "index",
                        "--watch",
                        notes.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            assertThat(after(said, "1 note in")).contains("1 read");
            assertThat(after(said, "Watching")).contains("Ctrl-C");

            Files.writeString(notes.resolve("second.md"), "# Second\n\njitter");
            assertThat(after(said, "note")).contains("1 read");

            Files.delete(notes.resolve("first.md"));
            assertThat(after(said, "note")).contains("1 gone");

            process.toHandle().destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }

        assertThat(new Shell(notes).run("search", "jitter").out()).contains("Second");
    }

    private static String after(BufferedReader said, String wanted) throws IOException {
        String line = said.readLine();
        while (line != null && !line.contains(wanted)) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }
}
