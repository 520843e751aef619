package dev.knowhow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "ÉCOLE,ecole",
        "Straße,STRASSE",
        "STRAẞE,strasse",
        "İstanbul,istanbul",
        "ısı,ISI",
        "ΟΔΟΣ,οδός",
        "Ёлка,елка",
        "ﬁne,fine",
        "ＫＡＦＫＡ,kafka",
        "Søren,soren",
        "Łódź,lodz",
        "Ångström,angstrom",
        "ﾃﾞｰﾀ,データ",
        "مُحَمَّد,محمد",
        "שָׁלוֹם,שלום"
    })
    void caseAccentsAndWidthDoNotCount(String one, String other) {
        assertThat(Fold.of(one)).isEqualTo(Fold.of(other));
    }

    @ParameterizedTest
    @CsvSource({"कि,का", "ก่า,กา", "は,ば", "кот,код"})
    void whatMakesAnotherWordCounts(String one, String other) {
        assertThat(Fold.of(one)).isNotEqualTo(Fold.of(other));
    }

    @ParameterizedTest
    @CsvSource({"école", "한국어", "データ", "Tiếng Việt", "नमस्ते"})
    void bothFormsOfUnicodeAreOne(String text) {
        assertThat(Fold.of(Normalizer.normalize(text, Form.NFD))).isEqualTo(Fold.of(text));
        assertThat(Fold.ofCase(Normalizer.normalize(text, Form.NFD))).isEqualTo(Fold.ofCase(text));
        assertThat(Fold.lower(Normalizer.normalize(text, Form.NFD))).isEqualTo(Fold.lower(text));
        assertThat(Fold.composed(Normalizer.normalize(text, Form.NFD))).isEqualTo(text);
        assertThat(Fold.of(Fold.of(text))).as("folded once and for all").isEqualTo(Fold.of(text));
    }

    @ParameterizedTest
    @CsvSource({"STRAẞE,straße", "Café,café", "ＫＡＦＫＡ,ｋａｆｋａ"})
    void lowerCaseKeepsLettersForDisplay(String text, String lower) {
        assertThat(Fold.lower(text)).isEqualTo(lower);
    }

    @ParameterizedTest
    @CsvSource({"ＫＡＦＫＡ Café,KAFKA Café", "ﬁne,fine", "ﾃﾞｰﾀ,データ"})
    void widthAloneIsFolded(String text, String narrow) {
        assertThat(Fold.width(text)).isEqualTo(narrow);
    }

    @ParameterizedTest
    @CsvSource({"Café,Cafe", "नमस्ते,नमसत", "plain,plain"})
    void marksOfAllScriptsCanBeDropped(String text, String bare) {
        assertThat(Fold.withoutMarks(text)).isEqualTo(bare);
    }

    @Test
    void accentsCountWhereTheyDistinguishWords() {
        assertThat(Fold.ofCase("José")).isEqualTo("josé").isNotEqualTo(Fold.ofCase("Jose"));
        assertThat(Fold.ofCase("STRASSE")).isEqualTo(Fold.ofCase("straße"));
    }
}
