package dev.knowhow.internal.answer.who;

import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.WholeWords;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Corrects the spelling of a topic by the words of the notes and of the vocabulary. Not thread-safe. */
final class TopicSpelling {

    private final NoteIndex index;
    private final Inquiry inquiry;
    private @Nullable SearchResults results;

    TopicSpelling(NoteIndex index, Inquiry inquiry) {
        this.index = index;
        this.inquiry = inquiry;
    }

    /** The topic in words of the notes, or as in the vocabulary, if it is likely misspelt; else null. */
    @Nullable String corrected() {
        String corrected =
                WholeWords.replace(inquiry.topic(), results().relaxation().replaced());
        return corrected.equals(inquiry.topic())
                ? NearNames.of(corrected, inquiry.vocabulary()).orElse(null)
                : corrected;
    }

    /** A spelling that more notes match, for a topic on which nobody has evidence; null if missing. */
    @Nullable String suggestion() {
        return results().didYouMean();
    }

    /** The results of one search for the topic, on first use. */
    private SearchResults results() {
        SearchResults known = results;
        if (known == null) {
            known = index.search(asked().withLimit(1).withoutPassages(), inquiry.vocabulary(), inquiry.access());
            results = known;
        }
        return known;
    }

    /** The topic as a query, with the current day in filters. */
    private SearchQuery asked() {
        SearchQuery query = SearchQuery.of(inquiry.topic());
        LocalDate today = Objects.requireNonNullElse(inquiry.access().day(), LocalDate.MIN);
        return query.withClause(query.clause().map(leaf -> leaf instanceof Filter filter ? filter.on(today) : leaf));
    }
}
