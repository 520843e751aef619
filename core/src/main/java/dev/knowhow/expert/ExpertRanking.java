package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks members by the notes that speak for them. Each note has one voice, and it falls steeply with how well the note
 * bears on the topic: the best few notes speak, and a thousand weak ones do not add up to one. Everybody who has a part
 * in a note gets its voice, by the weight of their role (Macdonald and Ounis: Voting for candidates, CIKM 2006, with
 * steeper votes). What each choice buys is measured in {@code docs/relevance.md}.
 *
 * <p>Pure: the same votes give the same ranking. Safe for use by many threads.
 */
public final class ExpertRanking {

    /** How steeply a voice falls with the note's score, relative to the best note's. */
    private static final double STEEPNESS = 6;

    private static final Map<Role, Double> WEIGHTS = new EnumMap<>(Map.of(
            Role.AUTHOR, 1.0,
            Role.EDITOR, 1.0,
            Role.ANSWERER, 1.0,
            Role.REVIEWER, 0.5,
            Role.THANKED, 0.5,
            Role.MENTIONED, 1.0));

    private final Map<MemberId, Candidate> candidates = new HashMap<>();

    private ExpertRanking() {}

    /**
     * Ranks members.
     *
     * @param votes the notes that bear on the topic, in any order
     * @param people who is who
     * @return all members with evidence, the best first, each with all evidence, strongest first
     */
    public static List<Expert> rank(List<Vote> votes, People people) {
        ExpertRanking ranking = new ExpertRanking();
        double best = votes.stream().mapToDouble(Vote::score).max().orElse(0);
        for (Vote vote : votes) {
            double voice = Math.pow(vote.score() / best, STEEPNESS);
            if (voice > 0) {
                ranking.hear(vote, voice, people);
            }
        }
        return ranking.candidates.values().stream()
                .map(Candidate::expert)
                .sorted(Comparator.comparingDouble(Expert::score)
                        .reversed()
                        .thenComparing(expert -> expert.member().id()))
                .toList();
    }

    /** Gives a note's voice to everybody who has a part in it, each once, for their weightiest role. */
    private void hear(Vote vote, double voice, People people) {
        Map<Member, Role> roles = new HashMap<>();
        for (Vote.Voice part : vote.voices()) {
            roles.merge(people.resolve(part.name()), part.role(), (a, b) -> weight(a) >= weight(b) ? a : b);
        }
        roles.forEach((member, role) -> candidates
                .computeIfAbsent(member.id(), id -> new Candidate(member, new ArrayList<>()))
                .evidence()
                .add(new Evidence(vote.id(), vote.title(), vote.date(), role, weight(role) * voice, null)));
    }

    private static double weight(Role role) {
        return WEIGHTS.getOrDefault(role, 0.0);
    }

    /** Somebody with evidence, while it is gathered. */
    private record Candidate(Member member, List<Evidence> evidence) {

        Expert expert() {
            evidence.sort(Comparator.comparingDouble(Evidence::part).reversed().thenComparing(Evidence::id));
            double score = evidence.stream().mapToDouble(Evidence::part).sum();
            return new Expert(member, score, evidence, evidence.size());
        }
    }
}
