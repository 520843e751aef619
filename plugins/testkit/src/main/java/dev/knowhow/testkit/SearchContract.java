package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.QuestionCancelledException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract for the clauses of queries, including unusual ones. Subclasses open the index under test. */
public abstract class SearchContract extends SampleIndex {

    /** For subclasses. */
    protected SearchContract() {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dead letter queue\" | guides/retries.md",
                "\"DEAD Letter\" kafka | guides/retries.md",
                "\"retries and backoff\" | guides/retries.md",
                "\"try again\" | guides/retries.md",
                "\"resume of all\" | readme.md",
                "kub* | trends/2025/streams.md",
                "RÉSU* | readme.md",
                "resu* | readme.md",
                "kafka -streams -rejects -reject | guides/queues.md",
                "kafka NOT queue | trends/2025/streams.md",
                "kafka -\"dead letter\" -streams | guides/queues.md",
                "kafka -(letter lives) -streams | guides/retries.md",
                "rabbitmq OR streams | readme.md, trends/2025/streams.md",
                "(rabbitmq OR streams) -kafka | readme.md",
                "tag:resilience OR rabbitmq | guides/queues.md, guides/retries.md, readme.md",
                "kind:trend | trends/2025/streams.md",
                "kind:trend,Practice | guides/queues.md, guides/retries.md, trends/2025/streams.md",
                "kafka kind:practice tag:kafka | guides/queues.md",
                "tag:resilience | guides/queues.md, guides/retries.md",
                "tag:#resilience/retries | guides/retries.md",
                "author:\"ana ruiz\" | guides/queues.md, guides/retries.md",
                "author:bo -tag:resilience | trends/2025/streams.md",
                "title:queues | guides/queues.md",
                "title:\"backoff retries\" | guides/retries.md",
                "title:again | guides/retries.md",
                "path:guides | guides/queues.md, guides/retries.md",
                "path:2025 | trends/2025/streams.md",
                "path:trends/2025 | trends/2025/streams.md",
                "path:queues | guides/queues.md",
                "path:guides/queues.md | guides/queues.md",
                "folder:trends | trends/2025/streams.md",
                "folder:. | readme.md",
                "lang:de-AT | trends/2025/streams.md",
                "year:2024 | guides/queues.md",
                "after:2025-03-14 | guides/retries.md, trends/2025/streams.md",
                "after:2025-03-15 | trends/2025/streams.md",
                "before:2025 | guides/queues.md",
                "before:2025-03-14 | guides/queues.md",
                "after:2025 before:2025-12-31 | guides/retries.md",
                "due:2026-06-30 | guides/retries.md",
                "due:2026-06-29 | ''",
                "due:2026-06 | guides/retries.md",
                "due:2026 | guides/queues.md, guides/retries.md",
                "status:OPEN | guides/retries.md",
                "status:open,closed | guides/queues.md, guides/retries.md",
                "skills:kafka | guides/queues.md, guides/retries.md",
                "skills:kafka skills:GDPR | guides/queues.md",
                "skills:\"stream processing\" | guides/retries.md",
                "until:2026-06-29 | ''",
                "until:2026-06 | guides/retries.md",
                "until:2026 -status:open | guides/queues.md",
                "skills:plotting | ''",
                "has:link | trends/2025/streams.md",
                "has:alias | guides/retries.md",
                "has:date -has:link -has:alias | guides/queues.md",
                "-has:date | readme.md",
                "kafka path:nowhere | ''",
                "kind:plot | ''",
            })
    void whatIsDemandedIsKept(String question, String found) {
        SearchResults results = ask(question);

        assertThat(ids(results))
                .as(question)
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(", "));
        assertThat(results.total()).as(question).isEqualTo(results.hits().size());
    }

    /** File systems and editors differ in the form of accents that they write. */
    @Test
    void filtersMatchBothFormsOfUnicode() {
        String decomposed = "Cafe\u0301";
        Notes note = Notes.note("cafe\u0301/a.md").by(decomposed).text("x");
        note.more().tag(decomposed).kind(decomposed);
        NoteIndexContract.put(index, note.build());

        for (String query : List.of("tag:café", "kind:Café", "author:CAFÉ", "folder:café", "path:café")) {
            assertThat(ids(ask(query))).as(query).containsExactly("cafe\u0301/a.md");
        }
    }

    @Test
    void aFilterByNobodyFindsNothing() {
        SearchQuery nobody = SearchQuery.of("kafka").and(new Filter(Field.AUTHOR, Set.of()));

        assertThat(ask(nobody).hits()).isEmpty();
        assertThat(ids(ask(SearchQuery.of("kafka").and(new Clause.Not(new Filter(Field.AUTHOR, Set.of()))))))
                .hasSize(3);
    }

    @Test
    void filtersAloneListNotesTheNewestFirst() {
        assertThat(ids(ask("path:guides OR folder:trends OR folder:.")))
                .containsExactly("trends/2025/streams.md", "guides/retries.md", "guides/queues.md", "readme.md");
        assertThat(ids(ask(SearchQuery.of("-unicorn").withOrder(Order.OLDEST))))
                .containsExactly("guides/queues.md", "guides/retries.md", "trends/2025/streams.md", "readme.md");
    }

    @Test
    void anEmptyQuestionFindsNothing() {
        for (String nothing : List.of("", "*", "\"\"", "-", "()", "?!")) {
            assertThat(ask(nothing).hits()).as(nothing).isEmpty();
        }
    }

    @Test
    void aHitHasTheDayOfTheNextReview() {
        assertThat(ask("title:queues").hits().getFirst().reviewBy()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void wordsThatBeginSoTakePartInTheScore() {
        SearchHit hit = ask("kub*").hits().getFirst();

        assertThat(hit.score()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "*a*b*c*d*e*f*",
                "?????????",
                "[[[[[[",
                "/.*.*.*.*.*/",
                "~~~~ ^^^^ ++++",
                "a\u0000b\u0007\u001B[31m kafka",
                "\u202Ekafka\u202C \u200F \u2066x",
                "\uD83D kafka \uDE00",
                "\uD83D*",
                "author:\uDE00",
                "author:",
                "tag:,,,",
                "after:2025-02-30 before:0000-00-00 after:9999-12-31 before:0001",
                "has:everything",
                "title:?!",
                "title:\"\"",
                "path:///",
                "\"the of and\"",
                "the -of",
                "-\"",
                "NOT NOT NOT kafka"
            })
    void oddQuestionsAreAnswered(String question) {
        for (Order order : Order.values()) {
            SearchQuery query = SearchQuery.of(question)
                    .withOrder(order)
                    .withFacets(countable())
                    .withHalfLife(30);
            SearchResults results = ask(query);
            assertThat(results.hits()).hasSizeLessThanOrEqualTo(10);
            assertThat(ids(results)).noneMatch(id -> id.startsWith("secret"));
        }
    }

    @Test
    void longQuestionsAreAnswered() {
        for (String question : List.of(
                "kafka " + "word ".repeat(10_000),
                distinct("word", " "),
                distinct("-word", " "),
                distinct("word", "* "),
                distinct("", "* "),
                distinct("\"kafka word", "\" "),
                distinct("tag:t", " "),
                distinct("kafka OR word", " OR "),
                "tag:" + distinct("t", ","),
                "title:\"" + distinct("kafka", " ") + "\"",
                "(".repeat(10_000) + "kafka" + ")".repeat(10_000),
                "-(".repeat(10_000) + "kafka",
                "a".repeat(100_000) + "*",
                "x".repeat(100_000),
                "tag:" + "x".repeat(100_000))) {
            SearchResults results = ask(question);
            assertThat(results.total()).isLessThanOrEqualTo(4);
        }
        assertThat(ids(ask("kafka " + "word ".repeat(10_000)))).hasSize(3);
    }

    @Test
    void aQuestionWhoseThreadIsInterruptedHasNoAnswer() {
        assertThatThrownBy(() -> Deadline.within(null, () -> {
                    Thread.currentThread().interrupt();
                    return ask("kafka");
                }))
                .isInstanceOf(QuestionCancelledException.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();

        assertThat(ids(ask("kafka"))).hasSize(3);
    }

    private static String distinct(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }
}
