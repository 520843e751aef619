package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Expert;
import dev.knowhow.match.Match;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The factors of a person for a need, each of which {@code why} can print. */
final class PersonFactors {

    /** The days in which requests lower the load factor. */
    private static final int LOAD_DAYS = 60;

    /** Six requests in {@value #LOAD_DAYS} days halve a score. */
    private static final double LOAD = 1.0 / 6;

    private static final double NEAR = 2;
    private static final double NO_COMMON_LANGUAGE = 0.5;
    private static final double WILLING = 2;

    /** The strengths relative to the asker's between which a mentor is the next step. */
    private static final double LEAST_STEP = 2;

    private static final double MOST_STEP = 10;

    private final Need need;
    private final Set<MemberId> shared;
    private final double own;
    private final double mostPractice;

    /**
     * Creates the factors.
     *
     * @param votes the notes that match
     * @param people resolves names to members
     * @param own the strength of the asker
     * @param mostPractice the practice of the person who has most
     */
    PersonFactors(Need need, List<Vote> votes, People people, double own, double mostPractice) {
        this.need = need;
        this.shared = shared(votes, people);
        this.own = own;
        this.mostPractice = mostPractice;
    }

    /** The people with a role, other than a mention, in a note that an asker has any role in. */
    private Set<MemberId> shared(List<Vote> votes, People people) {
        Set<MemberId> shared = new HashSet<>();
        for (Vote vote : need.askers().isEmpty() ? List.<Vote>of() : votes) {
            Set<MemberId> active = new HashSet<>();
            boolean asked = false;
            for (Association association : vote.associations()) {
                MemberId member = people.resolve(association.name()).id();
                asked |= need.isAskedBy(member);
                if (association.role() != Role.MENTIONED) {
                    active.add(member);
                }
            }
            if (asked) {
                shared.addAll(active);
            }
        }
        return shared;
    }

    /**
     * The factors of a person.
     *
     * @param strength the sum of the contributions of their evidence
     * @param practice how much they help with anything alike
     */
    List<ScorePart> of(Expert expert, double strength, double practice) {
        Member member = expert.member();
        List<ScorePart> factors = new ArrayList<>();
        factors.add(new ScorePart("practice", mostPractice > 0 ? Math.sqrt(practice / mostPractice) : 1));
        if (!need.askers().isEmpty()) {
            factors.add(new ScorePart("near", isNear(member) ? NEAR : 1));
            factors.add(new ScorePart("language", canTalk(member) ? 1 : NO_COMMON_LANGUAGE));
        }
        if (need.purpose() == Purpose.MENTORING) {
            factors.add(new ScorePart("willing", need.willing().test(expert) ? WILLING : 1));
            factors.add(new ScorePart("step", step(strength)));
        }
        int requests = need.requests().to(member.id(), need.day().minusDays(LOAD_DAYS));
        factors.add(new ScorePart("load", 1 / (1 + LOAD * requests)));
        return factors;
    }

    /** The number of recent requests, if enough people made them. */
    int shownRequests(Member member) {
        LocalDate since = need.day().minusDays(LOAD_DAYS);
        return need.requests().askers(member.id(), since) < Match.LEAST_ASKERS
                ? 0
                : need.requests().to(member.id(), since);
    }

    private boolean isNear(Member member) {
        return shared.contains(member.id())
                || need.askers().stream()
                        .anyMatch(asker -> asker.team() != null && Objects.equals(asker.team(), member.team()));
    }

    /** Whether they have a language in common, or one of them declares none. */
    private boolean canTalk(Member member) {
        return need.askers().stream()
                .anyMatch(asker -> asker.languages().isEmpty()
                        || member.languages().isEmpty()
                        || asker.languages().stream()
                                .map(PersonFactors::primary)
                                .anyMatch(spoken -> member.languages().stream()
                                        .map(PersonFactors::primary)
                                        .anyMatch(spoken::equals)));
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /**
     * How far ahead a person is: 1 from twice to ten times the asker's strength, less on both sides, 0 for those who
     * are behind.
     */
    private double step(double strength) {
        double ahead = strength / own;
        if (ahead < LEAST_STEP) {
            return Math.max(0, ahead - 1) / (LEAST_STEP - 1);
        }
        return ahead <= MOST_STEP ? 1 : MOST_STEP / ahead;
    }
}
