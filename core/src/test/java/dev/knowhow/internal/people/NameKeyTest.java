package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ann Lee, Ann Lee
            ' Ann Lee', Ann Lee
            'Ann Lee ', Ann Lee
            Ann  Lee, Ann Lee
            'Ann\tLee', Ann Lee
            @ann, ann
            @, @
            Zoe\u0308 Lee, Zo\u00eb Lee
            Ann\u3000Lee, Ann\u3000Lee
            """)
    void aNameIsShownTidy(String written, String shown) {
        assertThat(NameKey.tidy(written)).isEqualTo(shown);
    }
}
