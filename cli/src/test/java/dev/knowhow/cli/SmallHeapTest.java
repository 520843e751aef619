package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.line.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hostile note does not end the indexing of the others, even with little memory. */
class SmallHeapTest {

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void write() throws Exception {
        notes = Files.createDirectory(folder.resolve("notes"));
        write("good.md", "# Good\n\nkafka");
        write("alias.md", "---\na: &a " + "x".repeat(12_000) + "\nauthors: [" + "*a, ".repeat(10_000) + "*a]\n---\nx");
        write("keys.md", "---\n" + keys() + "---\nx");
        write("emphasis.md", "*a_ ".repeat(400_000));
        write("links.md", "[[a]] ".repeat(1_500_000));
        write("headings.md", "# h\nx\n".repeat(250_000));
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            keys.append("key").append(i).append(": v\n");
        }
        return keys.toString();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(notes.resolve(name), text);
    }

    private String run(int exit, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dguice_custom_class_loading=CHILD",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .directory(notes.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(out);
        assertThat(code).as(said).isEqualTo(exit);
        return said;
    }

    @Test
    void hostileNotesAreRowsInTheReport() throws Exception {
        assertThat(run(ExitCode.FOUND, "index", "--without", "git")).containsPattern("\\b6 notes");

        assertThat(run(ExitCode.FOUND, "search", "kafka")).contains("good.md");
        assertThat(run(ExitCode.NOTHING, "check"))
                .contains("alias.md:3: the front matter cannot be read: it expands to more than")
                .contains("keys.md: the note has more than 1000 keys")
                .contains("links.md: has 8789 KiB");
    }
}
