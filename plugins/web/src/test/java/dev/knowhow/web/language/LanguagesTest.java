package dev.knowhow.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final LanguageFile FRENCH = LanguageFile.of("messages_fr.txt", """
            # French
            language = Français
            Topics = Sujets
            {n} notes = {n} articles
            no translation
            People =
            Topics = Thèmes
            {n} people = personnes
            {n} = {n}
            """);

    @Test
    void wrongLinesOfAFileAreReportedAndTheOthersCount() {
        assertThat(FRENCH.problems())
                .containsExactly(
                        "messages_fr.txt:5: is not 'English text = translation'",
                        "messages_fr.txt:6: is not 'English text = translation'",
                        "messages_fr.txt:7: translates 'Topics' again; remove one of the lines",
                        "messages_fr.txt:8: the translation needs the values [n] once each",
                        "messages_fr.txt:9: has no words beside its values");
        Language french = Languages.BUILT_IN.with(FRENCH).named("fr").orElseThrow();
        assertThat(french.name()).isEqualTo("Français");
        assertThat(french.text("Topics")).isEqualTo("Sujets");
        assertThat(french.phrase("12 notes")).isEqualTo("12 articles");
        assertThat(french.text("People")).isEqualTo("People");
    }

    @Test
    void aFileAddsToTheTextsOfAKnownLanguage() {
        Language german = Languages.BUILT_IN
                .with(LanguageFile.of("messages_de.txt", "Topics = Stichworte\nOurs = Unseres"))
                .named("de")
                .orElseThrow();
        assertThat(german.text("Topics")).isEqualTo("Stichworte");
        assertThat(german.text("Ours")).isEqualTo("Unseres");
        assertThat(german.text("People")).isEqualTo("Personen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | en",
                "'' | en",
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "fr;q=0.9, de;q=0.5 | fr",
                "en-GB, de | en",
                "ja, zh | en",
                "de;q=oops | en",
                "!!! | en"
            })
    void aReaderGetsTheLanguageOfTheBrowser(String header, String tag) {
        assertThat(Languages.BUILT_IN.with(FRENCH).preferred(header).tag()).isEqualTo(tag);
    }

    @Test
    void theUsualLanguageIsForThoseWhoPreferNone() {
        Languages languages = Languages.BUILT_IN.usually("de");
        assertThat(languages.preferred(null).tag()).isEqualTo("de");
        assertThat(languages.preferred("ja").tag()).isEqualTo("de");
        assertThat(languages.preferred("en").tag()).isEqualTo("en");
        assertThatThrownBy(() -> languages.usually("xx"))
                .hasMessage("'xx' is not a language of the pages; known are en, de");
    }

    @Test
    void theNameOfAFileIsALanguage() {
        assertThatThrownBy(() -> LanguageFile.of("deutsch.txt", "")).hasMessageContaining("messages_fr.txt");
        assertThat(LanguageFile.of("messages_pt-BR.txt", "").name()).isEqualTo("português");
    }
}
