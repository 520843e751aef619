package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.spi.Votes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All evidence on a topic, before consent is applied.
 *
 * @param inquiry the question as it is answered
 * @param corrected its topic if it is a correction; else null
 * @param votes the notes that match
 * @param stated the statements of other sources
 * @param spelling corrects the topic of the inquiry
 */
record TopicEvidence(
        Inquiry inquiry, @Nullable String corrected, Votes votes, List<Stated> stated, TopicSpelling spelling) {

    /** Whether nothing is on the topic itself: a statement that supports a note counts only where the note does. */
    boolean isEmpty() {
        return votes.votes().isEmpty()
                && stated.stream().allMatch(one -> one.statement().supports() != null);
    }
}
