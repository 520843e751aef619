package dev.knowhow.internal.team;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The people who can be chosen, with the topics that they cover. Thin evidence counts only for a topic on which nobody
 * has better evidence.
 */
final class Coverings {

    private final List<String> topics;
    private final List<Covering> people;

    private Coverings(List<String> topics, List<Covering> people) {
        this.topics = topics;
        this.people = people;
    }

    /**
     * Collects the people of the answers on single topics.
     *
     * @param answers all experts of each topic
     * @param wanted whether a member can be chosen
     */
    static Coverings of(Map<String, Experts> answers, Predicate<Member> wanted) {
        Map<Member, List<Cell>> cells = new LinkedHashMap<>();
        answers.forEach((topic, experts) -> {
            List<Expert> covering = experts.leading().stream()
                    .filter(expert -> wanted.test(expert.member()))
                    .toList();
            List<Expert> reliable = covering.stream()
                    .filter(expert -> expert.confidence() != Confidence.THIN)
                    .toList();
            for (Expert expert : reliable.isEmpty() ? covering : reliable) {
                cells.computeIfAbsent(expert.member(), any -> new ArrayList<>())
                        .add(new Cell(topic, expert.score() / experts.best(), expert));
            }
        });
        return new Coverings(
                List.copyOf(answers.keySet()),
                cells.entrySet().stream()
                        .map(one -> new Covering(one.getKey(), one.getValue()))
                        .toList());
    }

    List<Covering> people() {
        return people;
    }

    /** The strength of each person in each topic; 0 for topics that they do not cover. */
    double[][] strengths() {
        double[][] strengths = new double[people.size()][topics.size()];
        for (int person = 0; person < people.size(); person++) {
            for (Cell cell : people.get(person).cells()) {
                strengths[person][topics.indexOf(cell.topic())] = cell.strength();
            }
        }
        return strengths;
    }

    /** The people who cover a topic. */
    List<Covering> covering(String topic) {
        return people.stream()
                .filter(one ->
                        one.cells().stream().anyMatch(cell -> cell.topic().equals(topic)))
                .toList();
    }
}
