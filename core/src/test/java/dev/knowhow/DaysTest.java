package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from the day it is, without any note being touched or indexed again. */
class DaysTest {

    /** A clock that is set by hand. */
    private static final class Days extends Clock {
        private Instant now = Instant.EPOCH;

        void set(String day) {
            now = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @TempDir
    Path folder;

    private final Days days = new Days();
    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        days.set("2026-03-01");
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), days);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aScheduledNoteAppearsOnItsDayAndAnExpiredOneIsGoneAfterIts() {
        vault.write("launch.md", "author: ana", "from: 2026-03-10", "the kafka launch")
                .write("offer.md", "author: bo", "expires: 2026-03-10", "the kafka offer")
                .indexed();

        assertThat(found()).containsExactly("offer.md");
        assertThat(experts()).containsExactly("bo");
        days.set("2026-03-09");
        assertThat(found()).containsExactly("offer.md");
        days.set("2026-03-10");
        assertThat(found()).containsExactlyInAnyOrder("launch.md", "offer.md");
        days.set("2026-03-11");
        assertThat(found()).containsExactly("launch.md");
        assertThat(experts()).containsExactly("ana");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).note(new NoteId("offer.md")))
                .isEmpty();
        assertThat(vault.knowhow.as(Viewer.of(new MemberId("bo"), Set.of())).note(new NoteId("offer.md")))
                .isPresent();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).person("bo")).isEmpty();
    }

    @Test
    void wordsOfAScheduledNoteRevealItNowhere() {
        vault.write("launch.md", "from: 2026-03-10", "see [[plan|the secret quay]]")
                .write("plan.md", "a plan")
                .indexed();

        assertThat(vault.knowhow.as(Viewer.EVERYONE).search("quay")).isEmpty();
    }

    @Test
    void aReviewIsOverdueOnceItsDayIsPast() {
        vault.write("people.txt", "id=ana; name=Ana Lima")
                .write("a.md", "author: ana", "review_by: 2026-03-31", "x")
                .write("b.md", "author: ana", "owner: Bo", "review_by: 2026-04-30", "x")
                .indexed();

        assertThat(overdue()).isEmpty();
        days.set("2026-03-31");
        assertThat(overdue()).isEmpty();
        days.set("2026-04-01");
        assertThat(overdue()).containsExactly("a.md its review was due on 2026-03-31, it is by Ana Lima");
        days.set("2026-05-01");
        assertThat(overdue()).last().isEqualTo("b.md its review was due on 2026-04-30, its owner is Bo");
    }

    private List<String> overdue() {
        CheckReport report = vault.knowhow.operations().check();
        return report.problems().stream()
                .filter(problem -> problem.what().contains("review"))
                .map(DaysTest::row)
                .toList();
    }

    private static String row(Problem problem) {
        return problem.file() + " " + problem.what();
    }

    private List<String> found() {
        return vault.knowhow.as(Viewer.EVERYONE).search("kafka").hits().stream()
                .map(SearchHit::id)
                .map(NoteId::path)
                .toList();
    }

    private List<String> experts() {
        return vault.knowhow.as(Viewer.EVERYONE).who("kafka").experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }
}
