package dev.knowhow.internal.answer.news;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.QuestionCancelledException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RingArchiveTest {

    private static final Set<NoteId> NOTES = Set.of(new NoteId("a.md"));

    @TempDir
    Path folder;

    /** An archive that is read until it is released. */
    private static final class SlowArchive implements NoteArchive {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Optional<NotesVersion> at(Path place, Instant moment) {
            return Optional.empty();
        }

        @Override
        public String latest(Path place) {
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        }
    }

    @Test
    @Timeout(60)
    void aQuestionWaitsForAnotherReaderAtMostItsTime() throws InterruptedException {
        SlowArchive archive = new SlowArchive();
        RingArchive rings = new RingArchive(
                List.of(archive), List.of(), () -> id -> Conventions.NONE, () -> id -> false, () -> folder, folder);
        Thread reader = new Thread(() -> rings.of(NOTES));
        reader.start();
        archive.begun.await();

        assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(50), () -> rings.of(NOTES)))
                .isInstanceOf(QuestionCancelledException.class);

        archive.released.countDown();
        reader.join();
    }
}
