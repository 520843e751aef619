package dev.knowhow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.AnyOf;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Clause.Not;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Clause.Prefix;
import dev.knowhow.query.Clause.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and how it is understood. */
final class QuestionParserTest {

    private static void assertParsed(String text, Clause... together) {
        assertThat(Clause.parse(text))
                .as(text)
                .isEqualTo(together.length == 1 ? together[0] : new AllOf(List.of(together)));
    }

    private static Words words(String text) {
        return new Words(text);
    }

    private static Filter filter(Field field, String... values) {
        return Filter.of(field, List.of(values));
    }

    @Test
    void plainTextIsOneClauseOfWords() {
        assertParsed("how do I retry, e.g. with C++?", words("how do I retry, e.g. with C++?"));
        assertParsed("getFoo() a/b 5\" it's", words("getFoo() a/b 5\" it's"));
    }

    @Test
    void quotesMakeAPhrase() {
        assertParsed("retry \"dead letter queue\"", words("retry"), new Phrase("dead letter queue"));
        assertParsed("„dead letter“", new Phrase("dead letter"));
        assertParsed("\"one\"\"two\"", new Phrase("one"), new Phrase("two"));
    }

    @Test
    void anUnclosedQuoteIsPartOfAWord() {
        assertParsed("dead \"letter queue", words("dead \"letter queue"));
    }

    @Test
    void aStarAtTheEndMakesAPrefix() {
        assertParsed("kub* pods", new Prefix("kub"), words("pods"));
    }

    @Test
    void aMinusExcludesWordsPhrasesAndFilters() {
        assertParsed("kafka -draft", words("kafka"), new Not(words("draft")));
        assertParsed("kafka NOT draft", words("kafka"), new Not(words("draft")));
        assertParsed("-\"dead letter\"", new Not(new Phrase("dead letter")));
        assertParsed("-tag:old", new Not(filter(Field.TAG, "old")));
        assertParsed("-(a b)", new Not(words("a b")));
        assertParsed("time-sharing", words("time-sharing"));
    }

    @Test
    void orJoinsTheClausesBesideIt() {
        assertParsed("a b OR c d", words("a"), new AnyOf(List.of(words("b"), words("c"))), words("d"));
        assertParsed("a OR b OR c", new AnyOf(List.of(words("a"), words("b"), words("c"))));
        assertParsed("(a b) OR tag:c", new AnyOf(List.of(words("a b"), filter(Field.TAG, "c"))));
    }

    @Test
    void andBetweenClausesIsIgnored() {
        assertParsed("a AND b", words("a b"));
    }

    @Test
    void parenthesesAroundWordsChangeNothing() {
        assertParsed("neural (ANN) search", words("neural ANN search"));
        assertParsed("(a (b) c), d", words("a b c , d"));
    }

    @Test
    void unbalancedParenthesesAreIgnored() {
        assertParsed("(a b", words("a b"));
        assertParsed(") a", words("a"));
        assertParsed("(((", Clause.nothing());
    }

    @Test
    void filtersHaveAFieldAndValues() {
        assertParsed("kind:trend,Practice", filter(Field.KIND, "trend", "practice"));
        assertParsed("author:\"Ana Ruiz\",@bo kafka", filter(Field.AUTHOR, "Ana Ruiz", "bo"), words("kafka"));
        assertParsed("Tag:#Kafka/", filter(Field.TAG, "kafka"));
        assertParsed("path:/Guides/Retries/", filter(Field.PATH, "guides/retries"));
        assertParsed("lang:pt-BR", filter(Field.LANG, "pt"));
        assertParsed("has:aliases", filter(Field.HAS, "alias"));
        assertParsed("title:\"roll out\"", filter(Field.TITLE, "roll out"));
        assertParsed("tag:a, b", filter(Field.TAG, "a"), words("b"));
    }

    @ParameterizedTest
    @CsvSource({"2025,2025-01-01", "2025-03,2025-03-01", "2025-3-4,2025-03-04", "2024-02-29,2024-02-29"})
    void daysMayBeShort(String typed, String day) {
        assertParsed("after:" + typed, new Filter(Field.AFTER, java.util.Set.of(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour:red",
                "author:",
                "author: bob",
                "tag:,",
                "after:2025-02-30",
                "before:0x10",
                "year:25",
                "has:nothing",
                "https://example.org/a:b",
                "tag:#",
                "languages: Pascal",
                "*",
                "-",
                "->",
                "--i.e.",
                "- a",
                "a ** b",
                "NOT",
                "a NOT",
                "OR",
                "a OR"
            })
    void invalidSyntaxIsReadAsWords(String text) {
        assertParsed(text, words(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "()", "\t\u200F ", "-()"})
    void anEmptyQueryHasNoClauses(String text) {
        assertThat(Clause.parse(text).isNothing()).as(text).isTrue();
    }

    @Test
    void wordsToScoreByExcludeNegatedOnes() {
        Clause clause = Clause.parse("retry \"dead letter\" (kafka OR rabbit) -draft kub* tag:x");

        assertThat(clause.words()).isEqualTo("retry dead letter kafka rabbit");
        assertThat(clause.optionalWords()).isEqualTo("retry");
    }

    @Test
    void deepAndLongQueriesAreParsedUpToALimit() {
        Clause.parse("(".repeat(100_000) + "a" + ")".repeat(100_000));
        Clause.parse("-".repeat(100_000));
        Clause.parse("NOT ".repeat(50_000) + "a");
        Clause.parse("-(".repeat(50_000) + "a");
        Clause.parse("path:" + "/".repeat(100_000) + "x");
        Clause many = Clause.parse("tag:a ".repeat(10_000));
        Clause either = Clause.parse("a OR ".repeat(10_000) + "b");

        assertThat(((AllOf) many).clauses()).hasSize(QuestionParser.MOST_CLAUSES + 1);
        assertThat(((AllOf) either).clauses().getFirst())
                .isInstanceOfSatisfying(
                        AnyOf.class, any -> assertThat(any.clauses()).hasSize(QuestionParser.MOST_CLAUSES + 1));
    }

    @Test
    void noTextIsAnError() {
        Random random = new Random(1);
        String signs = "ab \"()-:*,\u201C)( OR NOT tag:a after:2025\uD83D\u0000\u202E";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                int from = random.nextInt(signs.length());
                text.append(signs, from, Math.min(signs.length(), from + 1 + random.nextInt(4)));
            }
            assertThat(Clause.parse(text.toString())).isNotNull();
        }
    }

    @Test
    void invalidValuesOfThePublicApiAreErrors() {
        assertThatThrownBy(() -> Filter.of(Field.AFTER, "soon")).hasMessage("'soon' is no valid value of after");
        assertThatThrownBy(() -> Filter.of(Field.TAG, List.of())).hasMessage("a filter by tag needs a value");
        assertThatThrownBy(() -> SearchQuery.of("a").withFacets(java.util.Set.of(Field.TITLE)))
                .hasMessage("there are no facets by title");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, 2026-03-04", "2026-2, 2026-02-28", "2026, 2026-12-31", "NOW, now"})
    void aReviewIsDueUntilTheLastDayOfAPeriod(String typed, String day) {
        assertParsed("due:" + typed, new Filter(Field.DUE, Set.of(day)));
        assertThat(Filter.of(Field.DUE, typed).on(LocalDate.of(2026, 1, 2)).values())
                .containsExactly(day.equals("now") ? "2026-01-02" : day);
    }
}
