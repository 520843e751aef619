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
    private final NoteIndex today;

    /**
     * Reads an index.
     *
     * @param past whether the index has the notes of a past day
     * @param today the current index, whose words correct spelling
     * @param statements the statements of other sources
     */
    EvidenceSearch(NoteIndex index, boolean past, NoteIndex today, Statements statements) {
        this.votes = new TopicVotes(index, past);
        this.statements = statements;
        this.today = today;
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
        String corrected = typed.isEmpty() ? typed.spelling().corrected() : null;
        return corrected == null ? typed : of(inquiry.about(inquiry.query().withTopic(corrected)), corrected, matching);
    }

    /** The evidence on a topic as typed. */
    TopicEvidence of(Inquiry inquiry, Method method) {
        return of(inquiry, null, asked -> votes.of(asked, method));
    }

    private TopicEvidence of(Inquiry inquiry, @Nullable String corrected, Function<Inquiry, Votes> matching) {
        return new TopicEvidence(
                inquiry,
                corrected,
                matching.apply(inquiry),
                statements.about(inquiry),
                new TopicSpelling(today, inquiry));
    }
}
