package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rings that items of the radar had come from git, unless their notes state them. */
class RadarHistoryTest {

    private static final String TEXT =
            "\nquadrant: tools\n\nWe send events through it, and each of them is kept for a week.\n";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void begin() throws IOException {
        repo = new Repo(folder);
    }

    @AfterEach
    void end() {
        repo.close();
    }

    private static String ring(String ring, String... more) {
        return "title: Kafka\n" + (ring.isEmpty() ? "" : "ring: " + ring + "\n") + String.join("\n", more) + TEXT;
    }

    private ObjectId commit(String day, String... files) throws IOException {
        repo.clock(Instant.parse(day + "T12:00:00Z"));
        return repo.commit("Ada", "a change", files);
    }

    private Knowhow opened(Path index, String... without) {
        var builder = Knowhow.builder()
                .notes(repo.root)
                .index(index)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .plugin(new GitPlugin());
        Stream.of(without).forEach(builder::without);
        return builder.build();
    }

    /** Indexes the notes of the last commit. */
    private void checkedOut() throws IOException {
        try (Stream<Path> old = Files.list(repo.root)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : repo.trees.get(repo.head).entrySet()) {
            Files.createDirectories(repo.root.resolve(file.getKey()).getParent());
            repo.file(file.getKey(), file.getValue());
        }
    }

    private Radar radar(Path index, String... without) throws IOException {
        checkedOut();
        try (Knowhow knowhow = opened(index, without)) {
            knowhow.index();
            return knowhow.as(Viewer.EVERYONE)
                    .radar(new RadarQuery(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)));
        }
    }

    private Blip kafka() throws IOException {
        List<Blip> blips = radar(folder.resolve("index")).blips();
        assertThat(blips).hasSize(1);
        return blips.getFirst();
    }

    private static List<String> history(Blip blip) {
        return blip.history().stream()
                .map(change -> change.day() + " " + change.ring())
                .toList();
    }

    @Test
    void anItemMovesOnTheDaysOfItsCommitsAlsoAcrossARename() throws IOException {
        commit("2023-01-01", "kafka.md", ring("assess"));
        commit("2024-01-01", "kafka.md", ring("trial"), "other.md", "text");
        commit("2024-06-01", "kafka.md", null, "apache-kafka.md", ring("trial"));
        commit("2025-03-01", "apache-kafka.md", ring("adopt"));
        commit("2025-04-01", "apache-kafka.md", ring("adopt") + "More.\n");

        Blip kafka = kafka();

        assertThat(history(kafka)).containsExactly("2023-01-01 Assess", "2024-01-01 Trial", "2025-03-01 Adopt");
        assertThat(kafka.move()).isEqualTo(Move.IN);
        assertThat(kafka.before()).isEqualTo("Trial");
    }

    @Test
    void aBranchCountsFromTheDayOfItsMerge() throws IOException {
        ObjectId base = commit("2024-01-01", "kafka.md", ring("trial"));
        ObjectId branch = commit("2024-05-01", "kafka.md", ring("hold"));
        repo.clock(Instant.parse("2025-02-01T12:00:00Z"));
        repo.checkout(
                repo.commit(Repo.signed("Ada"), "merge", Map.of("kafka.md", ring("hold")), List.of(base, branch)));

        assertThat(history(kafka())).containsExactly("2024-01-01 Trial", "2025-02-01 Hold");
    }

    @Test
    void aStatedHistoryIsTheHistory() throws IOException {
        commit("2024-01-01", "kafka.md", ring("assess", "rings: 2022-05-01: assess", "date: 2023-01-01"));
        commit("2025-01-01", "kafka.md", ring("trial", "rings: 2022-05-01: assess", "date: 2023-01-01"));

        assertThat(history(kafka())).containsExactly("2022-05-01 Assess", "2025-01-01 Trial");
    }

    @Test
    void aNoteThatIsOlderThanItsFileHasItsFirstRingSinceItWasWritten() throws IOException {
        commit("2025-06-01", "kafka.md", ring("trial", "date: 2021-01-01"));
        assertThat(history(kafka())).containsExactly("2021-01-01 Trial");
    }

    @Test
    void aRingFromBeforeTheNoteWasOpenIsNotTold() throws IOException {
        commit("2023-01-01", "kafka.md", ring("adopt", "audience: board"));
        commit("2023-06-01", "kafka.md", ring("hold", "status: draft"));
        commit("2024-01-01", "kafka.md", ring("assess"));
        commit("2025-01-01", "kafka.md", ring("trial"));

        assertThat(history(kafka())).containsExactly("2024-01-01 Assess", "2025-01-01 Trial");
    }

    @Test
    void aRingInAFolderThatIsNotIndexedIsNotTold() throws IOException {
        commit("2023-01-01", ".knowhowignore", "inbox/\n", "inbox/kafka.md", ring("adopt"));
        commit("2024-01-01", "inbox/kafka.md", null, "kafka.md", ring("adopt"));
        commit("2025-01-01", "kafka.md", ring("trial"));

        assertThat(history(kafka())).containsExactly("2024-01-01 Adopt", "2025-01-01 Trial");
    }

    @Test
    void aRingCountsFromTheFirstCommitThatHasItAndUnknownRingsNever() throws IOException {
        commit("2023-01-01", "kafka.md", ring(""));
        commit("2024-01-01", "kafka.md", ring("tiral"));
        commit("2025-02-01", "kafka.md", ring("trial"));

        assertThat(history(kafka())).containsExactly("2025-02-01 Trial");
        assertThat(radar(folder.resolve("index")).problems()).isEmpty();
    }

    @Test
    void withoutGitOrWithABrokenRepositoryTheRingCountsSinceTheNoteWasCreated() throws IOException {
        commit("2024-01-01", "kafka.md", ring("assess", "date: 2024-01-01"));
        commit("2025-02-01", "kafka.md", ring("trial", "date: 2024-01-01"));

        assertThat(radar(folder.resolve("other"), "git").blips())
                .singleElement()
                .satisfies(kafka -> assertThat(history(kafka)).containsExactly("2024-01-01 Trial"));

        try (Stream<Path> objects = Files.walk(repo.root.resolve(".git/objects"))) {
            for (Path file : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        repo.git.getObjectDatabase().close();
        assertThat(history(kafka())).containsExactly("2024-01-01 Trial");
    }

    @Test
    void aCommitAfterTheLastIndexingCountsInTheNextAnswer() throws IOException {
        commit("2024-01-01", "kafka.md", ring("trial"));
        checkedOut();
        repo.file("kafka.md", ring("hold"));
        RadarQuery query = new RadarQuery(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

        try (Knowhow knowhow = opened(folder.resolve("index"))) {
            knowhow.index();
            assertThat(history(knowhow.as(Viewer.EVERYONE).radar(query).blips().getFirst()))
                    .doesNotContain("2025-02-01 Hold");
            commit("2025-02-01", "kafka.md", ring("hold"));

            assertThat(history(knowhow.as(Viewer.EVERYONE).radar(query).blips().getFirst()))
                    .containsExactly("2024-01-01 Trial", "2025-02-01 Hold");
        }
    }

    @Test
    void namesOfCommitsAreDays() throws IOException {
        ObjectId first = commit("2024-01-01", "kafka.md", ring("assess"));
        RefUpdate tag = repo.git.updateRef("refs/tags/v1");
        tag.setNewObjectId(first);
        tag.update();
        commit("2025-01-01", "kafka.md", ring("trial"));

        try (Knowhow knowhow = opened(folder.resolve("index"))) {
            assertThat(knowhow.operations().day("v1")).contains(LocalDate.of(2024, 1, 1));
            assertThat(knowhow.operations().day(first.name().substring(0, 10))).contains(LocalDate.of(2024, 1, 1));
            assertThat(knowhow.operations().day("HEAD")).contains(LocalDate.of(2025, 1, 1));
            assertThat(knowhow.operations().day("v2")).isEmpty();
            assertThat(knowhow.operations().day("what is: this^^{")).isEmpty();
        }
    }

    /** Random changes, renames and deletions: the same if read at once and if read after each commit. */
    @Test
    void aHistoryThatGrowsIsReadOnFromTheLastCommit() throws IOException {
        Random random = new Random(7);
        List<String> rings = List.of("", "adopt", "trial", "assess", "hold");
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String item = "i" + random.nextInt(4);
            String name = names.get(item);
            String next = random.nextInt(5) == 0 || name == null ? item + "-" + i + ".md" : name;
            String text = ring(rings.get(random.nextInt(rings.size()))).replace("Kafka", item);
            String day = LocalDate.of(2024, 1, 1).plusDays(i * 10L).toString();
            if (name != null && random.nextInt(8) == 0) {
                commit(day, name, null);
                names.remove(item);
            } else if (name == null || name.equals(next)) {
                commit(day, next, text);
                names.put(item, next);
            } else {
                commit(day, name, null, next, text);
                names.put(item, next);
            }
            if (random.nextInt(3) > 0) {
                List<Blip> grown = radar(folder.resolve("grown")).blips();
                List<Blip> fresh = radar(folder.resolve("fresh" + i)).blips();
                assertThat(grown.stream().map(RadarHistoryTest::history).toList())
                        .isEqualTo(fresh.stream().map(RadarHistoryTest::history).toList());
            }
        }
    }
}
