package dev.knowhow.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-5M, just now",
        "PT4S, just now",
        "PT59S, 59 s ago",
        "PT1M, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT23H59M, 23 h ago",
        "P1D, 1 day ago",
        "P400D, 400 days ago"
    })
    void durationsAreRoundedToOneUnit(Duration before, String words) {
        assertThat(Ago.since(NOW.minus(before), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.0005S, 0 ms", "PT0.999S, 999 ms", "PT2.45S, 2.4 s", "PT59.9S, 59.9 s", "PT200S, 3 min 20 s"})
    void spansToo(Duration span, String words) {
        assertThat(Ago.duration(span)).isEqualTo(words);
    }
}
