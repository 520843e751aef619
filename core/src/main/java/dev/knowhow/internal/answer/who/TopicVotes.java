package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.ranking.Method;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.BaselineSearch;
import dev.knowhow.spi.BaselineSearch.Baseline;
import dev.knowhow.spi.IndexException;
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
        return of(inquiry, method, MOST);
    }

    /** The same, with another number of notes. */
    Votes of(Inquiry inquiry, Method method, int most) {
        Baseline baseline = method.baseline();
        Votes votes = baseline == null
                ? index.votes(inquiry.topic(), inquiry.vocabulary(), inquiry.access(), most)
                : scoredBy(baseline, inquiry);
        LocalDate day = inquiry.query().asOf();
        if (day != null) {
            return votes.withVotes(new AsOfVotes(index, inquiry.access(), day).votes(votes.votes()));
        }
        // a note with a link may be secret today
        return past ? votes.withVotes(withoutLinks(votes.votes())) : votes;
    }

    /** All notes that match, since the baselines use each. */
    private Votes scoredBy(Baseline baseline, Inquiry inquiry) {
        if (!(index instanceof BaselineSearch baselines)) {
            throw new IndexException(
                    "this search engine has no baselines to compare with; leave out --method, or use Lucene");
        }
        return baselines.votes(inquiry.topic(), inquiry.vocabulary(), inquiry.access(), baseline, Integer.MAX_VALUE);
    }

    private static List<Vote> withoutLinks(List<Vote> votes) {
        return votes.stream().map(vote -> vote.withLinkedBy(List.of())).toList();
    }
}
