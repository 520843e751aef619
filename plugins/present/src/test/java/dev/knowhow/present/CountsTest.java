package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

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
}
