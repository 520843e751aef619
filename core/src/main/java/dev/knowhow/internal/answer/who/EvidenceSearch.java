package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.ranking.Method;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the evidence on the topic of a question: notes, and statements of other sources. */
final class EvidenceSearch {

    private final TopicVotes votes;
    private final Statements statements;
    private final TopicSpelling spelling;

    /**
     * Reads an index.
     *
     * @param today the current index, whose words correct spelling
     * @param statements the statements of other sources
     */
    EvidenceSearch(NoteIndex index, NoteIndex today, Statements statements) {
        this.votes = new TopicVotes(index, !index.equals(today));
        this.statements = statements;
        this.spelling = new TopicSpelling(today);
    }

    /** The evidence on a topic; without evidence, that on the topic with corrected spelling. */
    TopicEvidence corrected(Inquiry inquiry, Method method) {
        return corrected(inquiry, asked -> votes.of(asked, method));
    }

    /** The same, with another number of notes. */
    TopicEvidence corrected(Inquiry inquiry, int most) {
        return corrected(inquiry, asked -> votes.of(asked, Method.BEST_NOTES, most));
    }

    private TopicEvidence corrected(Inquiry inquiry, Function<Inquiry, Votes> matching) {
        TopicEvidence typed = of(inquiry, null, matching);
        String corrected = typed.isEmpty() ? spelling.corrected(inquiry) : null;
        return corrected == null ? typed : of(inquiry.about(inquiry.query().withTopic(corrected)), corrected, matching);
    }

    /** The evidence on a topic as typed. */
    TopicEvidence of(Inquiry inquiry, Method method) {
        return of(inquiry, null, asked -> votes.of(asked, method));
    }

    private TopicEvidence of(Inquiry inquiry, @Nullable String corrected, Function<Inquiry, Votes> matching) {
        return new TopicEvidence(inquiry, corrected, matching.apply(inquiry), statements.about(inquiry));
    }

    /** A spelling that more notes match, for a topic on which nobody has evidence; null if missing. */
    @Nullable String suggestion(Inquiry inquiry) {
        return spelling.suggestion(inquiry);
    }
}
