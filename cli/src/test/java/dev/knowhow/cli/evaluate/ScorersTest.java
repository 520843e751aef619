package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.cli.evaluate.Figures.Figure;
import dev.knowhow.cli.evaluate.Ranked.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures worked out by hand. */
class ScorersTest {

    @TempDir
    Path folder;

    @Test
    void searchFigures() throws IOException {
        Judgements judgements = Judgements.ofNotes(file("""
                one 0 a.md 1
                one 0 b.md 2
                one 0 c.md -1
                two 0 d.md 1
                """));
        Run run = new Run();
        run.add("one", ranking("x.md", "a.md", "y.md", "b.md", "c.md"));

        Figures figures = new NoteScorer(judgements, Map.of()).score(run);

        double log3 = Math.log(3) / Math.log(2);
        double log5 = Math.log(5) / Math.log(2);
        assertThat(figures.topics()).isEqualTo(2);
        assertThat(figure(figures, "MRR@10")).isEqualTo(0.25);
        assertThat(figure(figures, "nDCG@10")).isCloseTo((1 / log3 + 3 / log5) / (3 + 1 / log3) / 2, within(1e-12));
        assertThat(figure(figures, "R@100")).isEqualTo(0.5);
        assertThat(figure(figures, "S@1")).isZero();
        assertThat(figure(figures, "zero")).isEqualTo(1);
    }

    @Test
    void notesLeftOutMakeRoomUnlessRelevant() throws IOException {
        Judgements judgements = Judgements.ofNotes(file("one 0 a.md 1\none 0 b.md 0\n"));
        Run run = new Run();
        run.add("one", ranking("b.md", "a.md"));
        var without = Map.of("one", Set.of("b.md", "a.md"));

        assertThat(figure(new NoteScorer(judgements, Map.of()).score(run), "MRR@10"))
                .isEqualTo(0.5);
        assertThat(figure(new NoteScorer(judgements, without).score(run), "MRR@10"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerBehindTheTenthCountsForRecallOnly() throws IOException {
        Judgements judgements = Judgements.ofNotes(file("one 0 k.md 1\none 0 m.md 1\n"));
        Run run = new Run();
        run.add("one", ranking("abcdefghijk".split("")));

        Figures figures = new NoteScorer(judgements, Map.of()).score(run);

        assertThat(figure(figures, "MRR@10")).isZero();
        assertThat(figure(figures, "nDCG@10")).isZero();
        assertThat(figure(figures, "R@100")).isZero();

        run.add("one", ranking("a b c d e f g h i j k.md".split(" ")));
        assertThat(figure(new NoteScorer(judgements, Map.of()).score(run), "R@100"))
                .isEqualTo(0.5);
    }

    @Test
    void expertFigures() throws IOException {
        Judgements judgements = Judgements.ofPeople(file("""
                one 0 ana 1
                one 0 bo 1
                one 0 cy 0
                two 0 ana 1
                three 0 dee 1
                four 0 nobody 0
                """));
        Run run = new Run();
        run.add("one", ranking("x", "ana", "y", "bo", "cy"));
        run.add("two", ranking("x"));

        Figures figures = new PeopleScorer(judgements, 1000).score(run);

        assertThat(figures.topics()).isEqualTo(3);
        assertThat(figure(figures, "MAP")).isCloseTo((1 / 2.0 + 2 / 4.0) / 2 / 3, within(1e-12));
        assertThat(figure(figures, "MRR")).isCloseTo(0.5 / 3, within(1e-12));
        assertThat(figure(figures, "P@5")).isCloseTo(2 / 5.0 / 3, within(1e-12));
        assertThat(figure(figures, "no answer")).isEqualTo(1);
        assertThat(figure(figures, "none relevant")).isEqualTo(2);
    }

    @Test
    void peopleBehindTheDepthDoNotCount() throws IOException {
        Judgements judgements = Judgements.ofPeople(file("one 0 ana 1\n"));
        Run run = new Run();
        run.add("one", ranking("x", "y", "ana"));

        assertThat(figure(new PeopleScorer(judgements, 2).score(run), "MAP")).isZero();
        assertThat(figure(new PeopleScorer(judgements, 3).score(run), "MAP")).isCloseTo(1 / 3.0, within(1e-12));
    }

    private static java.util.List<Ranked> ranking(String... names) {
        return Ranked.of(Arrays.stream(names).map(name -> new Found(name, 1)).toList());
    }

    private static double figure(Figures figures, String name) {
        return figures.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("qrels.txt"), text);
    }
}
