package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Alerts.Alert;
import dev.knowhow.query.SavedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each new match of a saved query is reported once. */
class AlertsTest {

    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    @TempDir
    Path folder;

    private Team team;

    @BeforeEach
    void open() throws IOException {
        team = new Team(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private List<String> told(Viewer viewer) {
        return new Alerts(team.knowhow)
                .next(team.knowhow.operations().savedQueries(), viewer, Team.TODAY).stream()
                        .flatMap(alert ->
                                alert.notes().stream().map(note -> alert.query().name() + ": " + note.id()))
                        .toList();
    }

    @Test
    void whatWasThereWhenAQueryBeginsIsNotNews() {
        assertThat(new Alerts(team.knowhow).next(team.knowhow.operations().savedQueries(), ANA, Team.TODAY))
                .extracting(Alert::begins)
                .containsExactly(true, true);
        assertThat(told(ANA)).isEmpty();
    }

    @Test
    void aNoteIsReportedOnceWhateverItsDateAndItsChanges() throws IOException {
        told(ANA);
        team.index("new.md", "rabbitmq", "ana", "2026-03-10", "kind: trend");
        team.index("late.md", "kafka, written long ago", "ana", "2023-01-01", "kind: trend");
        team.index("no-day.md", "more kafka", "ana", null, "kind: trend");

        assertThat(told(ANA)).containsExactly("queues: new.md", "queues: late.md", "queues: no-day.md");
        assertThat(told(ANA)).isEmpty();
        team.index("new.md", "rabbitmq again", "ana", "2026-03-10", "kind: trend");
        assertThat(told(ANA)).isEmpty();
    }

    @Test
    void aNoteIsReportedOnceItMatchesAllWords() throws IOException {
        team.index("b.md", "postgres", "ana", "2026-03-01", "kind: trend");
        told(ANA);
        team.index("b.md", "postgres vacuum", "ana", "2026-03-01", "kind: trend");

        assertThat(told(ANA)).containsExactly("vacuum: b.md");
    }

    @Test
    void hiddenNotesAndDraftsAreNotReported() throws IOException {
        Viewer everyone = Viewer.EVERYONE;
        told(ANA);
        told(everyone);
        team.index("core2.md", "kafka", "bo", "2026-03-10", "audience: [core]");
        team.index("draft2.md", "kafka", "ana", "2026-03-10", "draft: true");

        assertThat(told(everyone)).isEmpty();
        assertThat(told(ANA)).containsExactly("queues: core2.md");
        team.index("draft2.md", "kafka", "ana", "2026-03-10", "draft: false");
        assertThat(told(everyone)).containsExactly("queues: draft2.md");
    }

    @Test
    void aChangedQueryStartsAnew() throws IOException {
        told(ANA);
        team.write("saved.txt", "queues = kafka OR postgres\n");

        assertThat(told(ANA)).isEmpty();
    }

    @Test
    void twoProcessesReportEachNoteOnce() throws Exception {
        told(ANA);
        for (int i = 0; i < 20; i++) {
            team.note("n" + i + ".md", "kafka " + i, "ana", "2026-03-10", "kind: trend");
        }
        team.knowhow.index();

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> telling = () -> told(ANA);
            List<String> all = pool.invokeAll(List.of(telling, telling, telling, telling)).stream()
                    .flatMap(future -> future.resultNow().stream())
                    .toList();
            assertThat(all).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void matchesThatCannotBeRecordedAreNotReported() throws IOException {
        told(ANA);
        team.index("new.md", "rabbitmq", "ana", "2026-03-10", "kind: trend");
        Path told = team.state().resolve("reported");
        try (Stream<Path> files = Files.list(told)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(told);
        Files.writeString(told, "in the way");

        assertThatThrownBy(() -> told(ANA))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("cannot record reports in");
    }

    @Test
    void aHalfWrittenLedgerOfACrashIsNotRead() throws IOException {
        told(ANA);
        team.index("new.md", "rabbitmq", "ana", "2026-03-10", "kind: trend");
        try (Stream<Path> files = Files.list(team.state().resolve("reported"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                Files.writeString(file.resolveSibling("." + file.getFileName() + ".next"), "2026-03-");
            }
        }
        assertThat(told(ANA)).containsExactly("queues: new.md");
        assertThat(told(ANA)).isEmpty();
    }

    @Test
    void alertsAreNotLoggedAsGaps() {
        team.knowhow.operations().keepGaps(true);
        new Alerts(team.knowhow).next(List.of(new SavedQuery("x", "xylophone")), ANA, Team.TODAY);

        assertThat(team.knowhow.as(Viewer.EVERYONE).gaps(100)).isEmpty();
    }
}
