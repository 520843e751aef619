package dev.knowhow.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource({
        "plain, 5",
        "Größe, 5",
        "Gro\u0308ße, 5",
        "バックアップ, 12",
        "知识库, 6",
        "한국어, 6",
        "ﾊﾞｯｸ, 4",
        "🚀 go, 5",
        "⚠️, 1",
        "👩‍💻, 4",
        "Олександр, 9",
        "שלום, 4"
    })
    void widthIsThatOfATerminal(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void theNarrowNeighboursOfWideRunsAreNarrow() {
        assertThat(Width.of("\u10FF")).isEqualTo(1);
        assertThat(Width.of("\u1100")).isEqualTo(2);
        assertThat(Width.of("\u303F")).isEqualTo(1);
        assertThat(Width.of("\uFF60")).isEqualTo(2);
        assertThat(Width.of("\uFF61")).isEqualTo(1);
    }

    @Test
    void whatIsCutEndsInAnEllipsisAndFits() {
        assertThat(Width.fit("short", 5)).isEqualTo("short");
        assertThat(Width.fit("shorter", 5)).isEqualTo("shor…");
        assertThat(Width.fit("two words", 5)).isEqualTo("two…");
        assertThat(Width.fit("バックアップ", 6)).isEqualTo("バッ…");
        assertThat(Width.fit("ab", 0)).isEmpty();
    }

    @Test
    void cuttingKeepsMarksWithTheirLetter() {
        assertThat(Width.fit("e\u0301e\u0301e\u0301e\u0301", 3)).isEqualTo("e\u0301e\u0301…");
        assertThat(Width.fit("🚀🚀🚀", 5)).isEqualTo("🚀🚀…");
    }

    @Test
    void paddingCountsColumnsNotCharacters() {
        assertThat(Width.pad("知", 4)).isEqualTo("知  ");
        assertThat(Width.pad("longer", 3)).isEqualTo("longer");
    }
}
