package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Availability;
import dev.knowhow.people.Availability.Absence;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Mentees;
import dev.knowhow.people.Availability.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 20);

    private final List<String> problems = new ArrayList<>();

    private Availability read(@Nullable Object away, @Nullable Object capacity) {
        AvailabilityReader reader = new AvailabilityReader((what, remedy) -> problems.add(what));
        return new Availability(reader.absences(away), reader.capacity(capacity), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01..2026-07-20", "2026-07-01 to 2026-07-20", " 2026-07-01 – 2026-07-20 "})
    void daysAwayAreWrittenInSeveralWays(String away) {
        assertThat(read(away, null).absences()).containsExactly(new Absence(FIRST, LAST));
    }

    @Test
    void oneEndMayBeOpenAndThereMayBeSeveral() {
        assertThat(read("until 2026-07-20", null).absences()).containsExactly(new Absence(null, LAST));
        assertThat(read(List.of("2026-07-01..", "2026-07-20"), null).absences())
                .containsExactly(new Absence(FIRST, null), new Absence(LAST, LAST));
        assertThat(read(Map.of("from", "2026-07-01", "until", "2026-07-20"), null)
                        .absence(LAST))
                .contains(new Absence(FIRST, LAST));
    }

    @ParameterizedTest
    @CsvSource({"3 a week, 3, WEEK", "3, 3, WEEK", "5/month, 5, MONTH", "2 requests per month, 2, MONTH", "0, 0, WEEK"})
    void capacityIsANumberInATime(String text, int requests, Period per) {
        assertThat(read(null, text).capacity()).isEqualTo(new Capacity(requests, per));
    }

    @Test
    void whatIsNoDayAndNoNumberIsReported() {
        assertThat(read(List.of("soon", "2026-07-20..2026-07-01", "2026-02-31"), "many"))
                .isEqualTo(Availability.UNKNOWN);
        assertThat(problems).hasSize(4);
    }

    @Test
    void menteesAreThoseNowAndTheMost() {
        AvailabilityReader reader = new AvailabilityReader((what, remedy) -> problems.add(what));
        assertThat(reader.mentees("2 of 3")).isEqualTo(new Mentees(2, 3));
        assertThat(reader.mentees("4/3")).isEqualTo(new Mentees(4, 3)).returns(0, Mentees::free);
        assertThat(reader.mentees(null)).isNull();
        assertThat(problems).isEmpty();
        assertThat(reader.mentees(3)).isNull();
        assertThat(problems).hasSize(1);
    }
}
