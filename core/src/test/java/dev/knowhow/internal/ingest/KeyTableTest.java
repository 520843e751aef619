package dev.knowhow.internal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTableTest {

    private final KeyTable table = new KeyTable();

    @Test
    void namesAllThatHaveAKeyInOrder() {
        for (int number = 99; number >= 0; number--) {
            table.add("key " + number % 10, number);
        }

        assertThat(table.having("key 3")).containsExactly(3, 13, 23, 33, 43, 53, 63, 73, 83, 93);
        assertThat(table.having("key")).isEmpty();
    }

    @Test
    void namesThoseOfAnotherKeyOfTheSameHashToo() {
        table.add("Aa", 1);
        table.add("BB", 2);
        table.add("", 0);

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(table.having("BB")).containsExactly(1, 2);
        assertThat(table.having("")).containsExactly(0);
    }

    @Test
    void keysOfHashesBelowZeroAreFound() {
        String negative = "polygenelubricants";
        table.add(negative, 7);
        table.add("other", Integer.MAX_VALUE);

        assertThat(negative.hashCode()).isNegative();
        assertThat(table.having(negative)).containsExactly(7);
        assertThat(table.having("other")).containsExactly(Integer.MAX_VALUE);
    }
}
