package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Viewer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Measures each part of the score of people: scores are recomputed without a factor or without some contributions. */
public final class PeopleAblation implements Ablation {

    /** How much a piece of evidence adds without something. */
    private static final Map<String, ToDoubleFunction<Evidence>> WITHOUT = new LinkedHashMap<>();

    static {
        WITHOUT.put(
                "steepness",
                one -> one.contribution()
                        / one.factors().relevance()
                        * Math.pow(one.factors().relevance(), 1 / ExpertRanking.STEEPNESS));
        WITHOUT.put("who is named", one -> one.role().equals(EvidenceRole.of(Role.MENTIONED)) ? 0 : one.contribution());
        WITHOUT.put("who reviewed or was thanked", one -> isBeside(one.role()) ? 0 : one.contribution());
        WITHOUT.put(
                "weights of roles", one -> one.contribution() / one.factors().role());
        WITHOUT.put("shares", one -> one.contribution() / one.factors().share());
        WITHOUT.put(
                "rarity of being named",
                one -> one.factors().rarity() > 0
                        ? one.contribution() / one.factors().rarity()
                        : one.factors().relevance()
                                * one.factors().role()
                                * one.factors().share()
                                * one.factors().links());
        WITHOUT.put("links", one -> one.contribution() / one.factors().links());
    }

    private final Map<String, List<Expert>> answers = new LinkedHashMap<>();

    private PeopleAblation() {}

    private static boolean isBeside(EvidenceRole role) {
        return role.equals(EvidenceRole.of(Role.REVIEWER)) || role.equals(EvidenceRole.of(Role.THANKED));
    }

    /** Asks all questions. */
    public static PeopleAblation of(Knowhow knowhow, List<Question> questions, Progress progress) {
        var ablation = new PeopleAblation();
        for (Question question : questions) {
            ExpertQuery query = ExpertQuery.of(question.text())
                    .withLimit(ExpertQuery.MAX_LIMIT)
                    .withEvidence(Integer.MAX_VALUE)
                    .withoutPassages();
            ablation.answers.put(
                    question.topic(), knowhow.as(Viewer.EVERYONE).who(query).experts());
            progress.at(ablation.answers.size(), questions.size());
        }
        return ablation;
    }

    @Override
    public Set<String> parts() {
        return WITHOUT.keySet();
    }

    @Override
    public Run without(String part) {
        ToDoubleFunction<Evidence> value = WITHOUT.getOrDefault(part, Evidence::contribution);
        var run = new Run();
        answers.forEach((topic, experts) -> run.add(
                topic,
                Ranked.of(experts.stream()
                        .map(expert -> new Found(
                                expert.member().id().value(),
                                expert.evidence().stream().mapToDouble(value).sum()))
                        .filter(found -> found.score() > 0)
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .toList())));
        return run;
    }
}
