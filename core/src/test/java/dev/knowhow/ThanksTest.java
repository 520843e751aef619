package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThanksTest {

    private static final NoteId KAFKA = new NoteId("kafka.md");

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
        vault = new Vault(folder.resolve("notes"), new InMemoryNoteIndex(), clock)
                .write("people.txt", "id=ana; name=Ana Lima\nid=bo; name=Bo Berg\nid=cy; name=Cy Roe")
                .write("kafka.md", "title: Kafka", "author: ana", "tag: kafka", "", "Kafka keeps partitions.")
                .write("board.md", "title: Board", "author: ana", "tag: kafka", "audience: board", "", "Secret.");
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Session session(String member, String... groups) {
        return vault.knowhow.as(Viewer.of(new MemberId(member), Set.of(groups)));
    }

    private String file() throws IOException {
        return Files.readString(vault.root.resolve(".thanks/2026.tsv"));
    }

    private double score(String person) {
        return vault.knowhow
                .as(Viewer.EVERYONE)
                .why(ExpertQuery.of("kafka"), person)
                .map(why -> why.expert().score())
                .orElse(0.0);
    }

    @Test
    void aMisspelledTopicIsCorrectedBesideThanks() {
        session("bo").thank(KAFKA, "");

        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("kafkka").corrected()).isEqualTo("kafka");
    }

    @Test
    void thanksAreALineAndWeakEvidence() throws IOException {
        double before = score("ana");
        assertThat(session("bo").thank(KAFKA, "the part on rebalancing"))
                .extracting(member -> member.id().value())
                .containsExactly("ana");
        assertThat(file()).isEqualTo("2026-11-29\tbo\tana\tkafka.md\tthe part on rebalancing\n");
        assertThat(Files.readString(vault.root.resolve(".thanks/.gitattributes")))
                .isEqualTo("*.tsv merge=union\n");
        assertThat(score("ana")).isGreaterThan(before).isLessThan(before * 1.05);
        assertThat(session("bo").thank(KAFKA, "again"))
                .as("once a year for a note")
                .isEmpty();
        assertThat(file().lines()).hasSize(1);
    }

    @Test
    void thankingOneselfCountsNothing() throws IOException {
        assertThatThrownBy(() -> session("ana").thank(KAFKA, ""))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("you cannot thank yourself");
        double before = score("ana");
        vault.write(".thanks/2026.tsv", "2026-11-29\tana\tAna Lima\tkafka.md\t", "2026-11-29\tbo\tcy\tkafka.md\tnice");
        assertThat(score("ana")).isEqualTo(before);
        assertThat(score("cy")).as("who did not contribute to the note").isZero();
    }

    @Test
    void linesCannotBeInjected() {
        for (String words : List.of("a\nb", "a\tb", "a\rb", "x".repeat(201))) {
            assertThatThrownBy(() -> session("bo").thank(KAFKA, words))
                    .isInstanceOf(KnowhowException.class)
                    .hasMessageContaining("on one line");
        }
        assertThatThrownBy(() -> vault.knowhow.as(Viewer.EVERYONE).thank(KAFKA, ""))
                .hasMessageContaining("from a member");
    }

    @Test
    void aHiddenNoteLooksMissingAndIsNoEvidence() {
        assertThatThrownBy(() -> session("bo").thank(new NoteId("board.md"), ""))
                .hasMessageContaining("there is no note board.md, or you do not have access");
        double before = score("ana");
        assertThat(session("bo", "board").thank(new NoteId("board.md"), "")).hasSize(1);
        assertThat(score("ana")).isEqualTo(before);
    }

    @Test
    void aBrokenLineIsReportedAndTheOthersCount() {
        double before = score("ana");
        vault.write(
                ".thanks/2026.tsv",
                "2026-11-29\tbo\tana\tkafka.md\t",
                "yesterday\tbo\tana\tkafka.md\t",
                "2026-11-29 bo ana kafka.md");
        assertThat(score("ana")).isGreaterThan(before);
        assertThat(vault.knowhow.operations().check().problems())
                .filteredOn(problem -> problem.file().equals(".thanks/2026.tsv"))
                .extracting(Problem::line)
                .containsExactly(2, 3);
    }

    @Test
    void manyAppendAtOnceWithoutALostLine() throws Exception {
        for (int i = 0; i < 20; i++) {
            vault.write("note-" + i + ".md", "title: Note " + i, "author: ana", "", "Text.");
        }
        vault.indexed();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                NoteId note = new NoteId("note-" + i + ".md");
                Callable<?> thank = () -> session("bo").thank(note, "");
                all.add(threads.submit(thank));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(file().lines()).hasSize(20);
    }

    @Test
    void aRingOfTenRaisesNoScoreByMoreThanTwoHundredths() {
        for (int i = 0; i < 10; i++) {
            vault.write(
                    "n%d.md".formatted(i),
                    "title: Note " + i,
                    "author: p" + i,
                    "",
                    "Queues, short. " + "filler ".repeat(7 * i));
        }
        vault.indexed();
        Map<String, Double> before = scores();
        StringBuilder ring = new StringBuilder();
        for (int to = 0; to < 10; to++) {
            for (int from = 0; from < 10; from++) {
                ring.append("2026-11-29\tp%d\tp%d\tn%d.md\tgreat\n".formatted(from, to, to));
            }
        }
        vault.write(".thanks/2026.tsv", ring.toString());
        Map<String, Double> after = scores();
        assertThat(after).hasSize(10).hasSameSizeAs(before);
        after.forEach((person, score) -> assertThat(score / before.getOrDefault(person, 0.0))
                .as(person)
                .isGreaterThan(1)
                .isLessThan(1.02));
    }

    private Map<String, Double> scores() {
        Map<String, Double> scores = new HashMap<>();
        vault.knowhow
                .as(Viewer.EVERYONE)
                .who(ExpertQuery.of("queues").withLimit(100).withoutPassages())
                .experts()
                .forEach(expert -> scores.put(expert.member().id().value(), expert.score()));
        return scores;
    }
}
