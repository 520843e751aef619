package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.matter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Review dates in the notations of several teams. */
class ReviewDateTest {

    @ParameterizedTest
    @CsvSource({
        "review_by: 2026-03-01, 2026-03-01",
        "reviewBy: 1 March 2026, 2026-03-01",
        "next-review: 2026-03-01, 2026-03-01",
        "review: 2026-03-01, 2026-03-01",
        "review: done,",
        "reviewed: 2026-03-01,",
        "title: x,"
    })
    void aDay(String line, @Nullable LocalDate day) {
        assertThat(matter(line).reviewBy()).isEqualTo(day);
        assertThat(matter(line).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6 months, 2026-07-31", "1 year, 2027-01-31", "2 weeks, 2026-02-14", "90 days, 2026-05-01", "soon,"})
    void anIntervalSinceTheLastReview(String span, @Nullable LocalDate day) {
        assertThat(matter("last_reviewed_on: 2026-01-31", "review_in: " + span).reviewBy())
                .isEqualTo(day);
    }
}
