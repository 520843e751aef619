package dev.knowhow.internal.answer.news;

import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.Trait;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Finds the day of the newest note. */
record NewestNote(NoteIndex index) {

    /** The latest day up to a last one on which a note was changed; empty without such a note. */
    Optional<LocalDate> day(LocalDate until, Access access) {
        SearchQuery query = SearchQuery.of("")
                .withClause(Filter.of(Field.HAS, Trait.DATE.word())
                        .and(Filter.of(Field.BEFORE, until.plusDays(1).toString())))
                .withOrder(Order.NEWEST)
                .withLimit(1)
                .withoutPassages();
        return index.search(query, Vocabulary.NONE, access).hits().stream()
                .findFirst()
                .map(SearchHit::date)
                .filter(Objects::nonNull);
    }
}
