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
 * Who knows about several topics at once: those who cover most of them first; of these, whoever is strongest where they
 * are weakest.
 *
 * @param topics what was asked about
 * @param people those asked for, the best first
 * @param total how many cover any of the topics
 * @param gaps the topics that nobody is known to know about, of those asked for
 * @param filtered those of the gaps that others know about: the filter is the reason
 * @param corrected the topics that were answered instead of misspelt ones, by these
 * @param declared who says of themself that they know about one of the topics, with no note that speaks for it; by topic,
 *     those with somebody alone
 * @param searched what the answer rests on
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
     * The least share of the best score on a topic with which a member covers the topic. It is small because relevance is
     * steep: a note with half the score of the best one has 1/64 of its relevance.
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

    /** Topics as they are typed in one line, with a + between blanks between them: each once, none blank. */
    public static List<String> topics(String typed) {
        return Arrays.stream(typed.split("(?:^|\\s)\\+(?=\\s|$)", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Somebody with the topics they cover.
     *
     * @param member who
     * @param parts the topics, in the order they were asked
     */
    public record Covering(Member member, List<Part> parts) {

        /** Copies the list. */
        public Covering {
            parts = List.copyOf(parts);
        }

        /** What they declare in their record of the topics they cover, each once; it counts for nothing. */
        public List<String> declares() {
            return parts.stream()
                    .flatMap(part -> part.expert().declares().stream())
                    .distinct()
                    .toList();
        }

        private double weakest() {
            return parts.stream().mapToDouble(Part::strength).min().orElse(0);
        }

        private double sum() {
            return parts.stream().mapToDouble(Part::strength).sum();
        }
    }

    /**
     * A topic somebody covers.
     *
     * @param topic the topic
     * @param strength their score beside that of the best one, from {@link #LEAST} to 1
     * @param expert their score and evidence on this topic
     */
    public record Part(String topic, double strength, Expert expert) {}

    /**
     * Puts the answers on single topics together.
     *
     * @param answers all who know about each topic, by topic
     * @param limit how many people to give at most
     * @param offset how many people to leave out first
     * @param searched what the answers rest on
     */
    public static Coverage of(Map<String, Experts> answers, int limit, int offset, Searched searched) {
        Map<Member, List<Part>> parts = new LinkedHashMap<>();
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
                    parts.computeIfAbsent(expert.member(), any -> new ArrayList<>())
                            .add(new Part(topic, strength, expert));
                }
            }
        });
        List<Covering> people = parts.entrySet().stream()
                .map(one -> new Covering(one.getKey(), one.getValue()))
                .sorted(Comparator.<Covering>comparingInt(one -> -one.parts().size())
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
