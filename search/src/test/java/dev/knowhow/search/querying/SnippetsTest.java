package dev.knowhow.search.querying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.query.Snippet;
import dev.knowhow.search.analysis.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A snippet is on one line, begins where something begins, and shows where lines ended. */
class SnippetsTest {

    private static final Language LANGUAGE = Language.of(Note.builder("a.md").build());
    private static final String FILLER = "Nothing of it here, but many other words that say something else. ".repeat(9);

    private static String ofText(String text, String... stems) {
        return shown(new Snippets(List.of(stems)).ofText(text, LANGUAGE));
    }

    private static String ofCode(String code, String... stems) {
        return shown(new Snippets(List.of(stems)).ofCode(code, LANGUAGE));
    }

    /** The text with what matches in brackets. */
    private static String shown(Snippet snippet) {
        StringBuilder shown = new StringBuilder(snippet.text());
        for (Snippet.Range range : snippet.highlights().reversed()) {
            shown.insert(range.end(), ']').insert(range.start(), '[');
        }
        return Objects.requireNonNull(shown.toString());
    }

    @Test
    void proseIsShownBySentences() {
        assertThat(ofText(FILLER + "The quay is wet. " + FILLER, "quay", "wet"))
                .contains("The [quay] is [wet].")
                .startsWith("Nothing of it here");
    }

    @Test
    void theSignsOfALanguageBelongToItsName() {
        assertThat(ofText("Neither C nor C#, but C++.", "c++")).isEqualTo("Neither C nor C#, but [C++].");
        assertThat(ofText("Neither C nor C#, but C++.", "c")).isEqualTo("Neither [C] nor C#, but C++.");
    }

    @Test
    void aStopWordIsHighlightedIfItIsAsked() {
        assertThat(ofText("The quay is what it is.", "what")).isEqualTo("The quay is [what] it is.");
    }

    @Test
    void aQueryMayHaveThousandsOfWords() {
        String[] stems = Stream.concat(
                        Stream.of("wet"), IntStream.range(0, 3000).mapToObj(i -> "w" + i))
                .toArray(String[]::new);
        assertThat(ofText("The quay is wet.", stems)).isEqualTo("The quay is [wet].");
    }

    @Test
    void aRowOfATableBeginsAtItsBeginning() {
        String rows = "Setting | Type | Meaning\n" + "other.thing | text | Says one thing and not another\n".repeat(9)
                + "quay depth | number | How deep the quay is, in metres\n"
                + "other.thing | text | Says one thing and not another\n".repeat(9);

        assertThat(ofText(rows, "depth"))
                .matches("other.thing \\| .* · quay \\[depth] \\| number \\| How deep .* metres · other.*");
    }

    @Test
    void itemsOfAListAreSetOff() {
        assertThat(ofText("Bring these:\nA helmet\nGloves\nA light.", "glove"))
                .isEqualTo("Bring these: A helmet · [Gloves] · A light.");
    }

    @Test
    void linesOfCodeAreSetOffWhereTheyAreNotOpen() {
        assertThat(ofCode("sudo stop quay\n  sudo start quay\n", "start"))
                .isEqualTo("sudo stop quay ↵ sudo [start] quay");
        assertThat(ofCode("{\n  \"quay\": {\n    \"depth\": 7\n  },\n  \"wet\": true\n}", "wet"))
                .isEqualTo("{ \"quay\": { \"depth\": 7 }, \"[wet]\": true }");
    }

    @Test
    void longCodeBeginsAtALine() {
        String lines = "let first_of_all = compute_the_other_thing(1, 2, 3);\n".repeat(12);

        assertThat(ofCode(lines + "let quay = Quay::new();\n" + lines, "quay"))
                .startsWith("let first")
                .contains("let [quay] = [Quay]::new(); ");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(ofText("", "quay")).isEmpty();
        assertThat(ofCode(" \n", "quay")).isEmpty();
    }
}
