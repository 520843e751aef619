package dev.knowhow.internal.team;

import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.team.Team;
import dev.knowhow.team.Team.Part;
import dev.knowhow.team.Team.Uncovered;
import dev.knowhow.team.TeamQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the fewest people who cover several topics. Members who refuse to be asked do not affect the choice, and
 * nobody is chosen who has left or is absent.
 */
public final class TeamSelection {

    /** The number of people to name for a topic that nobody covers. */
    private static final int FEW = 3;

    private final TeamQuery query;
    private final LocalDate today;
    private final Findable findable = Findable.to(Purpose.ASKING);

    private TeamSelection(TeamQuery query, LocalDate today) {
        this.query = query;
        this.today = today;
    }

    /**
     * Chooses a team.
     *
     * @param answers all experts of each topic, by topic, with the filter of the query
     * @param today the current day
     */
    public static Team of(TeamQuery query, Map<String, Experts> answers, LocalDate today) {
        return new TeamSelection(query, today).chosen(answers);
    }

    private Team chosen(Map<String, Experts> answers) {
        var coverings = Coverings.of(answers, member -> isWilling(member) && isAvailable(member));
        var cover = SmallestCover.of(coverings.strengths(), query.each(), Team.MOST_EXACT);
        List<Covering> chosen = cover.rows().stream()
                .map(coverings.people()::get)
                .sorted(Comparator.<Covering>comparingInt(one -> -one.cells().size())
                        .thenComparingDouble(one -> -sum(one))
                        .thenComparing(one -> one.member().id()))
                .toList();
        Map<String, String> corrected = new LinkedHashMap<>();
        List<String> alone = new ArrayList<>();
        List<Uncovered> uncovered = new ArrayList<>();
        answers.forEach((topic, experts) -> {
            int covering = coverings.covering(topic).size();
            if (experts.corrected() != null) {
                corrected.put(topic, experts.corrected());
            }
            if (covering == 1) {
                alone.add(topic);
            } else if (covering == 0) {
                uncovered.add(uncovered(topic, experts));
            }
        });
        return new Team(
                query.topics(),
                chosen.stream()
                        .map(one -> new Part(
                                shown(one),
                                reserve(one, chosen, coverings).map(this::shown).orElse(null)))
                        .toList(),
                alone,
                uncovered,
                coverings.people().size(),
                cover.exact(),
                corrected,
                answers.values().iterator().next().searched());
    }

    private boolean isWilling(Member member) {
        return member.kind() == MemberKind.PERSON && findable.includes(member);
    }

    private boolean isAvailable(Member member) {
        var availability = member.availability();
        var capacity = availability.capacity();
        return member.isPresentOn(today)
                && (!query.free()
                        || ((capacity == null || capacity.requests() > 0)
                                && today.datesUntil(today.plusDays(TeamQuery.FREE_DAYS))
                                        .allMatch(
                                                day -> availability.absence(day).isEmpty())));
    }

    private static double sum(Covering one) {
        return one.cells().stream().mapToDouble(Cell::strength).sum();
    }

    /** A copy with the requested number of notes. */
    private Covering shown(Covering one) {
        return new Covering(
                one.member(),
                one.cells().stream()
                        .map(cell -> new Cell(cell.topic(), cell.strength(), shown(cell.expert())))
                        .toList());
    }

    private Expert shown(Expert expert) {
        return expert.withEvidence(
                expert.evidence().stream().limit(query.evidence()).toList());
    }

    /** The person who covers most of the topics that the others of a team cover too rarely. */
    private Optional<Covering> reserve(Covering person, List<Covering> team, Coverings coverings) {
        List<Covering> others = team.stream().filter(one -> !one.equals(person)).toList();
        List<String> lost = person.cells().stream()
                .map(Cell::topic)
                .filter(topic ->
                        others.stream().filter(one -> covers(one, topic)).count() < query.each())
                .toList();
        return coverings.people().stream()
                .filter(one -> !team.contains(one))
                .map(one -> new Covering(
                        one.member(),
                        one.cells().stream()
                                .filter(cell -> lost.contains(cell.topic()))
                                .toList()))
                .filter(one -> !one.cells().isEmpty())
                .min(Comparator.<Covering>comparingInt(one -> -one.cells().size())
                        .thenComparingDouble(one -> -sum(one))
                        .thenComparing(one -> one.member().id()));
    }

    private static boolean covers(Covering one, String topic) {
        return one.cells().stream().anyMatch(cell -> cell.topic().equals(topic));
    }

    private Uncovered uncovered(String topic, Experts experts) {
        return new Uncovered(
                topic,
                experts.leading().stream()
                        .map(Expert::member)
                        .filter(member -> isWilling(member) && !member.left())
                        .limit(FEW)
                        .toList(),
                experts.nearest(),
                experts.declared().stream()
                        .filter(one -> isWilling(one.member()) && isAvailable(one.member()))
                        .limit(FEW)
                        .toList());
    }
}
