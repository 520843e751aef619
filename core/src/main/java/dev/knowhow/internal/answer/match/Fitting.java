package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.who.ExpertSearch;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Opportunity;
import dev.knowhow.match.SkillFit;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well members and opportunities fit, from what the notes show: each skill is a topic of the question who knows.
 * Each skill is looked up once. Not thread-safe.
 */
public final class Fitting {

    /** With a quarter of the best score a skill counts in full: an opportunity seldom needs the one best person. */
    private static final double ENOUGH = 0.25;

    /** What a member who has begun gets for something that teaches. */
    private static final double BEGUN = 0.5;

    private static final int MOST_NOTES = 1000;

    private final ExpertSearch who;
    private final Set<NoteId> without;
    private final Inquiry inquiry;
    private final Map<String, Known> bySkill = new HashMap<>();

    /**
     * The members with evidence of a skill.
     *
     * @param best the best score
     * @param experts the members by id
     */
    private record Known(double best, Map<MemberId, Expert> experts) {

        double strength(MemberId member) {
            Expert expert = experts.get(member);
            return expert == null ? 0 : expert.score() / best;
        }

        /** Less for what many can do, as the inverse document frequency of a term. */
        double rarity() {
            int able = (int) experts.values().stream()
                    .filter(expert -> expert.score() >= Coverage.LEAST * best)
                    .count();
            return 1 / (1 + Math.log(Math.max(1, able)));
        }
    }

    /**
     * Creates the fitting for one question.
     *
     * @param without the notes that are no evidence
     * @param inquiry a question of the viewer; its topic is ignored
     */
    public Fitting(ExpertSearch who, Set<NoteId> without, Inquiry inquiry) {
        this.who = who;
        this.without = Set.copyOf(without);
        this.inquiry = inquiry;
    }

    private Known known(String skill) {
        return bySkill.computeIfAbsent(skill, topic -> {
            Inquiry about = Inquiry.of(
                    ExpertQuery.of(topic), inquiry.viewer(), inquiry.vocabulary(), inquiry.access(), inquiry.people());
            Map<MemberId, Expert> experts = new LinkedHashMap<>();
            who.candidates(about, Purpose.SEARCH, vote -> !without.contains(vote.id()), MOST_NOTES).experts().stream()
                    .filter(expert -> !expert.member().left())
                    .forEach(expert -> experts.put(expert.member().id(), expert));
            return new Known(
                    experts.values().stream().mapToDouble(Expert::score).max().orElse(1), experts);
        });
    }

    private static boolean isInterested(Member member, String topic) {
        return member.interests().stream()
                .anyMatch(interest -> FoldedWord.spaced(interest).contains(FoldedWord.spaced(topic)));
    }

    /**
     * The members with evidence of one skill of an opportunity or more, and those who are interested in what it
     * teaches.
     *
     * @param topics compares topics with those that an interested member refuses
     */
    public List<Member> able(Opportunity opportunity, Topics topics) {
        Map<MemberId, Member> able = new LinkedHashMap<>();
        for (String skill : wanted(opportunity)) {
            known(skill).experts().values().stream()
                    .map(Expert::member)
                    .forEach(member -> able.putIfAbsent(member.id(), member));
        }
        for (String topic : opportunity.skills().isEmpty() ? opportunity.teaches() : List.<String>of()) {
            Findable findable = Findable.to(Purpose.SEARCH).about(topics.asked(List.of(topic), inquiry.vocabulary()));
            inquiry.people().members().stream()
                    .filter(member -> !member.left() && findable.includes(member) && isInterested(member, topic))
                    .forEach(member -> able.putIfAbsent(member.id(), member.withoutAddresses()));
        }
        return List.copyOf(able.values());
    }

    private static List<String> wanted(Opportunity opportunity) {
        return opportunity.skills().isEmpty() ? opportunity.teaches() : opportunity.skills();
    }

    /** How a member fits an opportunity; null if not at all. */
    public @Nullable Fit fit(Opportunity opportunity, Member member) {
        List<SkillFit> skills = new ArrayList<>();
        for (String skill : wanted(opportunity)) {
            skills.add(skill(skill, member));
        }
        double score = opportunity.skills().isEmpty() ? learns(skills, member) : proves(skills);
        return score > 0 ? new Fit(opportunity, member, score, skills) : null;
    }

    private SkillFit skill(String skill, Member member) {
        Known known = known(skill);
        Expert expert = known.experts().get(member.id());
        Evidence evidence = expert == null ? null : expert.evidence().getFirst();
        return new SkillFit(
                skill,
                known.strength(member.id()),
                evidence,
                member.skills().stream().anyMatch(one -> Fold.of(one).equals(Fold.of(skill))));
    }

    private double proves(List<SkillFit> skills) {
        double sum = 0;
        double all = 0;
        for (SkillFit skill : skills) {
            double rarity = known(skill.skill()).rarity();
            all += rarity;
            sum += skill.proven() ? rarity * Math.min(1, skill.strength() / ENOUGH) : 0;
        }
        return all > 0 ? sum / all : 0;
    }

    /** A course is for those who are interested or have begun, never for those who know it. */
    private static double learns(List<SkillFit> skills, Member member) {
        double score = 0;
        for (SkillFit skill : skills) {
            if (skill.strength() < ENOUGH) {
                score = Math.max(score, isInterested(member, skill.skill()) ? 1 : skill.proven() ? BEGUN : 0);
            }
        }
        return score;
    }
}
