package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Progress;
import dev.knowhow.cli.evaluate.Figures.Figure;
import dev.knowhow.people.Consent.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    Path folder;

    private void note(String name, String day, String author, String reviewer) throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(
                folder.resolve("notes").resolve(name + ".md"),
                "---\ndate: " + day + "\nauthors: [" + author + "]\nreviewers: [" + reviewer + "]\n---\nKafka lag.\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run replayed(int counted, String events) throws IOException {
        try (Knowhow knowhow = Knowhow.builder()
                .notes(folder.resolve("notes"))
                .index(folder.resolve("index"))
                .build()) {
            knowhow.index();
            return new Replay(Purpose.ASKING, event -> counted, 10, new Timing())
                    .ask(knowhow, Event.read(file("events.tsv", events)), Progress.NONE);
        }
    }

    private static List<String> people(Run run, String event) {
        return run.of(event).stream().map(Ranked::doc).toList();
    }

    @Test
    void onlyNotesOfThatTimeSpeak() throws IOException {
        note("one", "2026-01-05", "ana", "bo");
        note("two", "2026-01-05", "fay", "cy");
        note("three", "2026-03-05", "di", "ed");

        Run run = replayed(0, """
                one\t2026-01-05\tana\t-\tKafka lag
                two\t2026-01-05\tana\t-\tKafka lag
                three\t2026-03-05\tdi\t-\tKafka lag
                """);

        assertThat(people(run, "one")).isEmpty();
        assertThat(people(run, "two")).containsExactly("bo");
        assertThat(people(run, "three")).containsExactly("bo", "cy", "ana", "fay");
    }

    @Test
    void withLoadRequestsAreShared() throws IOException {
        note("one", "2026-01-05", "ana", "bo");
        note("two", "2026-01-04", "fay", "cy");
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            events.append("e").append(i).append("\t2026-02-0").append(i + 1).append("\tdi\t-\tKafka lag\n");
        }

        Run run = replayed(1, events.toString());

        assertThat(people(run, "e0").getFirst()).isEqualTo("bo");
        assertThat(people(run, "e1").getFirst()).isEqualTo("cy");
        assertThat(people(run, "e2").getFirst()).isEqualTo("bo");
        assertThat(people(replayed(0, events.toString()), "e1").getFirst()).isEqualTo("bo");
        assertThat(people(replayed(2, events.toString()), "e1").getFirst())
                .as("both were asked")
                .isEqualTo("bo");
    }

    @Test
    void aLineThatIsNoEventIsNamed() throws IOException {
        assertComplaint(":1: an event is id, day, askers, team and text", "one\t2026-01-05\tana\tKafka\n");
        assertComplaint(":1: '2026-13-01' is not a day such as 2026-07-20", "one\t2026-13-01\tana\t-\tKafka\n");
        String line = "one\t2026-01-05\tana\t-\tKafka\n";
        assertComplaint(":2: event one is there twice", line + line);
        assertComplaint(
                ":2: the day 2025-01-05 is before that of the line above; sort the events by day",
                line + "two\t2025-01-05\tana\t-\tKafka\n");
    }

    private void assertComplaint(String complaint, String events) throws IOException {
        Path file = file("events.tsv", events);
        assertThatThrownBy(() -> Event.read(file))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("events.tsv" + complaint);
    }

    @Test
    void theFiguresAreThoseOfTheReplay() throws IOException {
        var run = new Run();
        run.add("one", List.of(new Ranked("ana", 3), new Ranked("bo", 2), new Ranked("cy", 1)));
        run.add("two", List.of(new Ranked("ana", 3), new Ranked("di", 2)));

        var figures = new RequestScorer(Judgements.ofPeople(file("qrels.txt", "one 0 bo 1\ntwo 0 ed 1\n"))).score(run);

        assertThat(figures.figures())
                .containsExactly(
                        new Figure("MRR", 0.25, 4),
                        new Figure("nDCG@5", 1 / 1.584962500721156 / 2, 4),
                        new Figure("hit@3", 0.5, 4),
                        new Figure("R@10", 0.5, 4),
                        new Figure("most asked", 2, 0),
                        new Figure("people", 4, 0));
    }
}
