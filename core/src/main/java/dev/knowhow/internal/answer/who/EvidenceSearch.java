package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.ranking.Method;
import dev.knowhow.spi.NoteIndex;
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
        TopicEvidence typed = of(inquiry, method);
        String corrected = typed.isEmpty() ? spelling.corrected(inquiry) : null;
        return corrected == null ? typed : of(inquiry.about(inquiry.query().withTopic(corrected)), corrected, method);
    }

    /** The evidence on a topic as typed. */
    TopicEvidence of(Inquiry inquiry, Method method) {
        return of(inquiry, null, method);
    }

    private TopicEvidence of(Inquiry inquiry, @Nullable String corrected, Method method) {
        return new TopicEvidence(inquiry, corrected, votes.of(inquiry, method), statements.about(inquiry));
    }

    /** A spelling that more notes match, for a topic on which nobody has evidence; null if missing. */
    @Nullable String suggestion(Inquiry inquiry) {
        return spelling.suggestion(inquiry);
    }
}
