package dev.knowhow.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get set up <em>before</em> onboarding | Get set up before onboarding",
                "Logging in &amp; Networks | Logging in & Networks",
                "Two<br/> lines&nbsp;of &#8220;text&#x201d; | Two lines of “text”",
                "<span class=\"new\">New</span> rules | New rules",
                "Costs of $1 &amp; more | Costs of $1 & more"
            })
    void tagsAndCharacterReferencesAreText(String title, String text) {
        assertThat(TitleText.of(title)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why List<T> beats arrays",
                "Use `<em>` and `&amp;` in HTML",
                "R&D; AT&T",
                "a < b > c",
                "The <template> element",
                "&nosuchname;"
            })
    void allElseStays(String title) {
        assertThat(TitleText.of(title)).isEqualTo(title);
    }
}
