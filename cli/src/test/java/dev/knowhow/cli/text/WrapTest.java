package dev.knowhow.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WrapTest {

    private static final List<String> LETTERS = List.of(" ", "a", "b", "知", "e\u0301", "🚀");

    @Test
    void linesBreakBetweenWords() {
        assertThat(wrap("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(wrap("exactly nine", 7)).containsExactly("exactly", "nine");
    }

    @Test
    void aWordWiderThanALineIsCut() {
        assertThat(wrap("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
    }

    @Test
    void wideTextBreaksAnywhere() {
        assertThat(wrap("知识库知识库", 5)).containsExactly("知识", "库知", "识库");
    }

    @Test
    void blanksAtTheEdgesGo() {
        assertThat(wrap("  a  b  ", 3)).containsExactly("a", "b");
        assertThat(wrap("   ", 3)).isEmpty();
        assertThat(wrap("", 3)).isEmpty();
    }

    @RepeatedTest(50)
    void nothingIsLostAndEveryLineFits(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        int columns = 2 + random.nextInt(30);
        List<String> lines = wrap(text.toString(), columns);

        assertThat(lines).allSatisfy(line -> assertThat(Width.of(line)).isBetween(1, columns));
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo(text.toString().replace(" ", ""));
    }

    private static List<String> wrap(String text, int columns) {
        return Wrap.lines(text, columns).stream()
                .map(line -> text.substring(line.start(), line.end()))
                .toList();
    }
}
