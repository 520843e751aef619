package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.Campaign;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question and opportunity for a member is reported once. */
class MatchAlertsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void prepare() {
        vault = new Vault(
                folder, new InMemoryNoteIndex(), Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));
        vault.write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: bo", "date: 2026-05-01", "gdpr");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void question(String path, String... more) {
        vault.write(
                path,
                Stream.concat(
                                Stream.of("kind: question", "author: eve", "date: 2026-05-20"),
                                Stream.concat(Stream.of(more), Stream.of("kafka lag?")))
                        .toArray(String[]::new));
    }

    private void opportunity(String path, String... more) {
        vault.write(
                path,
                Stream.concat(
                                Stream.of("kind: opportunity", "author: eve", "skills: kafka, gdpr"),
                                Stream.concat(Stream.of(more), Stream.of("A seat.")))
                        .toArray(String[]::new));
    }

    /** What is reported and confirmed; interrupted ones end with a question mark. */
    private List<String> told(LocalDate day) {
        vault.indexed();
        MatchAlerts alerts = new MatchAlerts(vault.knowhow);
        List<MatchAlert> next = alerts.next(ANA, day);
        alerts.confirm(ANA, next);
        return next.stream()
                .map(alert -> alert.id() + (alert.unconfirmed() == null ? "" : "?"))
                .toList();
    }

    @Test
    void aNoteIsReportedOnceHoweverOftenItChanges() {
        question("q.md");
        opportunity("job.md");
        opportunity("gone.md", "until: 2026-05-31");
        question("secret.md", "audience: board");

        assertThat(told(TODAY)).containsExactly("q.md", "job.md");
        question("q.md", "title: Lag");
        assertThat(told(TODAY)).isEmpty();
        vault.delete("job.md").indexed();
        opportunity("job.md");
        opportunity("more.md");
        assertThat(told(TODAY.plusDays(1))).containsExactly("more.md");
    }

    @Test
    void aReasonIsGiven() {
        question("q.md");
        opportunity("job.md");
        vault.indexed();

        assertThat(new MatchAlerts(vault.knowhow).next(ANA, TODAY))
                .extracting(MatchAlert::about)
                .containsExactly(
                        "you are the most likely to answer", "evidence for 1 of 2 skills: kafka; not yet: gdpr");
    }

    @Test
    void questionsBeyondTheCapacityWait() {
        vault.write("people.txt", "id=ana; capacity=2 a week");
        for (int i = 1; i <= 5; i++) {
            question("q" + i + ".md");
            opportunity("job" + i + ".md");
        }

        assertThat(told(TODAY)).hasSize(7).contains("q1.md", "q2.md", "job5.md");
        assertThat(told(TODAY.plusDays(6))).isEmpty();
        assertThat(told(TODAY.plusDays(7))).containsExactly("q3.md", "q4.md");
        assertThat(told(TODAY.plusDays(14))).containsExactly("q5.md");
    }

    @Test
    void whoRefusesToBeAskedIsToldOfNoQuestions() {
        vault.write("people.txt", "id=ana; consent.asking=false");
        question("q.md");
        opportunity("job.md");

        assertThat(told(TODAY)).containsExactly("job.md");
    }

    @Test
    void onlyMembersAreTold() {
        question("q.md");
        vault.indexed();

        assertThat(new MatchAlerts(vault.knowhow).next(Viewer.EVERYONE, TODAY)).isEmpty();
        assertThat(new MatchAlerts(vault.knowhow).next(Viewer.OPERATOR, TODAY)).isEmpty();
    }

    @Test
    void whatWasInterruptedIsShownAsUnconfirmed() {
        question("q.md");
        opportunity("job.md");
        vault.indexed();
        new MatchAlerts(vault.knowhow).next(ANA, TODAY);
        question("q.md", "answered_by: bo");
        vault.delete("job.md");

        vault.indexed();
        List<MatchAlert> next = new MatchAlerts(vault.knowhow).next(ANA, TODAY.plusDays(1));
        assertThat(next)
                .extracting(MatchAlert::about)
                .containsExactly("no longer open to you; a report of 2026-06-01 was interrupted");
        assertThat(told(TODAY.plusDays(2))).containsExactly("q.md?");
        assertThat(told(TODAY.plusDays(3))).isEmpty();
        opportunity("job.md");
        assertThat(told(TODAY.plusDays(4))).as("it can be seen again").containsExactly("job.md?");
    }

    @Test
    void aDamagedJournalReportsNothing() throws IOException {
        question("q.md");
        told(TODAY);
        StateStore state = vault.knowhow.operations().state();
        state.update(
                Ledger.key("matches for ana"),
                before -> "nonsense\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> told(TODAY))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("reported/matches-for-ana");
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The store of a process that is killed before or after a write. */
    private record Mortal(StateStore store, BooleanSupplier dies) implements StateStore {

        @Override
        public String name() {
            return store.name();
        }

        @Override
        public Optional<byte[]> read(String key) throws IOException {
            return store.read(key);
        }

        @Override
        public boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) throws IOException {
            die();
            boolean replaced = store.replace(key, before, after);
            die();
            return replaced;
        }

        private void die() {
            if (dies.getAsBoolean()) {
                throw new Killed();
            }
        }
    }

    /** Nothing is reported twice, and nothing is lost without a word, whatever is edited and killed. */
    @Test
    void randomEditsIndexingsAndKills() {
        Random random = new Random(18);
        vault.write("people.txt", "id=ana; capacity=1000 a week");
        Set<String> reported = new HashSet<>();
        Set<String> received = new HashSet<>();
        int kills = 0;
        int reports = 0;
        for (int step = 0; step < Campaign.rounds(300, 10_000); step++) {
            String path = random.nextInt(step / 100 + 10) % 40 + ".md";
            switch (random.nextInt(6)) {
                case 0, 1 -> question(path, random.nextInt(4) == 0 ? "answered_by: bo" : "title: " + step);
                case 2 -> opportunity(path, random.nextInt(4) == 0 ? "until: 2026-05-31" : "title: " + step);
                case 3 -> {
                    if (vault.root.resolve(path).toFile().exists()) {
                        vault.delete(path);
                    }
                }
                case 4 -> vault.indexedWhereTouched();
                default -> {
                    boolean mortal = random.nextInt(3) > 0;
                    StateStore store = vault.knowhow.operations().state();
                    MatchAlerts alerts = new MatchAlerts(
                            vault.knowhow, mortal ? new Mortal(store, () -> random.nextInt(6) == 0) : store);
                    Set<String> now = new HashSet<>();
                    try {
                        List<MatchAlert> next = alerts.next(ANA, TODAY);
                        int printed = mortal && random.nextInt(3) == 0 ? random.nextInt(next.size() + 1) : next.size();
                        for (MatchAlert alert : next.subList(0, printed)) {
                            String match = alert.kind() + " " + alert.id();
                            if (alert.unconfirmed() == null) {
                                assertThat(reported.add(match))
                                        .as("step %d: %s", step, match)
                                        .isTrue();
                            } else {
                                assertThat(received).as("step %d", step).doesNotContain(match);
                                reported.add(match);
                            }
                            now.add(match);
                        }
                        if (printed < next.size()) {
                            throw new Killed();
                        }
                        alerts.confirm(ANA, next);
                        received.addAll(now);
                        reports++;
                    } catch (Killed e) {
                        kills++;
                    }
                }
            }
            if (step % 100 == 99) {
                lastReport(reported);
                received.addAll(reported);
                assertThat(reported).containsAll(stillOpen());
            }
        }
        assertThat(kills).isPositive();
        assertThat(reports).isPositive();
    }

    private void lastReport(Set<String> reported) {
        MatchAlerts alerts = new MatchAlerts(vault.knowhow);
        List<MatchAlert> next = alerts.next(ANA, TODAY);
        next.forEach(alert -> reported.add(alert.kind() + " " + alert.id()));
        alerts.confirm(ANA, next);
    }

    private List<String> stillOpen() {
        var session = vault.knowhow.as(ANA);
        List<String> open = new ArrayList<>();
        session.questions(true, 1000).stream()
                .filter(one -> one.place() > 0)
                .forEach(one -> open.add("QUESTION " + one.id()));
        session.opportunities()
                .forEach(fit -> open.add("OPPORTUNITY " + fit.opportunity().id()));
        return open;
    }
}
