package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who knew then is answered from the notes as they were then, and from nothing that somebody withholds today. */
class AsOfTest {

    private static final String ANA_AND_BO = """
            - id: ana
              name: Ana Ruiz
              team: Blue
            - id: bo
              name: Bo Li
            """;

    @TempDir
    Path folder;

    private Path vault;
    private Shell shell;
    private Git git;

    @BeforeEach
    void begin() throws Exception {
        vault = Files.createDirectory(folder.resolve("vault"));
        shell = new Shell(vault);
        git = Git.init().setDirectory(vault.toFile()).call();
        StoredConfig config = git.getRepository().getConfig();
        config.setBoolean("commit", null, "gpgsign", false);
        config.save();
        write("people.yml", ANA_AND_BO);
        write("kafka.md", "# Kafka\n\nBrokers and partitions: we run three, and this is how.\n");
        commit("Ana Ruiz", "2023-01-10");
        write("people.yml", ANA_AND_BO.replace("Blue", "Red"));
        write("kafka.md", "# Pulsar\n\nWe moved on. Nobody needs to know about what was before.\n");
        write("secret.md", "---\naudience: [board]\n---\n# Plans\n\nNobody knows.\n");
        commit("Bo Li", "2024-01-10");
        shell.run("index");
    }

    @AfterEach
    void end() {
        git.close();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(vault.resolve(file), text);
    }

    private void commit(String author, String day) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        PersonIdent who = new PersonIdent(
                author,
                author.replaceAll("\\W+", ".") + "@example.org",
                Instant.parse(day + "T10:00:00Z"),
                ZoneOffset.UTC);
        git.commit().setAuthor(who).setCommitter(who).setMessage("change").call();
    }

    private Shell.Outcome who(String topic, String day, String... options) {
        return shell.run(Stream.concat(Stream.of("who", topic, "--as-of", day), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void textsAuthorsAndTeamsAreThoseOfThen() {
        assertThat(shell.run("who", "partitions").code()).isEqualTo(1);

        Shell.Outcome then = who("partitions", "2023-06-01");
        assertThat(then.out())
                .startsWith("1  Ana Ruiz  ana, Blue")
                .contains("author  2023-01-10  Kafka")
                .doesNotContain("Bo");
        assertThat(then.err()).contains("As of 2023-06-01: the notes of commit ", "searched 1 note, committed ");
        assertThat(who("partitions", "2023-06-01", "--team", "blue").code()).isZero();
        assertThat(who("partitions", "2023-06-01", "--team", "red").code()).isEqualTo(1);
        assertThat(who("partitions", "2023-06-01", "--json").out())
                .contains("\"asOf\":\"2023-01-10T10:00:00Z\",\"version\":\"");
        assertThat(shell.run("why", "partitions", "ana", "--as-of", "2023-06-01")
                        .out())
                .contains("Rank 1 of 1");
    }

    @Test
    void theDayItselfCounts() {
        assertThat(who("partitions", "2023-01-10").code()).isZero();
        assertThat(who("partitions", "2024-01-10").code()).isEqualTo(1);
    }

    @Test
    void whoIsNotToBeFoundTodayIsNotFoundThen() throws IOException {
        assertThat(who("partitions", "2023-06-01").code()).isZero();

        write("people.yml", ANA_AND_BO.replace("team: Blue", "consent: { search: false }"));
        assertThat(who("partitions", "2023-06-01").out()).isEmpty();

        write("people.yml", ANA_AND_BO.replace("team: Blue", "consent: { topics: { partitions: false } }"));
        assertThat(who("partitions", "2023-06-01").out()).isEmpty();
        assertThat(who("brokers", "2023-06-01").code()).isZero();
    }

    @Test
    void aNoteOneMayNotSeeTodayDoesNotCountThen() throws IOException {
        assertThat(who("partitions", "2023-06-01").code()).isZero();

        write("kafka.md", "---\naudience: [board]\n---\n# Pulsar\n");
        shell.run("index");

        assertThat(who("partitions", "2023-06-01").code()).isEqualTo(1);
        assertThat(who("partitions", "2023-06-01").err()).contains("searched 0 notes");
        assertThat(who("partitions", "2023-06-01", "--group", "board").code()).isZero();
        assertThat(who("partitions", "2023-06-01", "--operator").code()).isZero();
    }

    @Test
    void aDeletedNoteIsEvidenceForItsAuthor() throws Exception {
        Files.delete(vault.resolve("kafka.md"));
        commit("Bo Li", "2024-02-10");
        shell.run("index");

        assertThat(who("partitions", "2023-06-01").out()).contains("Ana Ruiz");
    }

    @Test
    void beforeTheFirstCommitTodaysNotesAreUsed() throws IOException {
        write("old.md", "---\nauthors: [bo]\ndate: 2020-02-03\n---\n# Partitions\n");
        shell.run("index");

        Shell.Outcome before = who("partitions", "2021-01-01");

        assertThat(before.out()).contains("Bo Li");
        assertThat(before.err()).contains("Estimated from current notes; git history does not reach 2021-01-01.");
    }

    @Test
    void aSnapshotIsIndexedOnceWithProgressAndCanBeStopped() {
        LocalDate day = LocalDate.of(2023, 6, 1);
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        try (Knowhow knowhow = Knowhow.builder().notes(vault).build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> knowhow.prepare(day, Progress.NONE))
                    .hasMessageContaining("interrupted; ask again");
            assertThat(Thread.interrupted()).as("who is interrupted knows it").isTrue();

            knowhow.prepare(day, (done, total) -> heard.add(done + " of " + total));
            assertThat(heard).contains("1 of 1");
            heard.clear();
            knowhow.prepare(day, (done, total) -> heard.add(done + " of " + total));
            assertThat(heard).isEmpty();
            assertThat(knowhow.as(Viewer.EVERYONE)
                            .who(ExpertQuery.of("partitions").withAsOf(day))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyTheLatestSnapshotsAreKept() throws Exception {
        LocalDate day = LocalDate.of(2024, 3, 1);
        for (int i = 0; i < 6; i++) {
            write("kafka.md", "# Kafka " + i + "\n");
            commit("Bo Li", day.plusDays(i).toString());
        }
        for (int i = 0; i < 6; i++) {
            assertThat(who("kafka", day.plusDays(i).toString()).code()).isZero();
        }
        try (Stream<Path> kept = Files.list(vault.resolve(".knowhow/as-of"))) {
            assertThat(kept).hasSize(4);
        }
    }

    @Test
    void aBrokenRepositoryIsReported() throws IOException {
        Files.writeString(vault.resolve(".git/HEAD"), "nonsense");

        Shell.Outcome broken = who("partitions", "2023-06-01");

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("the notes as of 2023-06-01 cannot be read");
    }
}
