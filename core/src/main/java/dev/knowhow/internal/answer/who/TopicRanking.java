package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Expert;
import dev.knowhow.internal.ranking.ConfidenceRule;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import java.util.List;
import java.util.Set;

/** The people with evidence on a topic whom an answer may show, ranked. Not thread-safe. */
final class TopicRanking {

    private final List<Vote> votes;
    private final List<Stated> stated;
    private final long notes;
    private final FindablePeople people;
    private final Method method;
    private final List<Expert> all;
    private final ConfidenceRule confidence;

    /** Ranks the people with evidence. */
    TopicRanking(TopicEvidence matched, FindablePeople people, Method method) {
        this.votes = people.filter(matched.votes().votes());
        this.stated = people.stated(matched.stated());
        this.notes = matched.votes().notes();
        this.people = people;
        this.method = method;
        this.all = ExpertRanking.rank(votes, stated, notes, people, method);
        this.confidence = new ConfidenceRule(all, matched.inquiry().access().day());
    }

    /** All people, best first, each with all evidence and without weaknesses. */
    List<Expert> all() {
        return all;
    }

    /** The weaknesses of their evidence. */
    ConfidenceRule confidence() {
        return confidence;
    }

    /** The ranking without some notes or statements. */
    List<Expert> without(Set<NoteId> some) {
        return ExpertRanking.rank(
                votes.stream().filter(vote -> !some.contains(vote.id())).toList(),
                Stated.without(stated, some),
                notes,
                people,
                method);
    }
}
