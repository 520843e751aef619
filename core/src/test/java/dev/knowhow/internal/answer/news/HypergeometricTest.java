package dev.knowhow.internal.answer.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HypergeometricTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    @Test
    void aLadyTellsTeaFromMilk() {
        // Fisher's own example: eight cups, four with milk first, four of them named
        Hypergeometric cups = new Hypergeometric(8);

        assertThat(cups.atLeast(4, 4, 4)).isEqualTo(1 / 70.0, EXACTLY);
        assertThat(cups.atLeast(3, 4, 4)).isEqualTo(17 / 70.0, EXACTLY);
        assertThat(cups.atLeast(0, 4, 4)).isEqualTo(1, EXACTLY);
    }

    @Test
    void whatCannotBeHasNoChanceAndWhatMustBeIsCertain() {
        assertThat(new Hypergeometric(10).atLeast(3, 2, 5)).isZero();
        assertThat(new Hypergeometric(10).atLeast(5, 10, 5)).isEqualTo(1, EXACTLY);
        assertThat(new Hypergeometric(0).atLeast(0, 0, 0)).isEqualTo(1, EXACTLY);
    }

    @Test
    void theTailsAreThePossibleSmallProbabilities() {
        Hypergeometric cups = new Hypergeometric(8);

        assertThat(cups.tails(4, 4, 0.3)).containsExactly(new double[] {1 / 70.0, 17 / 70.0}, EXACTLY);
        assertThat(cups.tails(4, 4, 0.01)).isEmpty();
    }

    @Test
    void largeNumbersDoNotOverflow() {
        double chance = new Hypergeometric(100_000).atLeast(60, 1000, 5000);

        assertThat(chance).isBetween(0.05, 0.15); // 50 are expected
    }
}
