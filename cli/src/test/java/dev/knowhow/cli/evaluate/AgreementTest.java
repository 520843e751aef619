package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Made-up rankings, judged by chance, with the figures that two independent scorers in Python gave them: blanks and
 * backslashes in paths, notes graded and found twice, questions without an answer and answers without a question. Every
 * figure must agree to the last bit.
 */
class AgreementTest {

    @Test
    void searchFiguresAgree() throws IOException {
        var scorer = new NoteScorer(Judgements.ofNotes(file("notes.qrels")), Map.of());

        assertThat(values(scorer.score(run("notes.run")))).isEqualTo(captured("notes.figures"));
    }

    @Test
    void searchFiguresAgreeWithNotesLeftOut() throws IOException {
        var without = Judgements.without(file("notes.without"));
        var scorer = new NoteScorer(Judgements.ofNotes(file("notes.qrels")), without);

        assertThat(values(scorer.score(run("notes.run")))).isEqualTo(captured("notes-without.figures"));
    }

    @Test
    void expertFiguresAgree() throws IOException {
        var judgements = Judgements.ofPeople(file("people.qrels"));

        assertThat(values(new PeopleScorer(judgements, 1000).score(run("people.run"))))
                .isEqualTo(captured("people.figures"));
        assertThat(values(new PeopleScorer(judgements, 7).score(run("people.run"))))
                .isEqualTo(captured("people-7.figures"));
    }

    private static Map<String, Double> values(Figures figures) {
        var values = new LinkedHashMap<String, Double>();
        values.put("topics", (double) figures.topics());
        figures.figures().forEach(figure -> values.put(figure.name(), figure.value()));
        return values;
    }

    private static Map<String, Double> captured(String name) throws IOException {
        var values = new LinkedHashMap<String, Double>();
        for (String line : Files.readAllLines(file(name))) {
            int blank = line.lastIndexOf(' ');
            values.put(line.substring(0, blank), Double.valueOf(line.substring(blank + 1)));
        }
        return values;
    }

    private static Run run(String name) throws IOException {
        var rankings = new LinkedHashMap<String, List<Ranked>>();
        for (String line : Files.readAllLines(file(name))) {
            String[] fields = line.split(" ");
            rankings.computeIfAbsent(fields[0], topic -> new ArrayList<>())
                    .add(new Ranked(fields[2], Double.parseDouble(fields[4])));
        }
        var run = new Run();
        rankings.forEach(run::add);
        return run;
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(AgreementTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
