package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.CheckReport;
import dev.knowhow.Knowhow;
import dev.knowhow.note.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample vault has just the blemishes its README tells of. */
class SampleVaultTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    private static final Path VAULT = Path.of("../examples/vault");

    /** Out of reach of git, which would know authors that no note names. */
    @TempDir
    Path copy;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(VAULT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(VAULT.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void aCheckFindsTheDeliberateBlemishesAndNoOthers() {
        try (Knowhow knowhow = Knowhow.builder().notes(copy).clock(TODAY).build()) {
            knowhow.index();
            CheckReport report = knowhow.operations().check();

            assertThat(report.problems())
                    .filteredOn(problem -> !problem.file().equals("people.yml"))
                    .extracting(Problem::file)
                    .containsExactly(
                            "events/game-day-2025-11.md",
                            "howto/passkey-rollout.md",
                            "practices/kafka-topic-design.md",
                            "practices/loeschkonzept.md",
                            "practices/test-risk.md",
                            "topics/words.md",
                            "trends/eu-ai-act.md",
                            "trends/service-mesh.md");
            assertThat(report.duplicates())
                    .extracting(pair ->
                            pair.first().name() + " and " + pair.second().name())
                    .contains("B. Lund and Bjarne Lund");
        }
    }
}
