package dev.knowhow.internal.answer;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.ExpertRanking;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Why;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers who knows about a topic. Whoever does not agree to be found takes no part, not even as a number. */
public final class WhoKnows {

    private static final int VOTES = 1000;

    private final NoteIndex index;

    /** Answers from an index. */
    public WhoKnows(NoteIndex index) {
        this.index = index;
    }

    /** Who knows about it? */
    public Experts experts(ExpertQuery query, Vocabulary vocabulary, Access access, People people) {
        Votes votes = index.votes(query.topic(), vocabulary, access, VOTES);
        List<Expert> all = ranked(votes, query.topic(), vocabulary, people);
        List<Expert> shown = all.stream()
                .limit(query.limit())
                .map(expert -> cut(expert, query.evidence()))
                .toList();
        if (query.passages()) {
            shown = withPassages(shown, query.topic(), vocabulary, access);
        }
        return new Experts(shown, all.size(), votes.searched());
    }

    /** Why does somebody stand where they stand? */
    public Optional<Why> why(ExpertQuery query, String person, Vocabulary vocabulary, Access access, People people) {
        MemberId id = people.resolve(person).id();
        Votes votes = index.votes(query.topic(), vocabulary, access, VOTES);
        List<Expert> all = ranked(votes, query.topic(), vocabulary, people);
        for (int i = 0; i < all.size(); i++) {
            Expert expert = all.get(i);
            if (expert.member().id().equals(id)) {
                List<Expert> one = List.of(expert);
                return Optional.of(new Why(
                        query.passages()
                                ? withPassages(one, query.topic(), vocabulary, access)
                                        .getFirst()
                                : expert,
                        i + 1,
                        all.size()));
            }
        }
        return Optional.empty();
    }

    private List<Expert> ranked(Votes votes, String topic, Vocabulary vocabulary, People people) {
        List<String> asked = new ArrayList<>(List.of(topic));
        vocabulary.in(topic).forEach(match -> asked.addAll(match.same()));
        List<Vote> agreed = new ArrayList<>();
        for (Vote vote : votes.votes()) {
            List<Vote.Voice> voices = vote.voices().stream()
                    .filter(voice -> agrees(people.resolve(voice.name()), asked))
                    .toList();
            if (!voices.isEmpty()) {
                agreed.add(new Vote(vote.id(), vote.title(), vote.date(), vote.score(), voices));
            }
        }
        return ExpertRanking.rank(agreed, people);
    }

    /** Who refuses a topic refuses it by whatever name it is asked for. */
    private static boolean agrees(Member member, List<String> asked) {
        return asked.stream().allMatch(topic -> member.consent().allows(Purpose.SEARCH, topic));
    }

    private static Expert cut(Expert expert, int evidence) {
        return new Expert(
                expert.member(),
                expert.score(),
                expert.evidence().stream().limit(evidence).toList(),
                expert.notes());
    }

    /** Passages of all experts in one request, since the index may be far away. */
    private List<Expert> withPassages(List<Expert> experts, String topic, Vocabulary vocabulary, Access access) {
        Set<NoteId> notes = new LinkedHashSet<>();
        experts.forEach(expert -> expert.evidence().forEach(piece -> notes.add(piece.id())));
        Map<NoteId, Passage> passages = index.passages(topic, vocabulary, notes, access);
        return experts.stream()
                .map(expert -> new Expert(
                        expert.member(),
                        expert.score(),
                        expert.evidence().stream()
                                .map(piece -> new Evidence(
                                        piece.id(),
                                        piece.title(),
                                        piece.date(),
                                        piece.role(),
                                        piece.part(),
                                        passages.get(piece.id())))
                                .toList(),
                        expert.notes()))
                .toList();
    }
}
