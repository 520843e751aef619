package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one folder, each with an index of its own; one of them is killed while it saves. */
class TwoProcessesTest {

    private static final int LINES = 30;

    @TempDir
    Path folder;

    private Process start(String member, int lines) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.resolve("notes").toString(),
                        folder.resolve("index-" + member).toString(),
                        member,
                        String.valueOf(lines))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream()).isNotNull();
        return process;
    }

    private static BufferedReader ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return out;
    }

    private static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Test
    void noAcknowledgedSaveIsLost() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("log.md"), "# Log\n\n## ana\n\nmiddle\n\n## ben\n\nend\n");
        List<String> acknowledged = new ArrayList<>();
        Process ana = start("ana", 100_000);
        Process ben = start("ben", LINES);
        try (BufferedReader anas = ready(ana);
                BufferedReader bens = ready(ben)) {
            go(ana);
            go(ben);
            for (int i = 0; i < LINES / 2; i++) {
                acknowledged.add(anas.readLine());
            }
            ana.toHandle().destroyForcibly(); // kill -9; Process.destroyForcibly would also close its output
            anas.lines().forEach(acknowledged::add);
            bens.lines().forEach(acknowledged::add);
            assertThat(ben.waitFor()).isZero();
        } finally {
            ana.destroyForcibly();
            ben.destroyForcibly();
        }
        List<String> file = Files.readAllLines(notes.resolve("log.md"));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LINES + LINES / 2);
        assertThat(file)
                .containsAll(acknowledged)
                .contains("# Log", "middle", "end")
                .satisfies(lines -> assertThat(lines.stream().filter(line -> line.contains(" wrote ")))
                        .doesNotHaveDuplicates());
        try (Stream<Path> files = Files.list(notes)) {
            assertThat(files.filter(path -> path.toString().endsWith(".md"))).hasSize(1);
        }
    }
}
