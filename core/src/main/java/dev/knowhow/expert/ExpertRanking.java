package dev.knowhow.expert;

import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks members by the notes that speak for them. Each note has one voice, and it falls steeply with how well the note
 * bears on the topic: the best few notes speak, and a thousand weak ones do not add up to one. Everybody who has a part
 * in a note gets its voice, by the weight of their role (Macdonald and Ounis: Voting for candidates, CIKM 2006, with
 * steeper votes) and by their share in its history. To be named in a note says the less the more notes name one, as with
 * the words of a text (Balog and de Rijke: Associating people and documents, ECIR 2008): whoever stands in a template or
 * is pinged everywhere is no expert on everything. A note that others link to is trusted a little more (as the
 * links among messages are by Campbell, Maglio, Cozzi and Dom: Expertise identification using email communications, CIKM
 * 2003), by how many people do, not how many links there are, in the bounded form of evidence that does not depend on the question
 * (Craswell, Robertson, Zaragoza and Taylor: Relevance weighting for query independent evidence, SIGIR 2005). What each
 * choice buys is measured in {@code docs/relevance.md}.
 *
 * <p>Pure: the same votes give the same ranking. Safe for use by many threads.
 */
public final class ExpertRanking {

    /** How steeply a voice falls with the note's score, relative to the best note's. */
    static final double STEEPNESS = 6;

    /**
     * What the links of ever so many others add to a voice; half of it comes from the first. No more than what less than
     * two hundredths of a note's score do: links decide among notes that bear on the topic alike, and no others.
     */
    static final double LINKS = 0.1;

    /** Written out, not put together: an answer orders thousands of each. */
    private static final Comparator<Expert> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score(), one.score());
        return byScore != 0
                ? byScore
                : one.member().id().compareTo(other.member().id());
    };

    private static final Comparator<Evidence> STRONGEST_FIRST = (one, other) -> {
        int byPart = Double.compare(other.part(), one.part());
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
     * Ranks members.
     *
     * @param votes the notes that bear on the topic, in any order
     * @param notes how many notes everyone may find
     * @param people who is who
     * @param method how to rank
     * @return all members with evidence, the best first, each with all evidence, strongest first
     */
    public static List<Expert> rank(List<Vote> votes, long notes, People people, Method method) {
        return rank(votes, List.of(), notes, people, method);
    }

    /**
     * Ranks members by notes and statements.
     *
     * @param statements what other sources say on the topic, counted as {@link Stated} says, and by {@link Method#BEST_NOTES} alone
     */
    public static List<Expert> rank(
            List<Vote> votes, List<Stated> statements, long notes, People people, Method method) {
        ExpertRanking ranking = new ExpertRanking(method, notes);
        List<Vote> sorted = votes.stream()
                .sorted(Comparator.comparingDouble(Vote::score).reversed().thenComparing(Vote::id))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            double voice = method.voice(sorted.get(i).score(), sorted.getFirst().score(), i + 1);
            if (voice > 0) {
                ranking.hear(sorted.get(i), voice, people);
            }
        }
        if (method == Method.BEST_NOTES) {
            statements.forEach(one -> ranking.candidate(people.resolve(one.statement().person())));
            Stated.evidence(statements, people)
                    .forEach((id, evidence) -> evidence.forEach(one -> ranking.hear(id, one)));
        }
        return ranking.candidates.values().stream()
                .map(candidate -> candidate.expert(method))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Gives a note's voice to everybody who has a part in it, each once, for the part that weighs most. */
    private void hear(Vote vote, double voice, People people) {
        double links = method == Method.BEST_NOTES ? links(vote, people) : 1;
        Set<MemberId> askers = askers(vote, people);
        for (Voice part : vote.voices()) {
            if (!askers.isEmpty()
                    && part.role() != Role.ANSWERER
                    && askers.contains(people.resolve(part.name()).id())) {
                continue;
            }
            Factors factors = factors(part, voice, links);
            if (factors.role() > 0) {
                Member member = people.resolve(part.name());
                candidate(member)
                        .hear(new Evidence(
                                vote.id(),
                                vote.title(),
                                vote.date(),
                                part.role(),
                                factors,
                                vote.coverage(),
                                null,
                                List.of()));
            }
        }
    }

    private Candidate candidate(Member member) {
        return candidates.computeIfAbsent(member.id(), id -> new Candidate(member, new ArrayList<>(1)));
    }

    private void hear(MemberId id, Evidence evidence) {
        Candidate candidate = candidates.get(id);
        if (candidate != null) {
            candidate.hear(evidence);
        }
    }

    /** Who asks, if it is a question: they count for an answer of their own alone, under whatever name history knows them. */
    private static Set<MemberId> askers(Vote vote, People people) {
        Set<MemberId> askers = Set.of();
        for (Voice part : vote.voices()) {
            if (part.share() == 0) {
                askers = askers.isEmpty() ? new HashSet<>() : askers;
                askers.add(people.resolve(part.name()).id());
            }
        }
        return askers;
    }

    private Factors factors(Voice part, double voice, double links) {
        if (method != Method.BEST_NOTES) {
            return new Factors(voice, part.role().compareTo(Role.REVIEWER) <= 0 ? 1 : 0, 1, 1, links);
        }
        double rarity = part.role() == Role.MENTIONED ? rarity(part.notes()) : 1;
        return new Factors(voice, EvidenceRole.of(part.role()).weight(), part.share() / 100.0, rarity, links);
    }

    /** How much the links of those add who have no part in the note themselves. */
    private static double links(Vote vote, People people) {
        if (vote.linkedBy().isEmpty()) {
            return 1;
        }
        Set<MemberId> others = new HashSet<>();
        vote.linkedBy().forEach(name -> others.add(people.resolve(name).id()));
        vote.voices().forEach(part -> others.remove(people.resolve(part.name()).id()));
        return 1 + LINKS * others.size() / (others.size() + 1);
    }

    /** The inverse document frequency of being named, from 0 to 1. */
    private double rarity(int naming) {
        double all = Math.max(1, Math.max(notes, naming)) + 1.0;
        return Math.log(all / Math.max(1, naming)) / Math.log(all);
    }

    private static Evidence weightier(Evidence one, Evidence other) {
        boolean first = one.part() > other.part()
                || (one.part() == other.part() && one.role().weight() >= other.role().weight());
        return first ? one : other;
    }

    /** Somebody with evidence, while it is gathered. */
    private record Candidate(Member member, List<Evidence> evidence) {

        /** Notes are heard one after the other: another part in the same one is next to the first. */
        void hear(Evidence next) {
            int last = evidence.size() - 1;
            if (last >= 0 && evidence.get(last).id().equals(next.id())) {
                evidence.set(last, weightier(evidence.get(last), next));
            } else {
                evidence.add(next);
            }
        }

        Expert expert(Method method) {
            if (method == Method.COMBMNZ) {
                evidence.replaceAll(one -> one.louder(evidence.size()));
            }
            evidence.sort(STRONGEST_FIRST);
            double score = evidence.stream().mapToDouble(Evidence::part).sum();
            return new Expert(member, score, Confidence.of(score, evidence), evidence, evidence.size(), List.of());
        }
    }
}
