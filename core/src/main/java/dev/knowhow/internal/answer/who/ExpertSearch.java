package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.OwningTeam;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.ranking.Proof;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.internal.ranking.TeamRanking;
import dev.knowhow.internal.vault.CodeOwners;
import dev.knowhow.internal.vault.CodeOwnersFile;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.NoteIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds experts on a topic. Members who refuse to be found do not affect any answer, not even a count. */
public final class ExpertSearch {

    private final NoteIndex index;
    private final Topics refusable;
    private final boolean past;
    private final EvidenceSearch evidence;
    private final DeclaredSkills declared;
    private final EvidencePassages passages;
    private final CodeOwnersFile owners;

    /**
     * Searches an index.
     *
     * @param topics compares topics of queries with refused ones
     */
    public ExpertSearch(NoteIndex index, Topics topics) {
        this(index, topics, new Statements(List.of(), null, topics), new CodeOwnersFile(null));
    }

    /**
     * Searches an index and statements.
     *
     * @param topics compares topics of queries with refused ones
     * @param owners the owners of notes
     */
    public ExpertSearch(NoteIndex index, Topics topics, Statements statements, CodeOwnersFile owners) {
        this(index, index, topics, statements, owners);
    }

    /**
     * Searches an index of past notes.
     *
     * @param today the current index, whose words correct spelling
     * @param topics compares topics of queries with refused ones
     */
    public ExpertSearch(NoteIndex index, NoteIndex today, Topics topics) {
        this(index, today, topics, new Statements(List.of(), null, topics), new CodeOwnersFile(null));
    }

    private ExpertSearch(
            NoteIndex index, NoteIndex today, Topics topics, Statements statements, CodeOwnersFile owners) {
        this.index = index;
        this.refusable = topics;
        this.past = !index.equals(today);
        this.evidence = new EvidenceSearch(index, today, statements);
        this.declared = new DeclaredSkills(topics);
        this.passages = new EvidencePassages(index);
        this.owners = owners;
    }

    /** Finds the people who know about a topic. */
    public Experts experts(Inquiry asked, Method method) {
        TopicEvidence matched = evidence.corrected(asked, method);
        Inquiry inquiry = matched.inquiry();
        Findable findable = findable(inquiry);
        Selection selection = new Selection(inquiry, past);
        Known known = selection.named(known(matched, findable, method), index, findable);
        return Experts.builder(matched.votes().searched())
                .experts(passages.page(known.experts(), inquiry))
                .total(known.experts().size())
                .best(known.best())
                .leavers(passages.page(
                        known.leavers(), inquiry.about(inquiry.query().withOffset(0))))
                .declared(known.declared())
                .teams(teams(matched, findable))
                .nearest(known.experts().isEmpty() ? nearest(inquiry) : null)
                .corrected(matched.corrected())
                .build();
    }

    /**
     * Finds the people who know about a topic and consent to a purpose.
     *
     * @param purpose the purpose
     * @param counts the notes that may speak
     * @param most the largest number of notes that speak
     */
    public Candidates candidates(Inquiry asked, Purpose purpose, Predicate<Vote> counts, int most) {
        TopicEvidence matched = evidence.corrected(asked, most);
        Inquiry inquiry = matched.inquiry();
        FindablePeople people = new FindablePeople(
                inquiry.people(),
                Findable.to(purpose).about(refusable.asked(inquiry.topics(), inquiry.vocabulary())),
                inquiry.asker());
        List<Vote> votes =
                people.filter(matched.votes().votes().stream().filter(counts).toList());
        List<Expert> ranking = ExpertRanking.rank(
                votes,
                people.stated(matched.stated()),
                matched.votes().notes(),
                people,
                Method.BEST_NOTES,
                inquiry.access().day());
        return new Candidates(
                ranking, votes, matched.corrected(), matched.votes().searched());
    }

    private List<OwningTeam> teams(TopicEvidence matched, Findable findable) {
        Inquiry inquiry = matched.inquiry();
        FindablePeople people = new FindablePeople(inquiry.people(), findable);
        @Nullable CodeOwners rules = inquiry.query().asOf() == null ? owners.current() : null;
        return TeamRanking.rank(
                matched.votes().votes(),
                id -> rules == null ? List.of() : rules.of(id.path()),
                people,
                people::isFindable,
                inquiry.topic(),
                inquiry.query().evidence());
    }

    private Known known(TopicEvidence matched, Findable findable, Method method) {
        Inquiry inquiry = matched.inquiry();
        FindablePeople people = new FindablePeople(inquiry.people(), findable);
        List<Expert> ranking = ExpertRanking.rank(
                people.filter(matched.votes().votes()),
                people.stated(matched.stated()),
                matched.votes().notes(),
                people,
                method,
                inquiry.access().day());
        return new Selection(inquiry, past).of(ranking, declared.of(inquiry, findable));
    }

    private Findable findable(Inquiry inquiry) {
        return Findable.to(Purpose.SEARCH).about(refusable.asked(inquiry.topics(), inquiry.vocabulary()));
    }

    private @Nullable Nearest nearest(Inquiry inquiry) {
        Neighbours neighbours = new Neighbours(inquiry.vocabulary(), query -> {
            Inquiry other = inquiry.about(query);
            Known found = known(evidence.of(other, Method.BEST_NOTES), findable(other), Method.BEST_NOTES);
            return new Known(passages.page(found.experts(), other), found.best(), List.of(), found.declared());
        });
        ExpertQuery first = inquiry.query().withOffset(0);
        return neighbours.of(first, evidence.suggestion(inquiry)).orElse(null);
    }

    /** Explains the rank of a person; empty without evidence. */
    public Optional<Why> why(Inquiry asked, Member person) {
        TopicEvidence matched = evidence.corrected(asked, Method.BEST_NOTES);
        Inquiry inquiry = matched.inquiry();
        Proof proof = proof(matched, person.id().equals(inquiry.asker()), person.left());
        Declared own = declared.of(inquiry, findable(inquiry)).get(person.id());
        return proof.why(person.id())
                .map(why -> why.withExpert(passages.explained(why.expert(), inquiry)))
                .map(why -> own == null ? why : why.withExpert(why.expert().withDeclares(own.declares())))
                .or(() -> Optional.ofNullable(own)
                        .map(one -> Why.onlyDeclared(one, proof.ranking().size())))
                .map(why -> why.withCorrected(matched.corrected()));
    }

    /** Explains the ranks of all people on the first page, without passages. */
    public List<Why> whys(Inquiry asked) {
        Proof proof = proof(evidence.corrected(asked, Method.BEST_NOTES), false, false);
        return proof.ranking().stream()
                .limit(asked.query().limit())
                .flatMap(expert -> proof.why(expert.member().id()).stream())
                .toList();
    }

    private Proof proof(TopicEvidence matched, boolean withAsker, boolean withLeavers) {
        Inquiry inquiry = matched.inquiry();
        Selection selection = new Selection(inquiry, past);
        boolean leaversToo = withLeavers || selection.leaversToo();
        FindablePeople people = new FindablePeople(inquiry.people(), findable(inquiry));
        List<Vote> votes = people.filter(matched.votes().votes());
        List<Stated> stated = people.stated(matched.stated());
        return new Proof(
                without -> {
                    List<Vote> left = votes.stream()
                            .filter(vote -> !without.contains(vote.id()))
                            .toList();
                    List<Expert> ranking = ExpertRanking.rank(
                                    left,
                                    Stated.without(stated, without),
                                    matched.votes().notes(),
                                    people,
                                    Method.BEST_NOTES,
                                    inquiry.access().day())
                            .stream()
                            .filter(expert -> leaversToo || !expert.member().left())
                            .toList();
                    List<Expert> first = NamedPerson.first(ranking, inquiry.topic(), inquiry.people());
                    return withAsker ? first : selection.withoutAsker(first);
                },
                inquiry.access().day());
    }
}
