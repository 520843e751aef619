package dev.knowhow.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicStemsTest {

    private static dev.knowhow.text.Stems of(String text) {
        return TopicStems.of(text, words -> word -> false);
    }

    @Test
    void neighboursAreAlsoOneWord() {
        assertThat(of("data base").all()).contains("data", "base", "database");
        assertThat(of("database").isIn(of("data base").all())).isTrue();
        assertThat(of("data base").isIn(of("database").all())).isTrue();
    }

    @Test
    void aLongQueryHasTheSameStemsButNotAReadingForEachWord() {
        String text = IntStream.range(0, 2000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        dev.knowhow.text.Stems stems = of(text + " data base");

        assertThat(stems.readings()).hasSizeLessThan(3);
        assertThat(stems.all()).contains("w0", "w0w1", "w1999", "database");
        assertThat(of("database").isIn(stems.all())).isTrue();
        assertThat(of("w7 w8").isIn(Set.of("w7"))).isFalse();
    }
}
