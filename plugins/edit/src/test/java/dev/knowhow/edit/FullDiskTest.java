package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The system refuses to write more in the middle of a save, as a full disk does. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    /** In blocks of 512 bytes: more than any file of the index, less than the large text. */
    private static final int LIMIT = 1_000;

    private static final int LETTERS = 900_000;

    @TempDir
    Path folder;

    @Test
    void aSaveThatDoesNotFitChangesNothing() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + LIMIT + "; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LimitedProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(LETTERS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answers).isZero();

        assertThat(answers).isEqualTo("503 true true\n303\n");
        Path note = folder.resolve("vault/kafka/consumers.md");
        assertThat(Files.readString(note)).contains("2x").doesNotContain("xxx");
        try (Stream<Path> files = Files.list(note.getParent())) {
            assertThat(files).containsExactly(note);
        }
    }
}
