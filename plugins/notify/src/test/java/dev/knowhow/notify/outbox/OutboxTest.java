package dev.knowhow.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

    private static final String ANA = "member ana";
    private static final Duration LEASE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Vault vault;
    private Outbox outbox;

    @BeforeEach
    void open() {
        vault = new Vault(folder, new InMemoryNoteIndex(), clock);
        outbox = new Outbox(vault.knowhow.operations().state(), clock, LEASE, new Random(1));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void queue(String... events) {
        outbox.queue(ANA, Set.of(Purpose.QUESTIONS), Set.of(), List.of(events));
    }

    private List<State> states() {
        return outbox.messages(ANA).stream().map(Message::state).toList();
    }

    @Test
    void anEventIsInOneMessageOnly() {
        queue("QUESTIONS a.md", "QUESTIONS b.md");
        queue("QUESTIONS b.md", "QUESTIONS c.md");
        queue("QUESTIONS a.md");

        assertThat(outbox.messages(ANA))
                .extracting(Message::events)
                .containsExactly(List.of("QUESTIONS a.md", "QUESTIONS b.md"), List.of("QUESTIONS c.md"));
        assertThat(outbox.looked(ANA)).containsEntry(Purpose.QUESTIONS, clock.instant());
    }

    @Test
    void aMessageIsClaimedOnceAndConfirmed() {
        queue("QUESTIONS a.md");

        Message claimed = outbox.claim(ANA).orElseThrow();
        assertThat(outbox.claim(ANA)).isEmpty();
        outbox.record(claimed, new Delivery.Accepted());

        assertThat(states()).containsExactly(State.SENT);
        assertThat(outbox.claim(ANA)).isEmpty();
    }

    @Test
    void whatADeadSenderClaimedIsUnconfirmedAndNotSentAgain() {
        queue("QUESTIONS a.md");
        assertThat(outbox.claim(ANA)).isPresent();

        outbox.expire(ANA);
        assertThat(states()).containsExactly(State.SENDING);
        clock.advance(LEASE.plusSeconds(1));
        outbox.expire(ANA);

        assertThat(states()).containsExactly(State.UNCONFIRMED);
        assertThat(outbox.claim(ANA)).isEmpty();
    }

    @Test
    void theOperatorSendsAnUnconfirmedMessageAgainWithTheSameId() {
        queue("QUESTIONS a.md");
        Message claimed = outbox.claim(ANA).orElseThrow();
        outbox.record(claimed, new Delivery.Unknown("broken"));

        assertThat(outbox.retry(claimed.id())).isTrue();
        assertThat(outbox.claim(ANA)).map(Message::id).contains(claimed.id());
        assertThat(outbox.retry("unknown")).isFalse();
    }

    @Test
    void aDeferredMessageWaitsLongerEachTimeAndIsGivenUp() {
        queue("QUESTIONS a.md");
        Duration waited = Duration.ZERO;
        int attempts = 0;
        while (states().equals(List.of(State.QUEUED))) {
            var claim = outbox.claim(ANA);
            if (claim.isEmpty()) {
                clock.advance(Duration.ofMinutes(1));
                waited = waited.plusMinutes(1);
            } else {
                attempts++;
                outbox.record(claim.get(), new Delivery.Deferred("451 busy"));
            }
        }

        assertThat(states()).containsExactly(State.FAILED);
        assertThat(attempts).isEqualTo(Backoff.MAX_ATTEMPTS);
        assertThat(outbox.messages(ANA).getFirst().reason()).isEqualTo("given up after 10 attempts: 451 busy");
        assertThat(waited).isBetween(Duration.ofHours(36), Duration.ofHours(72));
    }

    @Test
    void aRejectedMessageIsGivenUpAtOnceAndShown() {
        queue("QUESTIONS a.md");
        outbox.record(outbox.claim(ANA).orElseThrow(), new Delivery.Rejected("550 no\r\nsuch user"));

        assertThat(outbox.messages()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.FAILED);
            assertThat(one.reason()).isEqualTo("550 no such user");
        });
        assertThat(outbox.counts()).containsEntry(State.FAILED, 1).containsEntry(State.SENT, 0);
    }

    @Test
    void sentMessagesAreForgottenAfterAMonthAndFailedOnesAreNot() {
        queue("QUESTIONS a.md");
        queue("QUESTIONS b.md");
        outbox.record(outbox.claim(ANA).orElseThrow(), new Delivery.Accepted());
        outbox.record(outbox.claim(ANA).orElseThrow(), new Delivery.Rejected("550"));
        clock.advance(Duration.ofDays(31));
        queue("QUESTIONS a.md", "QUESTIONS c.md");

        assertThat(states()).containsExactly(State.FAILED, State.QUEUED);
        assertThat(outbox.messages(ANA).getLast().events()).containsExactly("QUESTIONS c.md");
    }

    @Test
    void aReceiverWithoutNewsIsForgottenToo() {
        queue("QUESTIONS a.md");
        outbox.record(outbox.claim(ANA).orElseThrow(), new Delivery.Accepted());

        clock.advance(Duration.ofDays(31));
        outbox.expire(ANA);

        assertThat(outbox.messages(ANA)).isEmpty();
        assertThat(outbox.known(ANA)).containsExactly("QUESTIONS a.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message x", "event x", "known x", "looked QUESTIONS", "x"})
    void aDamagedOutboxIsAnErrorThatNamesIt(String line) throws IOException {
        queue("QUESTIONS a.md");
        vault.knowhow
                .operations()
                .state()
                .update(
                        "notify/box/" + Message.hash(ANA, 16) + ".txt",
                        value -> (line + "\n").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> outbox.messages())
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("outbox");
    }
}
