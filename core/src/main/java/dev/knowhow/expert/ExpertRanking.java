package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks members by the notes that speak for them: the best notes count, and many weak ones do not add up to one. */
public final class ExpertRanking {

    private static final double STEEPNESS = 6;
    private static final double NAMED_ONLY = 0.5;

    /**
     * Ranks members.
     *
     * @param votes the notes that bear on the topic, strongest first
     * @param people who is who
     * @return all members with evidence, the best first, each with all evidence, strongest first
     */
    public List<Expert> rank(List<Vote> votes, People people) {
        double best = votes.stream().mapToDouble(Vote::score).max().orElse(0);
        Map<MemberId, Member> members = new HashMap<>();
        Map<MemberId, List<Evidence>> evidence = new HashMap<>();
        for (Vote vote : votes) {
            double weight = best > 0 ? Math.pow(vote.score() / best, STEEPNESS) : 0;
            Map<MemberId, Role> parts = new LinkedHashMap<>();
            for (Vote.Voice voice : vote.voices()) {
                Member member = people.resolve(voice.name());
                members.putIfAbsent(member.id(), member);
                parts.merge(member.id(), voice.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
            parts.forEach((member, role) -> {
                double part = role == Role.MENTIONED || role == Role.THANKED ? NAMED_ONLY * weight : weight;
                evidence.computeIfAbsent(member, id -> new ArrayList<>())
                        .add(new Evidence(vote.id(), vote.title(), vote.date(), role, part, null));
            });
        }
        List<Expert> experts = new ArrayList<>();
        evidence.forEach((id, pieces) -> {
            pieces.sort(Comparator.comparingDouble(Evidence::part).reversed().thenComparing(Evidence::id));
            double score = pieces.stream().mapToDouble(Evidence::part).sum();
            Member member = members.get(id);
            if (member != null) {
                experts.add(new Expert(member, score, pieces, pieces.size()));
            }
        });
        experts.sort(Comparator.comparingDouble(Expert::score)
                .reversed()
                .thenComparing(expert -> expert.member().id()));
        return experts;
    }
}
