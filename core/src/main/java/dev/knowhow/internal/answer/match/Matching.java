package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Expert;
import dev.knowhow.internal.answer.who.Candidates;
import dev.knowhow.internal.answer.who.ExpertSearch;
import dev.knowhow.match.Match;
import dev.knowhow.match.Matches;
import dev.knowhow.match.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Brings a need and people together: the votes of notes on the need, weighed for its purpose, times factors of each
 * person. Who <em>wrote</em> about a topic is a poor guide to who should be asked; who helped before, lately, with
 * anything alike, for the same team, is the guide.
 *
 * <p>Parts add up: a score is the sum of the contributions of the evidence times the factors of the person, all of
 * which an answer shows. Members who do not consent to the purpose, or to the topic, do not affect any answer.
 */
public final class Matching {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.member().id());

    private static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::id);

    /** The strength of an asker without evidence, as a share of the strongest person: the best one is in reach. */
    private static final double NEWCOMER = 0.1;

    private final ExpertSearch who;

    /** Uses the votes of a search for experts. */
    public Matching(ExpertSearch who) {
        this.who = who;
    }

    /**
     * Finds the people for a need.
     *
     * @param need the need; its inquiry sets the page and the number of reasons
     */
    public Matches of(Need need) {
        Candidates found = who.candidates(need.inquiry(), need.purpose(), need.counts(), need.most());
        List<Match> all = ranked(need, found);
        int limit = need.inquiry().query().limit();
        List<Match> free =
                all.stream().filter(match -> match.obstacle() == null).toList();
        return new Matches(
                free.stream().skip(need.inquiry().query().offset()).limit(limit).toList(),
                free.size(),
                all.stream()
                        .limit(limit)
                        .filter(match -> match.obstacle() != null)
                        .toList(),
                found.corrected(),
                found.searched());
    }

    /** A person with weighed evidence. */
    private record Weighed(Expert expert, List<Reason> reasons, double strength, double practice) {

        static Weighed of(Expert expert, Helpful helpful) {
            List<Reason> reasons = expert.evidence().stream()
                    .map(helpful::reason)
                    .sorted(STRONGEST_FIRST)
                    .toList();
            return new Weighed(
                    expert,
                    reasons,
                    reasons.stream().mapToDouble(Reason::contribution).sum(),
                    expert.evidence().stream().mapToDouble(helpful::practice).sum());
        }
    }

    private static List<Match> ranked(Need need, Candidates found) {
        Helpful helpful = new Helpful(need, found.votes());
        List<Weighed> askers = new ArrayList<>();
        List<Weighed> others = new ArrayList<>();
        for (Expert expert : found.experts()) {
            if (need.isAskedBy(expert.member().id())) {
                askers.add(Weighed.of(expert, helpful));
            } else if (!expert.member().left()) {
                others.add(Weighed.of(expert, helpful));
            }
        }
        PersonFactors factors = new PersonFactors(
                need,
                found.votes(),
                need.inquiry().people(),
                Math.max(most(askers, Weighed::strength), NEWCOMER * most(others, Weighed::strength)),
                most(others, Weighed::practice));
        Obstacles obstacles = new Obstacles(need);
        return others.stream()
                .map(one -> new Match(
                        one.expert().member(),
                        one.strength(),
                        factors.of(one.expert(), one.strength(), one.practice()),
                        one.reasons().stream()
                                .limit(need.inquiry().query().evidence())
                                .toList(),
                        one.reasons().size(),
                        List.of(),
                        factors.shownRequests(one.expert().member()),
                        obstacles.of(one.expert())))
                .filter(match -> match.score() > 0)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static double most(List<Weighed> people, ToDoubleFunction<Weighed> value) {
        return people.stream().mapToDouble(value).max().orElse(0);
    }
}
