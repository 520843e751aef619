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
        assertThat(Fold.of(Fold.of(text))).as("folded once and for all").isEqualTo(Fold.of(text));
    }

    @Test
    void whereAccentsTellTwoApartTheyCount() {
        assertThat(Fold.ofCase("José")).isEqualTo("josé").isNotEqualTo(Fold.ofCase("Jose"));
        assertThat(Fold.ofCase("STRASSE")).isEqualTo(Fold.ofCase("straße"));
    }
}
