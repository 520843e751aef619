package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 notes",
                "1|1 note",
                "999|999 notes",
                "1000|1,000 notes",
                "1234567|1,234,567 notes",
                "-1234|-1,234 notes"
            })
    void countsAreGrouped(long count, String words) {
        assertThat(Counts.of(count, "note")).isEqualTo(words);
    }

    @Test
    void theFirstResultAloneIsNoRange() {
        assertThat(Counts.range(0, 1)).isEqualTo("1");
        assertThat(Counts.range(0, 10)).isEqualTo("1 to 10");
        assertThat(Counts.range(1200, 1)).isEqualTo("1,201 to 1,201");
    }
}
