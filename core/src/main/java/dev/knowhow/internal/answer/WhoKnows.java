package dev.knowhow.internal.answer;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.ExpertRanking;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Method;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Proof;
import dev.knowhow.expert.Why;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Passage;
import dev.knowhow.query.SearchQuery;
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
import org.jspecify.annotations.Nullable;

/** Answers who knows about a topic. Whoever does not agree to be found takes no part, not even as a number. */
public final class WhoKnows {

    /** Voices fall so steeply that notes beyond these say nothing. */
    private static final int VOTES = 1000;

    private final NoteIndex index;
    private final NoteIndex today;
    private volatile @Nullable Skills skills;

    /** Answers from an index. */
    public WhoKnows(NoteIndex index) {
        this(index, index);
    }

    /**
     * Answers from an index of the past.
     *
     * @param today that of today, for what words there are to ask by
     */
    public WhoKnows(NoteIndex index, NoteIndex today) {
        this.index = index;
        this.today = today;
    }

    /** Who knows about it? */
    public Experts experts(
            ExpertQuery query, Viewer viewer, Method method, Vocabulary vocabulary, Access access, People people) {
        List<String> asked = names(query.topic(), vocabulary);
        Votes votes = votes(query, method, vocabulary, access);
        Known known = known(query, viewer, ranked(votes, asked, method, people), asked, vocabulary, people);
        Nearest nearest = known.experts().isEmpty() ? nearest(query, viewer, asked, vocabulary, access, people) : null;
        return new Experts(
                shown(known.experts(), query, vocabulary, access),
                known.experts().size(),
                known.declared(),
                nearest,
                votes.searched());
    }

    /** Those wanted of all who have evidence, and of all who have none and declare it. */
    private Known known(
            ExpertQuery query,
            Viewer viewer,
            List<Expert> ranking,
            List<String> called,
            Vocabulary vocabulary,
            People people) {
        Map<MemberId, Declared> declared = declared(query, called, vocabulary, people);
        List<Expert> experts = new ArrayList<>(ranking.size());
        for (Expert expert : ranking) {
            Declared own = declared.remove(expert.member().id());
            experts.add(own == null ? expert : expert.withDeclares(own.declares()));
        }
        List<Expert> others = declared.values().stream()
                .map(one -> new Expert(one.member(), 0, List.of(), 0, one.declares()))
                .toList();
        return new Known(
                wanted(experts, query, viewer, people),
                wanted(others, query, viewer, people).stream()
                        .limit(query.limit())
                        .map(one -> new Declared(one.member(), one.declares()))
                        .toList());
    }

    /**
     * Who declares it, or something more particular.
     *
     * @param called what must not have been refused
     */
    private Map<MemberId, Declared> declared(
            ExpertQuery query, List<String> called, Vocabulary vocabulary, People people) {
        Skills known = skills;
        if (known == null || !known.areOf(people)) {
            known = new Skills(people);
            skills = known;
        }
        List<String> topics = names(query.topic(), vocabulary);
        vocabulary.in(query.topic()).forEach(match -> topics.addAll(match.narrower()));
        return known.asked(topics, new Agreement(called), vocabulary);
    }

    private List<Expert> shown(List<Expert> all, ExpertQuery query, Vocabulary vocabulary, Access access) {
        List<Expert> shown = all.stream()
                .limit(query.limit())
                .map(expert -> cut(expert, query.evidence()))
                .toList();
        return query.passages() ? withPassages(shown, query.topic(), vocabulary, access) : shown;
    }

    private @Nullable Nearest nearest(
            ExpertQuery query, Viewer viewer, List<String> asked, Vocabulary vocabulary, Access access, People people) {
        Neighbours neighbours = new Neighbours(vocabulary, other -> {
            List<String> both = new ArrayList<>(asked);
            both.addAll(names(other.topic(), vocabulary));
            List<Expert> ranking =
                    ranked(votes(other, Method.BEST_NOTES, vocabulary, access), both, Method.BEST_NOTES, people);
            Known found = known(other, viewer, ranking, both, vocabulary, people);
            return new Known(shown(found.experts(), other, vocabulary, access), found.declared());
        });
        String spelling = today.search(
                        SearchQuery.of(query.topic()).withLimit(1).withoutPassages(), vocabulary, access)
                .didYouMean();
        return neighbours.of(query, spelling).orElse(null);
    }

    /** Those the filter wants, without whoever asks. */
    private static List<Expert> wanted(List<Expert> all, ExpertQuery query, Viewer viewer, People people) {
        return without(viewer, all, people).stream()
                .filter(query.filter()::wants)
                .toList();
    }

    private static List<Expert> without(Viewer viewer, List<Expert> all, People people) {
        MemberId member = viewer.member();
        if (member == null) {
            return all;
        }
        MemberId asker = people.resolve(member.value()).id();
        return all.stream()
                .filter(expert -> !expert.member().id().equals(asker))
                .toList();
    }

    private Votes votes(ExpertQuery query, Method method, Vocabulary vocabulary, Access access) {
        // the plain methods hear every note
        int limit = method == Method.BEST_NOTES ? VOTES : Integer.MAX_VALUE;
        Votes votes = index.votes(query.topic(), vocabulary, access, method.relevance(), limit);
        if (query.asOf() != null) {
            return votes.withVotes(new Then(index, access, query.asOf()).votes(votes.votes()));
        }
        // a note that linked then may be secret today
        return index.equals(today)
                ? votes
                : votes.withVotes(votes.votes().stream()
                        .map(vote -> vote.withLinkedBy(List.of()))
                        .toList());
    }

    /** A topic by all its names. */
    private static List<String> names(String topic, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>(List.of(topic));
        vocabulary.in(topic).forEach(match -> names.addAll(match.same()));
        return names;
    }

    /** Why does somebody stand where they stand? */
    public Optional<Why> why(
            ExpertQuery query, Viewer viewer, Member person, Vocabulary vocabulary, Access access, People people) {
        MemberId id = person.id();
        Proof proof = proof(query, viewer, isAsker(id, viewer, people), vocabulary, access, people);
        Declared own = declared(query, names(query.topic(), vocabulary), vocabulary, people)
                .get(id);
        return proof.why(id)
                .map(why -> query.passages()
                        ? why.withExpert(withPassages(List.of(why.expert()), query.topic(), vocabulary, access)
                                .getFirst())
                        : why)
                .map(why -> own == null ? why : why.withExpert(why.expert().withDeclares(own.declares())))
                .or(() -> Optional.ofNullable(own)
                        .map(one -> Why.onlyDeclared(one, proof.ranking().size())));
    }

    /** Why does everybody stand where they stand, without passages? */
    public List<Why> whys(ExpertQuery query, Viewer viewer, Vocabulary vocabulary, Access access, People people) {
        Proof proof = proof(query, viewer, false, vocabulary, access, people);
        return proof.ranking().stream()
                .limit(query.limit())
                .flatMap(expert -> proof.why(expert.member().id()).stream())
                .toList();
    }

    private Proof proof(
            ExpertQuery query, Viewer viewer, boolean withAsker, Vocabulary vocabulary, Access access, People people) {
        Votes votes = votes(query, Method.BEST_NOTES, vocabulary, access);
        Electorate electorate = new Electorate(people, names(query.topic(), vocabulary));
        List<Vote> heard = electorate.heard(votes.votes());
        return new Proof(
                without -> {
                    List<Vote> left = heard.stream()
                            .filter(vote -> !without.contains(vote.id()))
                            .toList();
                    List<Expert> ranking = ExpertRanking.rank(left, votes.notes(), electorate, Method.BEST_NOTES);
                    return withAsker ? ranking : without(viewer, ranking, people);
                },
                access.day());
    }

    private static boolean isAsker(MemberId id, Viewer viewer, People people) {
        MemberId member = viewer.member();
        return member != null && people.resolve(member.value()).id().equals(id);
    }

    private static List<Expert> ranked(Votes votes, List<String> asked, Method method, People people) {
        Electorate electorate = new Electorate(people, asked);
        return ExpertRanking.rank(electorate.heard(votes.votes()), votes.notes(), electorate, method);
    }

    private static Expert cut(Expert expert, int evidence) {
        return expert.withEvidence(expert.evidence().stream().limit(evidence).toList());
    }

    /** Passages of all experts in one request, since the index may be far away. */
    private List<Expert> withPassages(List<Expert> experts, String topic, Vocabulary vocabulary, Access access) {
        Set<NoteId> notes = new LinkedHashSet<>();
        experts.forEach(expert -> expert.evidence().forEach(piece -> notes.add(piece.id())));
        Map<NoteId, Passage> passages = index.passages(topic, vocabulary, notes, access);
        return experts.stream()
                .map(expert -> expert.withEvidence(expert.evidence().stream()
                        .map((Evidence piece) -> piece.withPassage(passages.get(piece.id())))
                        .toList()))
                .toList();
    }
}
