package dev.knowhow.present.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.present.question.Parameter.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    private static final Description QUESTION = Description.of("ask", "Ask.")
            .words("q", "TEXT", "the text")
            .options("team", "TEAM", List.of(), "teams")
            .choice("sort", "ORDER", List.of("best", "newest"), "the order")
            .number("offset", new Range(0, 100, 0), "entries to skip")
            .limit("entries", 5, 20)
            .day("since", "7d", "the first day")
            .day("asOf", "", "a day")
            .flag("mentor", "mentors");

    private static Arguments of(String name, String... values) {
        Map<String, List<String>> given =
                name.equals("q") ? Map.of("q", List.of(values)) : Map.of("q", List.of("x"), name, List.of(values));
        return Arguments.of(QUESTION, given, TODAY);
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        Arguments usual = of("q", "x");
        assertThat(usual.text("sort")).isEqualTo("best");
        assertThat(usual.number("limit")).isEqualTo(5);
        assertThat(usual.since("since")).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(usual.day("asOf")).isNull();
        assertThat(usual.flag("mentor")).isFalse();
        assertThat(usual.texts("team")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 2026-07-01", "2026-03, 2026-03-01", "2025, 2025-01-01", "30d, 2026-06-20", "0d, 2026-07-20"
    })
    void daysAreGivenInManyForms(String given, LocalDate day) {
        assertThat(of("asOf", given).day("asOf")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit|0|limit is '0', must be a whole number from 1 to 20",
                "limit|21|limit is '21', must be a whole number from 1 to 20",
                "limit|many|limit is 'many', must be a whole number from 1 to 20",
                "offset|-1|offset is '-1', must be a whole number from 0 to 100",
                "sort|worst|sort is 'worst', must be one of best, newest",
                "asOf|yesterday|asOf is 'yesterday', must be a day such as 2026-07-20, 2026-07, 2026 or 30d",
                "asOf|2026-02-30|asOf is '2026-02-30', must be a day",
                "mentor|perhaps|mentor is 'perhaps', must be true or false",
                "q|' '|q is missing: the text"
            })
    void whatMakesNoSenseIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> of(name, value))
                .isInstanceOf(KnowhowException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aFlagNeedsNoValue() {
        assertThat(of("mentor", "").flag("mentor")).isTrue();
        assertThat(of("mentor", "1").flag("mentor")).isTrue();
        assertThat(of("mentor", "false").flag("mentor")).isFalse();
    }

    @Test
    void aFrontEndMayCapNumbers() {
        Description capped = QUESTION.capped(Map.of("limit", 3));
        assertThat(Arguments.of(capped, Map.of("q", List.of("x")), TODAY).number("limit"))
                .isEqualTo(3);
        assertThatThrownBy(() -> Arguments.of(capped, Map.of("q", List.of("x"), "limit", List.of("4")), TODAY))
                .hasMessageContaining("from 1 to 3");
    }
}
