package dev.knowhow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldedWordTest {

    @Test
    void wordsHaveSpacesBetweenAndAroundThem() {
        assertThat(FoldedWord.spaced("O'Neil, Jane-Ann 2nd!")).isEqualTo(" o neil jane ann 2nd ");
        assertThat(FoldedWord.spaced("José (Lima)")).isEqualTo(" jose lima ");
        assertThat(FoldedWord.spaced("--")).isEqualTo(" ");
        assertThat(FoldedWord.spaced("")).isEqualTo(" ");
    }

    @Test
    void textsInAsciiAreCutAsOthers() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            String text = random.ints(random.nextInt(12), 0, 0x80)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            assertThat(FoldedWord.spaced(text))
                    .isEqualTo(FoldedWord.runs(text).stream()
                            .map(word -> word.text() + " ")
                            .collect(Collectors.joining("", " ", "")));
        }
    }
}
