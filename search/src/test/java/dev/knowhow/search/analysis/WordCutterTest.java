package dev.knowhow.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCutterTest {

    private static final String[] PIECES = {
        "a",
        "B",
        "retry",
        "MAX",
        "É",
        "ß",
        "İ",
        "ж",
        "Ω",
        "9",
        "42",
        "1.5",
        "٣",
        "_",
        "__",
        ".",
        ",",
        ";",
        ":",
        "'",
        "\u2019",
        "\u201C",
        "-",
        "\u2014",
        "/",
        "(",
        ")",
        "*",
        "`",
        "\"",
        "@",
        "&",
        "|",
        " ",
        "  ",
        "\n",
        "\t",
        "\r",
        "\f",
        "\u00A0",
        "\u00AD",
        "\u00B7",
        "\u0301",
        "\u200D",
        "\uFE0F",
        "\u20E3",
        "中",
        "文字",
        "カナ",
        "ｶﾞ",
        "한국",
        "ไทย",
        "שלום",
        "ع",
        "Ｆ",
        "\uD83D\uDE00",
        "\uD83C\uDDE9",
        "²",
        "½",
        "ª",
        "ʰ",
        "\u02C2"
    };

    private final Analyzer notes = new WordAnalyzer(true);
    private final Analyzer questions = new WordAnalyzer(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: don't wait (see RFC 9110, sect. 10.2.3).",
                "snake_case, _private, `a.b.c()` and 'quoted' words' ends",
                "3,000.50 1;2 a;b a:b 10:30 v1.2.3 x86_64 e.g. U.S.A.",
                "naïve Ünïcode, Größe straße ΣΊΣΥΦΟΣ ИТ-отдел",
                "emoji *\uFE0F\u20E3 keycap, 東京 tower、カタカナ"
            })
    void wordsAreThoseOfLucene(String text) throws IOException {
        assertSame(text);
    }

    @Test
    void eachCharacterBesideLettersAndDigitsIsCutAsByLucene() throws IOException {
        for (int code = 0; code <= Character.MAX_VALUE; code += code < 0x3100 ? 1 : 97) {
            char c = (char) code;
            if (c == '#' || c == '+') {
                continue; // signs belong to a word, which Lucene does not know
            }
            assertSame("a" + c + "b 1" + c + "2 " + c + "a a" + c + " (" + c + ")");
        }
    }

    @Test
    void randomTextsAreCutAsByLucene() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSame(text.toString());
        }
    }

    @Test
    void aVeryLongWordIsSplit() throws IOException {
        for (int length = 253; length < 260; length++) {
            assertSame("x " + "a".repeat(length) + " y");
        }
    }

    private void assertSame(String text) throws IOException {
        assertThat(cut(notes, text)).as(text).isEqualTo(byLucene(notes, text));
        assertThat(cut(questions, text)).as(text).isEqualTo(byLucene(questions, text));
    }

    private static List<Word> cut(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        new WordCutter(
                        analyzer,
                        text,
                        (term, position, start, end) -> words.add(new Word(term.toString(), position, start, end)))
                .cut();
        return words;
    }

    /** The words of a text without signs after them. */
    private static List<Word> byLucene(Analyzer analyzer, String text) throws IOException {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return words;
    }
}
