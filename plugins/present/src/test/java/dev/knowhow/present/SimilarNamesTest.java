package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "kitten, sitting, 3", "'', abc, 3"})
    void editsAreCounted(String one, String other, int edits) {
        assertThat(SimilarNames.edits(one, other)).isEqualTo(edits);
        assertThat(SimilarNames.edits(other, one)).isEqualTo(edits);
    }
}
