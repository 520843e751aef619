package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.ExpertsBuilder;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.OwningTeam;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.ranking.Proof;
import dev.knowhow.internal.ranking.TeamRanking;
import dev.knowhow.internal.vault.CodeOwnersFile;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.NoteIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
     * Searches the current notes, and statements.
     *
     * @param topics compares topics of queries with refused ones
     * @param owners the owners of notes
     */
    public ExpertSearch(NoteIndex index, Topics topics, Statements statements, CodeOwnersFile owners) {
        this(index, false, index, topics, statements, owners);
    }

    /**
     * Searches an index of past notes.
     *
     * @param today the current index, whose words correct spelling
     * @param topics compares topics of queries with refused ones
     */
    public ExpertSearch(NoteIndex index, NoteIndex today, Topics topics) {
        this(index, true, today, topics, new Statements(List.of(), null, topics), new CodeOwnersFile(null, () -> null));
    }

    private ExpertSearch(
            NoteIndex index,
            boolean past,
            NoteIndex today,
            Topics topics,
            Statements statements,
            CodeOwnersFile owners) {
        this.index = index;
        this.refusable = topics;
        this.past = past;
        this.evidence = new EvidenceSearch(index, past, today, statements);
        this.declared = new DeclaredSkills(topics);
        this.passages = new EvidencePassages(index);
        this.owners = owners;
    }

    /** Finds the people who know about a topic, and the teams that own notes on it. */
    public Experts who(Inquiry asked) {
        TopicEvidence matched = evidence.corrected(asked, Method.BEST_NOTES);
        FindablePeople people = findable(matched.inquiry());
        return experts(matched, people, Method.BEST_NOTES)
                .teams(teams(matched, people))
                .build();
    }

    /** Finds the people who know about a topic, without teams. */
    public Experts experts(Inquiry asked, Method method) {
        TopicEvidence matched = evidence.corrected(asked, method);
        return experts(matched, findable(matched.inquiry()), method).build();
    }

    /** Finds the people who know about a topic, without teams, and the score of the member who asks. */
    public Standing standing(Inquiry asked) {
        TopicEvidence matched = evidence.corrected(asked, Method.BEST_NOTES);
        Inquiry inquiry = matched.inquiry();
        MemberId asker = inquiry.asker();
        FindablePeople withAsker = new FindablePeople(inquiry.people(), findableTo(Purpose.SEARCH, inquiry), asker);
        double own = new TopicRanking(matched, withAsker, Method.BEST_NOTES)
                .all().stream()
                        .filter(expert -> expert.member().id().equals(asker))
                        .mapToDouble(Expert::score)
                        .findFirst()
                        .orElse(0);
        return new Standing(
                own, experts(matched, findable(inquiry), Method.BEST_NOTES).build());
    }

    /**
     * Finds the people who know about a topic and consent to a purpose.
     *
     * @param purpose the purpose
     * @param counts the notes that are evidence
     * @param most the largest number of matching notes
     */
    public Candidates candidates(Inquiry asked, Purpose purpose, Predicate<Vote> counts, int most) {
        TopicEvidence matched = evidence.corrected(asked, most);
        Inquiry inquiry = matched.inquiry();
        FindablePeople people = new FindablePeople(inquiry.people(), findableTo(purpose, inquiry), inquiry.asker());
        List<Vote> votes =
                people.filter(matched.votes().votes().stream().filter(counts).toList());
        List<Expert> ranking = ExpertRanking.rank(
                votes, people.stated(matched.stated()), matched.votes().notes(), people, Method.BEST_NOTES);
        return new Candidates(
                ranking, votes, matched.corrected(), matched.votes().searched());
    }

    private ExpertsBuilder experts(TopicEvidence matched, FindablePeople people, Method method) {
        Inquiry inquiry = matched.inquiry();
        TopicRanking ranking = new TopicRanking(matched, people, method);
        Selection selection = new Selection(inquiry, past);
        Selected selected = selection.named(selection.of(ranking.all(), declared.of(inquiry, people)), index, people);
        Inquiry first = inquiry.about(inquiry.query().withOffset(0));
        return Experts.builder(matched.votes().searched())
                .experts(passages.page(selected.experts(), ranking.confidence(), inquiry))
                .total(selected.experts().size())
                .best(selected.best())
                .leavers(passages.page(selected.leavers(), ranking.confidence(), first))
                .declared(selected.declared())
                .nearest(selected.experts().isEmpty() ? nearest(matched) : null)
                .corrected(matched.corrected());
    }

    private List<OwningTeam> teams(TopicEvidence matched, FindablePeople people) {
        ExpertQuery query = matched.inquiry().query();
        return TeamRanking.rank(
                matched.votes().votes(),
                query.asOf() == null ? owners.owners() : id -> List.of(),
                people,
                people::isFindable,
                query.topic(),
                query.evidence());
    }

    private FindablePeople findable(Inquiry inquiry) {
        return new FindablePeople(inquiry.people(), findableTo(Purpose.SEARCH, inquiry));
    }

    private Findable findableTo(Purpose purpose, Inquiry inquiry) {
        return Findable.to(purpose).about(refusable.asked(inquiry.topics(), inquiry.vocabulary()));
    }

    private @Nullable Nearest nearest(TopicEvidence matched) {
        Inquiry inquiry = matched.inquiry();
        Neighbours neighbours = new Neighbours(inquiry.vocabulary(), query -> {
            Inquiry other = inquiry.about(query);
            FindablePeople people = findable(other);
            TopicRanking ranking = new TopicRanking(evidence.of(other, Method.BEST_NOTES), people, Method.BEST_NOTES);
            Selected found = new Selection(other, past).of(ranking.all(), declared.of(other, people));
            return found.withExperts(passages.page(found.experts(), ranking.confidence(), other));
        });
        return neighbours
                .of(inquiry.query().withOffset(0), matched.spelling()::suggestion)
                .orElse(null);
    }

    /** Explains the rank of a person; empty without evidence. */
    public Optional<Why> why(Inquiry asked, Member person) {
        TopicEvidence matched = evidence.corrected(asked, Method.BEST_NOTES);
        Inquiry inquiry = matched.inquiry();
        FindablePeople people = findable(inquiry);
        Proof proof = proof(matched, people, person.id().equals(inquiry.asker()), person.left());
        Declared own = declared.of(inquiry, people).get(person.id());
        return proof.why(person.id())
                .map(why -> why.withExpert(passages.explained(why.expert(), inquiry)))
                .map(why -> own == null ? why : why.withExpert(why.expert().withDeclares(own.declares())))
                .or(() -> Optional.ofNullable(own)
                        .map(one -> Why.onlyDeclared(one, proof.ranking().size())))
                .map(why -> why.withCorrected(matched.corrected()));
    }

    /** Explains the ranks of all people on the first page, without passages. */
    public List<Why> whys(Inquiry asked) {
        TopicEvidence matched = evidence.corrected(asked, Method.BEST_NOTES);
        Proof proof = proof(matched, findable(matched.inquiry()), false, false);
        return proof.ranking().stream()
                .limit(asked.query().limit())
                .flatMap(expert -> proof.why(expert.member().id()).stream())
                .toList();
    }

    private Proof proof(TopicEvidence matched, FindablePeople people, boolean withAsker, boolean withLeavers) {
        Inquiry inquiry = matched.inquiry();
        Selection selection = new Selection(inquiry, past);
        boolean leaversToo = withLeavers || selection.leaversToo();
        UnaryOperator<List<Expert>> selected = ranking -> {
            List<Expert> present = ranking.stream()
                    .filter(expert -> leaversToo || !expert.member().left())
                    .toList();
            List<Expert> first = NamedPerson.first(present, inquiry.topic(), inquiry.people());
            return withAsker ? first : selection.withoutAsker(first);
        };
        TopicRanking ranking = new TopicRanking(matched, people, Method.BEST_NOTES);
        return new Proof(
                selected.apply(ranking.all()),
                ranking.confidence(),
                without -> selected.apply(ranking.without(without)));
    }
}
