package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    /** The classes must run on 21; the build must see what 25 warns about, whatever JDK Maven itself runs on. */
    @Test
    void testsRunOnTheSelectedJdk() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }
}
