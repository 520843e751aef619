package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RoundedSumTest {

    @Test
    void whatRoundingLosesGoesToThePartThatLostMost() {
        RoundedSum sum = RoundedSum.of(List.of(0.333, 0.333, 0.334), 2);

        assertThat(sum.total()).isEqualTo("1.00");
        assertThat(sum.parts()).containsExactly(decimal("0.33"), decimal("0.33"), decimal("0.34"));
    }

    @Test
    void noPartsAreNothing() {
        assertThat(RoundedSum.of(List.of(), 2).total()).isEqualTo("0.00");
    }

    @RepeatedTest(50)
    void roundedPartsAlwaysAddUp(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var parts = new ArrayList<Double>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            parts.add(random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3));
        }

        RoundedSum sum = RoundedSum.of(parts, 3);

        assertThat(sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum.total());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(sum.parts().get(i).subtract(new BigDecimal(parts.get(i))).abs())
                    .isLessThan(decimal("0.001"));
        }
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }
}
