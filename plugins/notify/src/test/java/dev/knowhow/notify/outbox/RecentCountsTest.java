package dev.knowhow.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentCountsTest {

    @Test
    void theOutboxIsReadOnceInTenSeconds(@TempDir Path folder) {
        MovableClock clock = new MovableClock();
        try (Vault vault = new Vault(folder, new InMemoryNoteIndex(), clock)) {
            Outbox outbox =
                    new Outbox(vault.knowhow.operations().state(), clock, Duration.ofMinutes(10), new Random(1));
            RecentCounts counts = new RecentCounts(outbox, clock);
            assertThat(counts.get()).containsEntry(State.QUEUED, 0);

            outbox.queue("member ana", Set.of(Purpose.QUESTIONS), Set.of(), List.of("QUESTIONS a.md"));
            clock.advance(RecentCounts.AGE.minusMillis(1));
            assertThat(counts.get()).containsEntry(State.QUEUED, 0);
            clock.advance(Duration.ofMillis(1));
            assertThat(counts.get()).containsEntry(State.QUEUED, 1);
        }
    }
}
