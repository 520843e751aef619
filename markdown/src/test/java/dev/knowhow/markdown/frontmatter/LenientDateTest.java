package dev.knowhow.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.markdown.Notes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-31 | 2024-01-31",
                "2024-1-3 | 2024-01-03",
                "2024/01/31 | 2024-01-31",
                "2024.01.31 | 2024-01-31",
                "2024_01_31 | 2024-01-31",
                "20240131 | 2024-01-31",
                "31.01.2024 | 2024-01-31",
                "2024-01-31T23:30:00Z | 2024-01-31",
                "2024-01-31T23:30:00-11:00 | 2024-01-31",
                "2024-01-31 23:30:00 +0100 | 2024-01-31",
                "2024-01 | 2024-01-01",
                "2024 | 2024-01-01",
                "1706659200000 | 2024-01-31",
                "1706659200 | 2024-01-31",
                "Jan 2, 2024 | 2024-01-02",
                "January 2nd, 2024 | 2024-01-02",
                "[[Jan 2nd, 2024]] | 2024-01-02",
                "Tue Jan 2 2024 | 2024-01-02",
                "2 January 2024 | 2024-01-02",
                "Tue, 02 Jan 2024 15:04:05 GMT | 2024-01-02",
                "13/01/2024 | 2024-01-13",
                "01/13/2024 | 2024-01-13",
                "03/03/2024 | 2024-03-03",
                "2024年1月2日 | 2024-01-02",
                "2024년 1월 2일 | 2024-01-02",
                "2. März 2024 | 2024-03-02",
                "2. Dezember 2024 | 2024-12-02",
                "2 août 2024 | 2024-08-02",
                "2 juin 2024 | 2024-06-02",
                "2 juillet 2024 | 2024-07-02",
                "2 juil. 2024 | 2024-07-02",
                "2 Juni 2024 | 2024-06-02",
            })
    void parsesAsDate(String text, LocalDate date) {
        assertThat(LenientDate.parse(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2024-13-01",
                "02/03/2024",
                "13/13/2024",
                "31/02/2024",
                "soon",
                "CACM October, 1958",
                "true",
                "Foo 2, 2024",
                "1 \u110b\u116f\u11af 2024",
                "99999999999999999999",
                "2024-01-01-retro",
            })
    void isNoDate(String text) {
        assertThat(LenientDate.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-modified", "today", "now", "YYYY-MM-DD", "\"{{date}}\""})
    void aWordOfQuartoOrATemplateIsNoProblem(String word) {
        var note = Notes.matter("date: " + word);

        assertThat(note.created()).isNull();
        assertThat(note.problems()).isEmpty();
    }

    @Test
    void anImpossibleDateIsReportedOnce() {
        var note = Notes.matter("title: x", "date: 2024-02-30");

        assertThat(note.created()).isNull();
        assertThat(Notes.problems(note)).containsExactly("WARNING 3: date '2024-02-30' is not a date");
    }

    @Test
    void aPlaceholderOfATemplateIsNoMistake() {
        assertThat(Notes.matter("date: \"{{date}}\"").problems()).isEmpty();
    }

    @Test
    void theLastUpdateIsTheDate() {
        var note = Notes.matter("date: 2024-01-02", "lastmod: 2024-03-04");

        assertThat(note.date()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void aLinkToADayNeedsNoQuotes() {
        assertThat(Notes.matter("date: [[2024-01-31]]").created()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(Notes.matter("date: \"[[2024-01-31]]\"").created()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(Notes.matter("date: [2024-01-31, 2024-02-01]").created()).isNull();
    }
}
