package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.internal.answer.who.Standing;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.team.Goals;
import dev.knowhow.internal.team.GrowthSearch;
import dev.knowhow.internal.team.Leads;
import dev.knowhow.internal.team.PartnerSearch;
import dev.knowhow.internal.team.PeerSearch;
import dev.knowhow.internal.team.RecognitionSearch;
import dev.knowhow.internal.team.RecordSearch;
import dev.knowhow.internal.team.RiskSearch;
import dev.knowhow.internal.team.TeamSelection;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Partners.Partner;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Recognition;
import dev.knowhow.team.Risk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import dev.knowhow.team.WorkRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the questions of one viewer about people as a team. Thread-safe. */
final class TeamAnswers {

    private static final int MOST_GOALS = 5;
    private static final int MOST_THANKS = 20;
    private static final int MOST_LINKING = 100;
    private static final int MOST_AHEAD = 100;

    private final Viewer viewer;
    private final Answers answers;
    private final ExpertAnswers experts;

    TeamAnswers(Viewer viewer, Answers answers, ExpertAnswers experts) {
        this.viewer = viewer;
        this.answers = answers;
        this.experts = experts;
    }

    Team team(TeamQuery query, Access access, People people) {
        ExpertQuery each = ExpertQuery.of(query.topics().getFirst())
                .withFilter(ExpertFilter.NONE.withTeams(query.within()))
                .withLimit(ExpertQuery.MAX_LIMIT)
                .withEvidence(query.evidence())
                .withoutPassages();
        Map<String, Experts> found = experts.onEach(query.topics(), each, access, people);
        return TeamSelection.of(query, found, answers.today());
    }

    Risk risk(RiskQuery query, Access access, People people) {
        return answers.riskSearch.risk(
                query,
                without(query.without(), people),
                new Leads(viewer, people),
                answers.gaps(gap -> false),
                answers.vocabulary.current(),
                access,
                people,
                answers.today());
    }

    Growth me(Access access, People people) {
        LocalDate today = answers.today();
        LocalDate then = today.minusYears(1);
        MemberId user = viewer.member();
        if (user == null) {
            return new Growth(null, then, List.of(), List.of(), List.of());
        }
        Member member = people.self(user);
        Vocabulary vocabulary = answers.vocabulary.current();
        Set<String> names = answers.visibility.namesOf(member, people);
        List<Note> notes = answers.index.headsOf(names, access);
        Goals goals = new Goals(
                answers.index, vocabulary, access, notes.stream().map(Note::id).collect(Collectors.toSet()), today);
        return new Growth(
                member.withoutAddresses(),
                then,
                answers.profiles
                        .own(member, vocabulary, access, people)
                        .map(profile -> GrowthSearch.topics(profile, notes, then))
                        .orElse(List.of()),
                new RecognitionSearch(member, names, notes, access, shown(people, Purpose.SEARCH))
                        .acts(answers.thanks.lines()).stream()
                                .limit(MOST_THANKS)
                                .toList(),
                member.goals().stream()
                        .limit(MOST_GOALS)
                        .map(goal -> goal(goal, goals, access, people))
                        .toList());
    }

    Optional<Recognition> recognition(String person, Access access, People people) {
        return answers.visibility.meant(person, people, member -> {
            boolean own = member.id().equals(self(people));
            Set<String> names = answers.visibility.namesOf(member, people);
            List<Note> notes = answers.index.headsOf(names, access);
            return (own || Findable.to(Purpose.SEARCH).includes(member)) && (member.declared() || !notes.isEmpty())
                    ? Optional.of(new RecognitionSearch(member, names, notes, access, shown(people, Purpose.SEARCH))
                            .of(answers.thanks.lines(), to -> answers.pages.linking(to, access, MOST_LINKING)))
                    : Optional.empty();
        });
    }

    /** The number of people whom each note of a member helped. */
    Map<NoteId, Integer> helped(Member member, Set<String> names, List<Note> notes, Access access, People people) {
        return new RecognitionSearch(member, names, notes, access, shown(people, Purpose.SEARCH))
                .helped(answers.thanks.lines(), to -> answers.pages.linking(to, access, MOST_LINKING));
    }

    private static ShownPeople shown(People people, Purpose purpose) {
        return new ShownPeople(people, Findable.to(purpose));
    }

    WorkRecord record(Access access, People people) {
        LocalDate today = answers.today();
        MemberId user = viewer.member();
        if (user == null) {
            return new WorkRecord(null, today, List.of(), List.of());
        }
        Member member = people.signedIn(user);
        Set<String> names = answers.visibility.namesOf(member, people);
        RecordSearch search = new RecordSearch(names, today);
        List<Note> open = search.taken(answers.index.notesOf(names, access));
        return search.of(
                member,
                open,
                new RecognitionSearch(member, names, open, access, shown(people, Purpose.EXPORT))
                        .acts(answers.thanks.lines()));
    }

    Partners partners(int limit, Access access, People people) {
        MemberId user = viewer.member();
        if (user == null) {
            return new Partners(null, List.of());
        }
        Member member = people.self(user);
        Vocabulary vocabulary = answers.vocabulary.current();
        List<Partner> partners = answers.profiles
                .own(member, vocabulary, access, people)
                .map(own -> {
                    Function<Member, Set<String>> names = other -> answers.visibility.namesOf(other, people);
                    List<Note> notes = answers.index.headsOf(names.apply(member), access);
                    return new PartnerSearch(answers.index, access, people, own, notes, names)
                            .partners(
                                    similar(PartnerSearch.query(own), access, people),
                                    limit,
                                    other -> answers.profiles.profile(other, vocabulary, access, people));
                })
                .orElse(List.of());
        return new Partners(member.withoutAddresses(), partners);
    }

    Peers peers(int limit, Access access, People people) {
        MemberId user = viewer.member();
        if (user == null) {
            return new Peers(null, List.of());
        }
        Member member = people.self(user);
        Vocabulary vocabulary = answers.vocabulary.current();
        Optional<Profile> own = answers.profiles.own(member, vocabulary, access, people);
        PeerSearch search = new PeerSearch(member, own, people, vocabulary, answers.topics);
        return new Peers(
                member.withoutAddresses(),
                search.peers(
                        own.map(PartnerSearch::query)
                                .filter(topics -> !topics.isEmpty())
                                .map(topics -> similar(topics, access, people)),
                        limit,
                        topic -> similar(topic, access, people).leading().stream()
                                .map(expert -> expert.member().id())
                                .collect(Collectors.toSet())));
    }

    private Experts similar(String topics, Access access, People people) {
        ExpertQuery query = ExpertQuery.of(topics)
                .withLimit(ExpertQuery.MAX_LIMIT)
                .withEvidence(1)
                .withoutPassages();
        return experts.unrecorded(query, access, people);
    }

    /** Goals are private, so the gap log learns nothing of them. */
    private Growth.Goal goal(String goal, Goals goals, Access access, People people) {
        ExpertQuery query =
                ExpertQuery.of(goal).withLimit(MOST_AHEAD).withEvidence(1).withoutPassages();
        Standing standing = experts.standing(query, access, people);
        return goals.next(goal, standing.own(), standing.others());
    }

    private @Nullable MemberId self(People people) {
        MemberId user = viewer.member();
        return user == null ? null : people.signedIn(user).id();
    }

    /**
     * The members of some names. A viewer may name only people whom they see, and learns nothing of others, nor of
     * those who refuse to be found.
     */
    private List<Member> without(List<String> names, People people) {
        Leads led = new Leads(viewer, people);
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            List<Member> named = RiskSearch.named(name, people).stream()
                    .filter(member -> viewer.everything()
                            || led.isSelf(member)
                            || Findable.to(Purpose.SEARCH).includes(member))
                    .toList();
            if (!viewer.everything() && (named.isEmpty() || !named.stream().allMatch(led::include))) {
                throw new KnowhowException(
                        Category.USAGE,
                        "without is '" + name
                                + "': only the operator and the leads of their team may name others than themselves");
            }
            if (named.isEmpty()) {
                throw new KnowhowException(
                        Category.USAGE, "without is '" + name + "', must be a member or a team; people lists them");
            }
            members.addAll(named);
        }
        return members.stream().distinct().toList();
    }
}
