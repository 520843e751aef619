package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.ranking.Method;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import java.time.LocalDate;
import java.util.List;

/** Finds the notes that match a topic, as they were on the day of the question. */
final class TopicVotes {

    /** Relevance falls so steeply that notes beyond these add nothing. */
    private static final int MOST = 1000;

    private final NoteIndex index;
    private final boolean past;

    /**
     * Reads an index.
     *
     * @param past whether the index has the notes of a past day
     */
    TopicVotes(NoteIndex index, boolean past) {
        this.index = index;
        this.past = past;
    }

    /** The votes on the topic of a question. */
    Votes of(Inquiry inquiry, Method method) {
        // the baselines use every note
        int limit = method == Method.BEST_NOTES ? MOST : Integer.MAX_VALUE;
        Votes votes = index.votes(inquiry.topic(), inquiry.vocabulary(), inquiry.access(), method.relevance(), limit);
        LocalDate day = inquiry.query().asOf();
        if (day != null) {
            return votes.withVotes(new AsOfVotes(index, inquiry.access(), day).votes(votes.votes()));
        }
        // a note that linked then may be secret today
        return past ? votes.withVotes(withoutLinks(votes.votes())) : votes;
    }

    private static List<Vote> withoutLinks(List<Vote> votes) {
        return votes.stream().map(vote -> vote.withLinkedBy(List.of())).toList();
    }
}
