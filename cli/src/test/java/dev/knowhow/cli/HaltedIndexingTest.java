package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an indexing ends, the earlier answers remain, and the next run completes it. */
class HaltedIndexingTest {

    private static final int NOTES = 120;
    private static final List<String> QUESTIONS =
            List.of("old", "new", "word7 word11", "chapter 17", "word3 old new", "n5");

    @TempDir
    Path folder;

    private Path notes;

    @BeforeEach
    void indexed() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
        write("old", 100);
        try (Knowhow knowhow = knowhow(notes.resolve(".knowhow"))) {
            knowhow.index();
        }
    }

    private void write(String age, int words) throws IOException {
        var random = new Random(5);
        for (int i = 0; i < NOTES; i++) {
            var text =
                    new StringBuilder("# Chapter " + i + "\n\nThis is " + age + ", see [[n" + (i + 1) % NOTES + "]].");
            for (int word = 0; word < words; word++) {
                text.append(word % 20 == 0 ? "\n\n" : " ").append("word").append(random.nextInt(10 * words));
            }
            Files.writeString(notes.resolve("n" + i + ".md"), text);
        }
    }

    private Knowhow knowhow(Path index) {
        return Knowhow.builder().notes(notes).index(index).build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.6, 1})
    void aProcessKilledInTheMiddleOfIt(double part) throws Exception {
        write("new", 101);
        Process process = java("dev.knowhow.cli.HaltedIndexing", notes.toString(), String.valueOf(part))
                .start();
        try (var out = process.inputReader(UTF_8)) {
            assertThat(out.readLine()).startsWith("halted at");
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertOldAnswersStandAndTheNextRunMakesUpForIt(notes.resolve(".knowhow"));
    }

    /** The system refuses to let a file grow, as it does on a full disk, though for another reason. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotGrow() throws Exception {
        write("new", 1000);
        ProcessBuilder index = java("dev.knowhow.cli.Main", "index", notes.toString());
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 100 && exec \"$@\"", "sh"));
        limited.addAll(index.command());

        assertFailsInOneLine(index.command(limited), notes.resolve(".knowhow"));
        assertOldAnswersStandAndTheNextRunMakesUpForIt(notes.resolve(".knowhow"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatIsFull() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeThat(run(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString())))
                .as("only root may mount a small disk")
                .isZero();
        try {
            Path index = small.resolve("index");
            try (Knowhow knowhow = knowhow(index)) {
                knowhow.index();
            }
            write("new", 3000);

            assertFailsInOneLine(
                    java("dev.knowhow.cli.Main", "index", notes.toString(), "--index", index.toString()), index);
            assertOldAnswersStand(index);
            assertThat(run(new ProcessBuilder("mount", "-o", "remount,size=64m", small.toString())))
                    .isZero();
            assertOldAnswersStandAndTheNextRunMakesUpForIt(index);
        } finally {
            run(new ProcessBuilder("umount", small.toString()));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("verified"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void assertFailsInOneLine(ProcessBuilder indexing, Path index) throws Exception {
        Set<String> before = names(index);
        int exit = run(indexing);
        assertThat(names(index)).as("no half-written file is left").isEqualTo(before);
        String said = Files.readString(folder.resolve("err")).strip();
        assertThat(exit).as(said).isEqualTo(ExitCode.TROUBLE);
        assertThat(said)
                .startsWith("knowhow: cannot write the index in " + index)
                .contains("check free space")
                .doesNotContain("\n");
    }

    private void assertOldAnswersStand(Path index) {
        try (Knowhow knowhow = knowhow(index)) {
            assertThat(knowhow.as(Viewer.EVERYONE).search("old").total()).isEqualTo(NOTES);
            assertThat(knowhow.as(Viewer.EVERYONE).search("new")).isEmpty();
        }
    }

    private void assertOldAnswersStandAndTheNextRunMakesUpForIt(Path index) {
        assertOldAnswersStand(index);
        try (Knowhow knowhow = knowhow(index);
                Knowhow fresh = knowhow(folder.resolve("fresh"))) {
            IndexReport report = knowhow.index();
            fresh.index();

            assertThat(report.parsed()).isEqualTo(NOTES);
            assertThat(knowhow.as(Viewer.EVERYONE).search("new").total()).isEqualTo(NOTES);
            for (String question : QUESTIONS) {
                assertThat(answer(knowhow, question)).as(question).isEqualTo(answer(fresh, question));
            }
        }
    }

    private static List<SearchHit> answer(Knowhow knowhow, String question) {
        return knowhow.as(Viewer.EVERYONE)
                .search(SearchQuery.of(question).withLimit(50))
                .hits();
    }

    private ProcessBuilder java(String... command) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dknowhow.unmapped=true",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Dguice_custom_class_loading=CHILD",
                "-Djava.util.logging.config.file=src/main/resources/dev/knowhow/cli/logging.properties",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        words.addAll(List.of(command));
        return new ProcessBuilder(words);
    }

    private int run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return process.exitValue();
    }
}
