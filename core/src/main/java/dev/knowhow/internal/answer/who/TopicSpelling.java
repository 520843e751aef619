package dev.knowhow.internal.answer.who;

import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.WholeWords;
import org.jspecify.annotations.Nullable;

/** Corrects the spelling of topics by the words of the notes and of the vocabulary. */
final class TopicSpelling {

    private final NoteIndex index;

    TopicSpelling(NoteIndex index) {
        this.index = index;
    }

    /** The topic in words of the notes, or as in the vocabulary, if it is likely misspelt; else null. */
    @Nullable String corrected(Inquiry inquiry) {
        String corrected =
                WholeWords.replace(inquiry.topic(), search(inquiry).relaxation().replaced());
        return corrected.equals(inquiry.topic())
                ? NearNames.of(corrected, inquiry.vocabulary()).orElse(null)
                : corrected;
    }

    /** A spelling that more notes match, for a topic on which nobody has evidence; null if missing. */
    @Nullable String suggestion(Inquiry inquiry) {
        return search(inquiry).didYouMean();
    }

    private SearchResults search(Inquiry inquiry) {
        return index.search(
                SearchQuery.of(inquiry.topic()).withLimit(1).withoutPassages(), inquiry.vocabulary(), inquiry.access());
    }
}
