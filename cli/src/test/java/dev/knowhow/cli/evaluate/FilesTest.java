package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.cli.evaluate.Ranked.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("some.txt");
    }

    @Test
    void questionsKeepTheirText() throws IOException {
        write("\uFEFFq1\t what about  blanks? \r\n\nq2\ta\tb\n");

        assertThat(Question.read(file))
                .containsExactly(new Question("q1", "what about  blanks?"), new Question("q2", "a\tb"));
    }

    @Test
    void aLineThatIsNoQuestionIsNamed() throws IOException {
        write("q1\tfine\nno tab here\n");
        assertComplaint(":2: a topic is an id without blanks, a tab and its text", () -> Question.read(file));
        write("q 1\ttext\n");
        assertComplaint(":1: a topic is", () -> Question.read(file));
        write("q1\ta\nq1\tb\n");
        assertComplaint(":2: topic q1 is there twice", () -> Question.read(file));
    }

    @Test
    void aLineThatIsNoJudgementIsNamed() throws IOException {
        write("q1 0 a.md 1\nq1 0 1\n");
        assertComplaint(":2: four fields expected: topic 0 path grade", () -> Judgements.ofNotes(file));
        write("q1 0 a.md much\n");
        assertComplaint(":1: grade 'much' is not a number", () -> Judgements.ofNotes(file));
        write("q1 0 a.md 0.5\n");
        assertComplaint(":1: grade '0.5' is not a whole number", () -> Judgements.ofNotes(file));
        write("q1 0 two words 1\n");
        assertComplaint(":1: four fields expected: topic 0 person grade", () -> Judgements.ofPeople(file));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertComplaint("some.txt is not there", () -> Question.read(file));
        Files.write(file, "q1\tGröße".getBytes(StandardCharsets.ISO_8859_1));
        assertComplaint("some.txt is not UTF-8 text", () -> Question.read(file));
    }

    @Test
    void pathsHaveOneName() throws IOException {
        write("q1 0 ./a b\\c.md 1\nq1 0 a%20b/c.md 2\n");

        assertThat(Judgements.ofNotes(file).of("q1")).containsOnlyKeys("a%20b/c.md");
    }

    @Test
    void topicsWithoutAnAnswerAreNotJudged() throws IOException {
        write("q1 0 a.md 0\nq1 0 b.md -1\nq2 0 a.md 1\n");

        assertThat(Judgements.ofNotes(file).topics()).containsExactly("q2");
    }

    @Test
    void aRunIsInTheOrderGivenForThoseWhoGoByScoreToo() throws IOException {
        var run = new Run();
        run.add("q1", Ranked.of(List.of(new Found("b c.md", 2), new Found("a.md", 2), new Found("z.md", 2.5))));
        run.write(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("q1 Q0 b%20c.md 1 2.0 knowhow"),
                        line -> assertThat(line).startsWith("q1 Q0 a.md 2 1.99999"),
                        line -> assertThat(line).startsWith("q1 Q0 z.md 3 1.99999"));
        assertThat(lines.stream()
                        .map(line -> Double.valueOf(line.split(" ")[4]))
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private static void assertComplaint(String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read).isInstanceOf(KnowhowException.class).hasMessageContaining(what);
    }
}
