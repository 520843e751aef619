package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Notifications;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.Notifications.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationsReaderTest {

    private final List<String> problems = new ArrayList<>();

    private Notifications read(@Nullable Object value) {
        return new NotificationsReader((key, what, remedy) -> problems.add(key + ": " + what)).read(value);
    }

    @Test
    void eachPurposeHasItsFrequency() {
        Notifications read = read(Map.of(
                "questions",
                "immediate",
                "Digest",
                "weekly",
                "thanks",
                false,
                "quiet",
                "20:00-7",
                "zone",
                "Asia/Tokyo"));

        assertThat(read.frequencies())
                .isEqualTo(Map.of(
                        Purpose.QUESTIONS, Frequency.IMMEDIATE,
                        Purpose.DIGEST, Frequency.WEEKLY,
                        Purpose.THANKS, Frequency.OFF));
        assertThat(read.quiet()).isEqualTo(new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0)));
        assertThat(read.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(problems).isEmpty();
    }

    @Test
    void oneFrequencyIsForAllPurposes() {
        assertThat(read("daily").frequencies())
                .hasSize(Purpose.values().length)
                .containsEntry(Purpose.MENTIONS, Frequency.DAILY);
        assertThat(read(false).frequencies()).containsEntry(Purpose.DIGEST, Frequency.OFF);
        assertThat(read(null)).isEqualTo(Notifications.DEFAULT);
    }

    @Test
    void whatCannotBeReadIsOffAndReported() {
        assertThat(read(Map.of("digest", "wekly")).frequencies()).containsEntry(Purpose.DIGEST, Frequency.OFF);
        assertThat(read(Map.of("likes", "daily", "quiet", "25:77-3", "zone", "Mars")))
                .isEqualTo(Notifications.DEFAULT);
        assertThat(problems).hasSize(4).contains("digest: has 'wekly' for notifications, which counts as off");
    }

    @Test
    void anHourThatNoDayHasIsReported() {
        assertThat(read(Map.of("quiet", "25:00-07:00")).quiet()).isNull();
        assertThat(problems).hasSize(1);
        assertThat(read(Map.of("quiet", "18:00-24:00")).quiet())
                .isEqualTo(new QuietHours(LocalTime.of(18, 0), LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 07:00, 23:30, true", "20:00, 07:00, 06:59, true", "20:00, 07:00, 07:00, false",
        "12:00, 13:00, 12:00, true", "12:00, 13:00, 13:00, false", "00:00, 00:00, 15:00, true"
    })
    void quietHoursMayIncludeMidnight(LocalTime from, LocalTime until, LocalTime time, boolean quiet) {
        assertThat(new QuietHours(from, until).covers(time)).isEqualTo(quiet);
    }
}
