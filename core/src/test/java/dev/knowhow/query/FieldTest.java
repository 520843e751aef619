package dev.knowhow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of filters, and values of those by front matter. */
class FieldTest {

    private static final Field DUE_BY = Field.property("Due-By");

    @Test
    void aKeyOfTheFrontMatterIsAFieldWithoutCase() {
        assertThat(DUE_BY.word()).isEqualTo("due-by");
        assertThat(DUE_BY).isEqualTo(Field.property("due-by")).isNotEqualTo(Field.property("customer"));
        assertThat(DUE_BY.countable()).isTrue();
        assertThat(Field.typed("DUE-by", List.of(DUE_BY))).contains(DUE_BY);
        assertThat(Field.typed("due-by")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "Tags", "author", "authors", "status", "audience", "has", "all", "until"})
    void aNameThatHasAnotherMeaningIsNoKey(String name) {
        assertThatThrownBy(() -> Field.property(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be a filter: the name has another meaning in searches; rename the key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "2x", "a:b", "a,b", "-a", "a\"b"})
    void aNameThatAQueryCannotHaveIsNoKey(String name) {
        assertThatThrownBy(() -> Field.property(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letters, digits, - and _ only");
    }

    @Test
    void fieldsOfTheFrontMatterComeLast() {
        assertThat(List.of(Field.property("b"), Field.property("a"), Field.HAS, Field.AUTHOR).stream()
                        .sorted()
                        .toList())
                .containsExactly(Field.AUTHOR, Field.HAS, Field.property("a"), Field.property("b"));
    }

    @Test
    void aQueryHasAFilterOnlyIfItsKeyIsOne() {
        assertThat(Clause.parse("kafka due-by:2026", List.of(DUE_BY)))
                .isEqualTo(new Clause.AllOf(List.of(new Clause.Words("kafka"), Clause.Filter.of(DUE_BY, "2026"))));
        assertThat(Clause.parse("kafka due-by:2026")).isEqualTo(new Clause.Words("kafka due-by:2026"));
        assertThat(Clause.parse("due-by:", List.of(DUE_BY))).isEqualTo(new Clause.Words("due-by:"));
    }

    @Test
    void requiredClausesSurviveTheSecondParsing() {
        Clause.Filter tag = Clause.Filter.of(Field.TAG, "x");
        SearchQuery query = SearchQuery.of("due-by:2026").and(tag);

        assertThat(query.withProperties(List.of(DUE_BY)).clause())
                .isEqualTo(Clause.Filter.of(DUE_BY, "2026").and(tag));
        assertThat(query.withClause(tag).withProperties(List.of(DUE_BY)).clause())
                .isEqualTo(tag);
    }

    @Test
    void nowIsTheDayOfTheQuery() {
        assertThat(Clause.Filter.of(DUE_BY, "..NOW").on(LocalDate.of(2026, 11, 30)))
                .isEqualTo(Clause.Filter.of(DUE_BY, "..2026-11-30"));
    }

    @Test
    void anAddressIsNeverAValue() {
        assertThat(Clause.Filter.of(DUE_BY, "Jane Doe <jane@example.org>").values())
                .containsExactly("jane doe");
        assertThat(Clause.Filter.of(DUE_BY, "jane@example.org").values()).containsExactly("jane");
    }
}
