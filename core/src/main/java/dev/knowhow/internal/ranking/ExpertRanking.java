package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks members by the notes that are evidence for them.
 *
 * <p>A vote counts by its relevance, which falls steeply with the note's score: the best few notes decide, and a
 * thousand weak ones do not add up to one. Each person associated with the note receives its relevance, weighted by
 * their role (Macdonald and Ounis: Voting for candidates, CIKM 2006, with steeper votes) and by their share in its
 * history.
 *
 * <p>A mention counts less the more notes mention the person, like the inverse document frequency of a term (Balog and
 * de Rijke: Associating people and documents, ECIR 2008): a name in a template, or one that is pinged everywhere, does
 * not make an expert on everything.
 *
 * <p>A note that others link to counts a little more (links among messages: Campbell, Maglio, Cozzi and Dom: Expertise
 * identification using email communications, CIKM 2003). The number of people who link counts, not the number of links,
 * in the bounded form of query independent evidence (Craswell, Robertson, Zaragoza and Taylor: Relevance weighting for
 * query independent evidence, SIGIR 2005). {@code docs/relevance.md} shows what each choice gains.
 *
 * <p>Deterministic: the same votes give the same ranking. Thread-safe.
 */
public final class ExpertRanking {

    /** The exponent of a note's score relative to the best note's. */
    public static final double STEEPNESS = 6;

    /**
     * The limit of what links of other people add to the relevance; the first person adds half of it. It corresponds to
     * less than two percent of a note's score: links decide only among notes of almost equal score.
     */
    static final double LINKS = 0.1;

    /** Written out instead of composed, for speed: an answer sorts thousands of each. */
    private static final Comparator<Expert> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score(), one.score());
        return byScore != 0
                ? byScore
                : one.member().id().compareTo(other.member().id());
    };

    private static final Comparator<Evidence> STRONGEST_FIRST = (one, other) -> {
        int byPart = Double.compare(other.contribution(), one.contribution());
        return byPart != 0 ? byPart : one.id().compareTo(other.id());
    };

    private final Method method;
    private final long notes;
    private final Map<MemberId, Candidate> candidates = new HashMap<>();

    private ExpertRanking(Method method, long notes) {
        this.method = method;
        this.notes = notes;
    }

    /**
     * Ranks members by notes and statements.
     *
     * @param votes the notes that match the topic, in any order
     * @param statements the statements of other sources on the topic; only {@link Method#BEST_NOTES} counts them, as
     *     {@link Stated} says
     * @param notes the number of notes that are open to everyone
     * @param people resolves names to members
     * @param method the ranking method
     * @return all members with evidence, best first, each with all evidence, strongest first; {@link ConfidenceRule}
     *     adds their weaknesses
     */
    public static List<Expert> rank(
            List<Vote> votes, List<Stated> statements, long notes, People people, Method method) {
        ExpertRanking ranking = new ExpertRanking(method, notes);
        List<Vote> sorted = votes.stream()
                .sorted(Comparator.comparingDouble(Vote::score).reversed().thenComparing(Vote::id))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            double relevance =
                    method.relevanceOf(sorted.get(i).score(), sorted.getFirst().score(), i + 1);
            if (relevance > 0) {
                ranking.add(sorted.get(i), relevance, people);
            }
        }
        if (method == Method.BEST_NOTES) {
            Stated.evidence(statements, people, ranking::contribution)
                    .forEach((member, evidence) -> evidence.forEach(ranking.candidate(member)::add));
        }
        return ranking.candidates.values().stream()
                .map(candidate -> candidate.expert(method))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Adds a note to each person associated with it, once, in the role that weighs most. */
    private void add(Vote vote, double relevance, People people) {
        double links = method == Method.BEST_NOTES ? links(vote, people) : 1;
        Set<MemberId> askers = askers(vote, people);
        for (Association association : vote.associations()) {
            if (!askers.isEmpty()
                    && association.role() != Role.ANSWERER
                    && askers.contains(people.resolve(association.name()).id())) {
                continue;
            }
            Factors factors = factors(association, relevance, links);
            if (factors.role() > 0) {
                Member member = people.resolve(association.name());
                candidate(member)
                        .add(Evidence.builder(vote.id(), vote.title(), EvidenceRole.of(association.role()), factors)
                                .date(vote.date())
                                .coverage(vote.coverage())
                                .build());
            }
        }
    }

    private Candidate candidate(Member member) {
        return candidates.computeIfAbsent(member.id(), id -> new Candidate(member, new ArrayList<>(1)));
    }

    /** What a person's part in a note contributes, without what others say of them in it. */
    private double contribution(MemberId member, NoteId note) {
        Candidate candidate = candidates.get(member);
        return candidate == null
                ? 0
                : candidate.evidence().stream()
                        .filter(one -> one.id().equals(note) && one.role().active())
                        .mapToDouble(Evidence::contribution)
                        .sum();
    }

    /**
     * The authors of a question. Only an answer of their own counts for them, under any name that history has for them.
     */
    private static Set<MemberId> askers(Vote vote, People people) {
        Set<MemberId> askers = Set.of();
        for (Association association : vote.associations()) {
            if (association.share() == 0) {
                askers = askers.isEmpty() ? new HashSet<>() : askers;
                askers.add(people.resolve(association.name()).id());
            }
        }
        return askers;
    }

    private Factors factors(Association association, double relevance, double links) {
        if (method != Method.BEST_NOTES) {
            return new Factors(relevance, association.role().compareTo(Role.REVIEWER) <= 0 ? 1 : 0, 1, 1, links);
        }
        double rarity = association.role() == Role.MENTIONED ? rarity(association.notes()) : 1;
        return new Factors(
                relevance, EvidenceRole.of(association.role()).weight(), association.share() / 100.0, rarity, links);
    }

    /** The factor for links by people who are not associated with the note. */
    private static double links(Vote vote, People people) {
        if (vote.linkedBy().isEmpty()) {
            return 1;
        }
        Set<MemberId> others = new HashSet<>();
        vote.linkedBy().forEach(name -> others.add(people.resolve(name).id()));
        vote.associations()
                .forEach(one -> others.remove(people.resolve(one.name()).id()));
        return 1 + LINKS * others.size() / (others.size() + 1);
    }

    /** The inverse document frequency of a mention, from 0 to 1. */
    private double rarity(int naming) {
        double all = Math.max(1, Math.max(notes, naming)) + 1.0;
        return Math.log(all / Math.max(1, naming)) / Math.log(all);
    }

    private static Evidence weightier(Evidence one, Evidence other) {
        boolean first = one.contribution() > other.contribution()
                || (one.contribution() == other.contribution() && order(one.role()) <= order(other.role()));
        return first ? one : other;
    }

    /** The place among the roles of notes, strongest first; roles of other sources come last. */
    private static int order(EvidenceRole role) {
        Role[] roles = Role.values();
        int place = 0;
        while (place < roles.length && !EvidenceRole.of(roles[place]).equals(role)) {
            place++;
        }
        return place;
    }

    private static Evidence scaled(Evidence one, int times) {
        Factors now = one.factors();
        Factors more = new Factors(now.relevance() * times, now.role(), now.share(), now.rarity(), now.links());
        return one.withFactors(more);
    }

    /** A member whose evidence is being collected. */
    private record Candidate(Member member, List<Evidence> evidence) {

        /** Votes are added one after the other, so another role in the same note follows the first. */
        void add(Evidence next) {
            int last = evidence.size() - 1;
            if (last >= 0 && evidence.get(last).id().equals(next.id())) {
                evidence.set(last, weightier(evidence.get(last), next));
            } else {
                evidence.add(next);
            }
        }

        Expert expert(Method method) {
            if (method == Method.COMBMNZ) {
                evidence.replaceAll(one -> scaled(one, evidence.size()));
            }
            evidence.sort(STRONGEST_FIRST);
            double score = evidence.size() == 1
                    ? evidence.getFirst().contribution()
                    : evidence.stream().mapToDouble(Evidence::contribution).sum();
            return Expert.builder(member)
                    .score(score)
                    .evidence(evidence)
                    .notes(evidence.size())
                    .build();
        }
    }
}
