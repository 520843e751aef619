package dev.knowhow.expert;

import dev.knowhow.people.Member;
import dev.knowhow.query.Searched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people who know about several topics, by the number of topics they cover, then by their strength in their weakest
 * topic. Immutable.
 *
 * @param topics the requested topics
 * @param people the requested page, best first
 * @param total the number of people who cover one topic or more
 * @param gaps the topics without experts
 * @param filtered the gaps for which only the filter excludes experts
 * @param corrected corrections of misspelt topics, by the topic as typed
 * @param declared the people with a self-declared skill and no evidence, by topic; only topics with such people
 * @param searched the state of the index that was searched
 */
public record Coverage(
        List<String> topics,
        List<Covering> people,
        int total,
        List<String> gaps,
        List<String> filtered,
        Map<String, String> corrected,
        Map<String, List<Declared>> declared,
        Searched searched) {

    /**
     * The least share of the best score on a topic with which a member covers the topic. It is small because relevance
     * is steep: a note with half the score of the best one has 1/64 of its relevance.
     */
    public static final double LEAST = 0.01;

    /** Copies the collections, keeping their order. */
    public Coverage {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        gaps = List.copyOf(gaps);
        filtered = List.copyOf(filtered);
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    }

    /** Splits topics in one line, separated by {@code " + "}; omits duplicates and blank topics. */
    public static List<String> topics(String typed) {
        return Arrays.stream(typed.split("(?:^|\\s)\\+(?=\\s|$)", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A person with the topics they cover.
     *
     * @param member the member
     * @param cells the topics, in the requested order
     */
    public record Covering(Member member, List<Cell> cells) {

        /** Copies the list. */
        public Covering {
            cells = List.copyOf(cells);
        }

        /** Their self-declared skills on the covered topics, without duplicates; not part of the score. */
        public List<String> declares() {
            return cells.stream()
                    .flatMap(cell -> cell.expert().declares().stream())
                    .distinct()
                    .toList();
        }

        private double weakest() {
            return cells.stream().mapToDouble(Cell::strength).min().orElse(0);
        }

        private double sum() {
            return cells.stream().mapToDouble(Cell::strength).sum();
        }
    }

    /**
     * A topic that a person covers.
     *
     * @param topic the topic
     * @param strength their score relative to the best score, from {@link #LEAST} to 1
     * @param expert their score and evidence on this topic
     */
    public record Cell(String topic, double strength, Expert expert) {}

    /**
     * Combines the answers on single topics.
     *
     * @param answers all experts of each topic, by topic
     * @param limit the largest number of people
     * @param offset the number of people to skip
     * @param searched the state of the index that was searched
     */
    public static Coverage of(Map<String, Experts> answers, int limit, int offset, Searched searched) {
        Map<Member, List<Cell>> cells = new LinkedHashMap<>();
        List<String> gaps = new ArrayList<>();
        List<String> filtered = new ArrayList<>();
        Map<String, String> corrected = new LinkedHashMap<>();
        Map<String, List<Declared>> declared = new LinkedHashMap<>();
        answers.forEach((topic, experts) -> {
            if (experts.experts().isEmpty()) {
                gaps.add(topic);
                if (experts.nearest() != null && experts.nearest().reach() == Nearest.Reach.OTHERS) {
                    filtered.add(topic);
                }
            }
            if (experts.corrected() != null) {
                corrected.put(topic, experts.corrected());
            }
            if (!experts.declared().isEmpty()) {
                declared.put(topic, experts.declared().stream().limit(limit).toList());
            }
            for (Expert expert : experts) {
                double strength = expert.score() / experts.best();
                if (strength >= LEAST) {
                    cells.computeIfAbsent(expert.member(), any -> new ArrayList<>())
                            .add(new Cell(topic, strength, expert));
                }
            }
        });
        List<Covering> people = cells.entrySet().stream()
                .map(one -> new Covering(one.getKey(), one.getValue()))
                .sorted(Comparator.<Covering>comparingInt(one -> -one.cells().size())
                        .thenComparing(
                                Comparator.comparingDouble(Covering::weakest).reversed())
                        .thenComparing(Comparator.comparingDouble(Covering::sum).reversed())
                        .thenComparing(one -> one.member().id()))
                .toList();
        return new Coverage(
                List.copyOf(answers.keySet()),
                people.stream().skip(offset).limit(limit).toList(),
                people.size(),
                gaps,
                filtered,
                corrected,
                declared,
                searched);
    }
}
