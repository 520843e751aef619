package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.ranking.Proof;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Votes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds experts on a topic. Members who refuse to be found do not affect any answer, not even a count. */
public final class ExpertSearch {

    /** Relevance falls so steeply that notes beyond these add nothing. */
    private static final int VOTES = 1000;

    private final NoteIndex index;
    private final NoteIndex today;
    private final Topics refusable;
    private final Statements statements;
    private volatile @Nullable Skills skills;

    /**
     * Answers from an index.
     *
     * @param topics compares what is asked with what members refuse
     */
    public ExpertSearch(NoteIndex index, Topics topics) {
        this(index, topics, new Statements(List.of(), null, index, topics));
    }

    /**
     * Answers from an index and from statements.
     *
     * @param topics compares what is asked with what members refuse
     */
    public ExpertSearch(NoteIndex index, Topics topics, Statements statements) {
        this(index, index, topics, statements);
    }

    /**
     * Answers from an index of the past.
     *
     * @param today that of today, for what words there are to ask by
     * @param topics compares what is asked with what members refuse
     */
    public ExpertSearch(NoteIndex index, NoteIndex today, Topics topics) {
        this(index, today, topics, new Statements(List.of(), null, today, topics));
    }

    private ExpertSearch(NoteIndex index, NoteIndex today, Topics topics, Statements statements) {
        this.index = index;
        this.today = today;
        this.refusable = topics;
        this.statements = statements;
    }

    /**
     * Who knows about it?
     *
     * @param topics all topics that are asked at once, that of the query included: who refuses one is found for none
     */
    public Experts experts(
            ExpertQuery query,
            List<String> topics,
            Viewer viewer,
            Method method,
            Vocabulary vocabulary,
            Access access,
            People people) {
        Votes votes = votes(query, method, vocabulary, access);
        boolean nothing = votes.votes().isEmpty()
                && statements.about(query, vocabulary, access).isEmpty();
        String corrected = nothing ? corrected(query.topic(), vocabulary, access) : null;
        if (corrected == null) {
            return experts(query, topics, viewer, method, votes, vocabulary, access, people);
        }
        ExpertQuery meant = query.withTopic(corrected);
        List<String> asked = new ArrayList<>(topics);
        asked.add(corrected); // what was refused by the misspelt name is refused
        Votes others = votes(meant, method, vocabulary, access);
        return experts(meant, asked, viewer, method, others, vocabulary, access, people)
                .withCorrected(corrected);
    }

    private Experts experts(
            ExpertQuery query,
            List<String> topics,
            Viewer viewer,
            Method method,
            Votes votes,
            Vocabulary vocabulary,
            Access access,
            People people) {
        Findable findable = findable(topics, vocabulary);
        List<Expert> ranking = ranked(votes, statements.about(query, vocabulary, access), findable, method, people);
        Known known = named(
                known(query, viewer, ranking, findable, vocabulary, people), query, viewer, findable, access, people);
        Nearest nearest = known.experts().isEmpty() ? nearest(query, topics, viewer, vocabulary, access, people) : null;
        return Experts.builder(votes.searched())
                .experts(shown(known.experts(), query, vocabulary, access))
                .total(known.experts().size())
                .best(known.best())
                .leavers(shown(known.leavers(), query.withOffset(0), vocabulary, access))
                .declared(known.declared())
                .nearest(nearest)
                .build();
    }

    /** With the person first whom the topic names. */
    private Known named(
            Known known, ExpertQuery query, Viewer viewer, Findable findable, Access access, People people) {
        List<Expert> experts = NamedPerson.first(known.experts(), query.topic(), people);
        Optional<Expert> missing = NamedPerson.without(query, index, findable, access, people)
                .filter(one -> experts.stream()
                        .noneMatch(expert ->
                                expert.member().id().equals(one.member().id())));
        if (missing.isEmpty()) {
            return new Known(experts, known.best(), known.leavers(), known.declared());
        }
        List<Expert> all = without(viewer, List.of(missing.get()), people);
        List<Expert> first = new ArrayList<>(all);
        first.addAll(experts);
        return new Known(first, known.best() > 0 ? known.best() : 1, known.leavers(), known.declared());
    }

    private Findable findable(List<String> asked, Vocabulary vocabulary) {
        return Findable.to(Purpose.SEARCH).about(refusable.asked(asked, vocabulary));
    }

    /**
     * The topic in words that notes have, or as the vocabulary has it, if it is likely a misspelling of that; else
     * null.
     */
    private @Nullable String corrected(String topic, Vocabulary vocabulary, Access access) {
        Relaxation relaxation = today.search(SearchQuery.of(topic).withLimit(1).withoutPassages(), vocabulary, access)
                .relaxation();
        String corrected = topic;
        for (Map.Entry<String, String> word : relaxation.replaced().entrySet()) {
            corrected = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(corrected)
                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return corrected.equals(topic) ? NearNames.of(topic, vocabulary).orElse(null) : corrected;
    }

    /** Those wanted of all who have evidence, and of all who have none and declare it. */
    private Known known(
            ExpertQuery query,
            Viewer viewer,
            List<Expert> ranking,
            Findable findable,
            Vocabulary vocabulary,
            People people) {
        Map<MemberId, Declared> declared = declared(query, findable, vocabulary, people);
        List<Expert> experts = new ArrayList<>(ranking.size());
        for (Expert expert : ranking) {
            Declared own = declared.remove(expert.member().id());
            experts.add(own == null ? expert : expert.withDeclares(own.declares()));
        }
        List<Declared> others = without(viewer, nothing(declared.values()), people).stream()
                .filter(query.filter()::wants)
                .limit(query.limit())
                .map(one -> new Declared(one.member(), one.declares()))
                .toList();
        List<Expert> all = without(viewer, experts, people);
        boolean leaversToo = leaversToo(query);
        double best = best(
                all.stream().filter(expert -> leaversToo || !expert.member().left()));
        List<Expert> leavers = leaversToo
                ? List.of()
                : wanted(all.stream().filter(expert -> expert.member().left()), query, best(all.stream()))
                        .filter(expert -> expert.score() >= Coverage.LEAST * best(all.stream()))
                        .toList();
        List<Expert> here = wanted(
                        all.stream()
                                .filter(expert -> leaversToo || !expert.member().left()),
                        query,
                        best)
                .toList();
        return new Known(here, best, leavers, others);
    }

    private static List<Expert> nothing(Collection<Declared> declared) {
        return declared.stream()
                .map(one ->
                        Expert.builder(one.member()).declares(one.declares()).build())
                .toList();
    }

    private static double best(Stream<Expert> experts) {
        return experts.findFirst().map(Expert::score).orElse(0.0);
    }

    /** Whether those who have left keep their places: where they are asked for, or where the past is. */
    private boolean leaversToo(ExpertQuery query) {
        return query.filter().left() || query.asOf() != null || !index.equals(today);
    }

    /** Who declares it, or something more particular. */
    private Map<MemberId, Declared> declared(
            ExpertQuery query, Findable findable, Vocabulary vocabulary, People people) {
        Skills known = skills;
        if (known == null || !known.areOf(people)) {
            known = new Skills(people);
            skills = known;
        }
        List<String> names = new ArrayList<>(List.of(query.topic()));
        vocabulary.in(query.topic()).forEach(match -> {
            names.addAll(match.same());
            names.addAll(match.narrower());
        });
        return known.asked(names, findable, refusable, vocabulary);
    }

    private List<Expert> shown(List<Expert> all, ExpertQuery query, Vocabulary vocabulary, Access access) {
        List<Expert> shown = all.stream()
                .skip(query.offset())
                .limit(query.limit())
                .map(expert -> cut(expert, query.evidence()))
                .toList();
        return query.passages() ? withPassages(shown, query.topic(), vocabulary, access) : shown;
    }

    private @Nullable Nearest nearest(
            ExpertQuery query,
            List<String> topics,
            Viewer viewer,
            Vocabulary vocabulary,
            Access access,
            People people) {
        Neighbours neighbours = new Neighbours(vocabulary, other -> {
            List<String> asked = new ArrayList<>(topics);
            asked.add(other.topic());
            Findable both = findable(asked, vocabulary);
            List<Expert> ranking = ranked(
                    votes(other, Method.BEST_NOTES, vocabulary, access),
                    statements.about(other, vocabulary, access),
                    both,
                    Method.BEST_NOTES,
                    people);
            Known found = known(other, viewer, ranking, both, vocabulary, people);
            return new Known(
                    shown(found.experts(), other, vocabulary, access), found.best(), List.of(), found.declared());
        });
        String spelling = today.search(
                        SearchQuery.of(query.topic()).withLimit(1).withoutPassages(), vocabulary, access)
                .didYouMean();
        return neighbours.of(query.withOffset(0), spelling).orElse(null);
    }

    /**
     * Those the filter wants. It makes nobody an expert: those who would not be shown without it are not shown with it.
     */
    private static Stream<Expert> wanted(Stream<Expert> all, ExpertQuery query, double best) {
        return query.filter().equals(ExpertFilter.NONE)
                ? all
                : all.filter(expert -> expert.score() >= Coverage.LEAST * best).filter(query.filter()::wants);
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
        // the baselines use every note
        int limit = method == Method.BEST_NOTES ? VOTES : Integer.MAX_VALUE;
        Votes votes = index.votes(query.topic(), vocabulary, access, method.relevance(), limit);
        if (query.asOf() != null) {
            return votes.withVotes(new AsOfVotes(index, access, query.asOf()).votes(votes.votes()));
        }
        // a note that linked then may be secret today
        return index.equals(today)
                ? votes
                : votes.withVotes(votes.votes().stream()
                        .map(vote -> vote.withLinkedBy(List.of()))
                        .toList());
    }

    /** Why does somebody stand where they stand? */
    public Optional<Why> why(
            ExpertQuery query, Viewer viewer, Member person, Vocabulary vocabulary, Access access, People people) {
        MemberId id = person.id();
        Proof proof = proof(query, viewer, isAsker(id, viewer, people), person.left(), vocabulary, access, people);
        Declared own = declared(query, findable(List.of(query.topic()), vocabulary), vocabulary, people)
                .get(id);
        return proof.why(id)
                .map(why -> query.passages() ? why.withExpert(told(why.expert(), query, vocabulary, access)) : why)
                .map(why -> own == null ? why : why.withExpert(why.expert().withDeclares(own.declares())))
                .or(() -> Optional.ofNullable(own)
                        .map(one -> Why.onlyDeclared(one, proof.ranking().size())));
    }

    /** Why does everybody stand where they stand, without passages? */
    public List<Why> whys(ExpertQuery query, Viewer viewer, Vocabulary vocabulary, Access access, People people) {
        Proof proof = proof(query, viewer, false, false, vocabulary, access, people);
        return proof.ranking().stream()
                .limit(query.limit())
                .flatMap(expert -> proof.why(expert.member().id()).stream())
                .toList();
    }

    private Proof proof(
            ExpertQuery query,
            Viewer viewer,
            boolean withAsker,
            boolean ofLeaver,
            Vocabulary vocabulary,
            Access access,
            People people) {
        boolean leaversToo = ofLeaver || leaversToo(query);
        Votes votes = votes(query, Method.BEST_NOTES, vocabulary, access);
        FindablePeople findablePeople = new FindablePeople(people, findable(List.of(query.topic()), vocabulary));
        List<Vote> findable = findablePeople.filter(votes.votes());
        List<Stated> stated = findablePeople.stated(statements.about(query, vocabulary, access));
        return new Proof(
                without -> {
                    List<Vote> left = findable.stream()
                            .filter(vote -> !without.contains(vote.id()))
                            .toList();
                    List<Expert> ranking = ExpertRanking.rank(
                                    left,
                                    Stated.without(stated, without),
                                    votes.notes(),
                                    findablePeople,
                                    Method.BEST_NOTES)
                            .stream()
                            .filter(expert -> leaversToo || !expert.member().left())
                            .toList();
                    List<Expert> first = NamedPerson.first(ranking, query.topic(), people);
                    return withAsker ? first : without(viewer, first, people);
                },
                access.day());
    }

    private static boolean isAsker(MemberId id, Viewer viewer, People people) {
        MemberId member = viewer.member();
        return member != null && people.resolve(member.value()).id().equals(id);
    }

    private static List<Expert> ranked(
            Votes votes, List<Stated> statements, Findable findable, Method method, People people) {
        FindablePeople findablePeople = new FindablePeople(people, findable);
        return ExpertRanking.rank(
                findablePeople.filter(votes.votes()),
                findablePeople.stated(statements),
                votes.notes(),
                findablePeople,
                method);
    }

    private static Expert cut(Expert expert, int evidence) {
        return expert.withEvidence(expert.evidence().stream().limit(evidence).toList());
    }

    /** With the passages of the evidence, and what the scores of the notes are the sums of. */
    private Expert told(Expert expert, ExpertQuery query, Vocabulary vocabulary, Access access) {
        Expert told =
                withPassages(List.of(expert), query.topic(), vocabulary, access).getFirst();
        List<NoteId> notes = notes(told);
        Map<NoteId, List<ScorePart>> bearing = index.bearing(query.topic(), vocabulary, notes, access);
        return told.withEvidence(told.evidence().stream()
                .map(one -> one.withBearing(bearing.getOrDefault(one.id(), List.of())))
                .toList());
    }

    private static List<NoteId> notes(Expert expert) {
        return expert.evidence().stream()
                .filter(one -> one.basis() == null)
                .map(Evidence::id)
                .toList();
    }

    /** Passages of all experts in one request, since the index may be far away. */
    private List<Expert> withPassages(List<Expert> experts, String topic, Vocabulary vocabulary, Access access) {
        Set<NoteId> notes = new LinkedHashSet<>();
        experts.forEach(expert -> notes.addAll(notes(expert)));
        Map<NoteId, Passage> passages = index.passages(topic, vocabulary, notes, access);
        return experts.stream()
                .map(expert -> expert.withEvidence(expert.evidence().stream()
                        .map((Evidence piece) -> piece.withPassage(passages.get(piece.id())))
                        .toList()))
                .toList();
    }
}
