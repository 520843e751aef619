package dev.knowhow.internal.team;

import dev.knowhow.internal.team.HeldTopics.HeldTopic;
import dev.knowhow.people.Member;
import dev.knowhow.team.Risk.Holder;
import dev.knowhow.team.Risk.Level;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.ToLearn;
import dev.knowhow.team.Risk.TopicRisk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the risk of single topics. */
final class TopicRisks {

    private static final int MOST_HOLDERS = 5;
    private static final int MOST_SUCCESSORS = 2;
    private static final int MOST_TO_LEARN = 3;

    private final LocalDate today;
    private final Set<Member> without;

    /**
     * Computes risks.
     *
     * @param without the people who are not counted as still here
     */
    TopicRisks(LocalDate today, Set<Member> without) {
        this.today = today;
        this.without = without;
    }

    private boolean isHere(Member member) {
        return !member.left() && !without.contains(member);
    }

    /**
     * The risk of a topic.
     *
     * @param gaps the number of recorded queries about it
     * @param shown whether the viewer may see a person of the topic
     * @param successors whether to name successors
     */
    TopicRisk of(HeldTopic topic, int gaps, Predicate<Member> shown, boolean successors) {
        Map<Member, Double> held = new HashMap<>();
        for (HeldNote note : topic.notes()) {
            double weight = note.weight(today);
            note.shares().forEach((member, share) -> held.merge(member, share * weight, Double::sum));
        }
        double all = sum(held, any -> true);
        double here = sum(held, this::isHere);
        LocalDate last = last(topic.notes().stream());
        return new TopicRisk(
                topic.name(),
                level(here, last),
                topic.notes().size(),
                held.size(),
                (int) held.keySet().stream().filter(this::isHere).count(),
                all == 0 ? 0 : here / all,
                all == 0 ? 0 : sum(held, without::contains) / all,
                half(held, here),
                last,
                last(topic.notes().stream()
                        .filter(note -> note.shares().keySet().stream().anyMatch(this::isHere))),
                gaps + (int) topic.notes().stream().filter(HeldNote::unanswered).count(),
                largest(held, shown)
                        .limit(MOST_HOLDERS)
                        .map(member ->
                                new Holder(member, held.getOrDefault(member, 0.0) / all, last(notesOf(member, topic))))
                        .toList(),
                successors ? successors(topic, held, all) : List.of());
    }

    /** Who could follow the people without whom the topic is shown, else the one who holds most of it. */
    private List<Successor> successors(HeldTopic topic, Map<Member, Double> held, double all) {
        Set<Member> leaving =
                without.isEmpty() ? largest(held, this::isHere).limit(1).collect(Collectors.toSet()) : without;
        TopicRisks then = new TopicRisks(today, leaving);
        return largest(held, then::isHere)
                .limit(MOST_SUCCESSORS)
                .map(member -> new Successor(member, held.getOrDefault(member, 0.0) / all, then.toLearn(member, topic)))
                .toList();
    }

    private Level level(double here, @Nullable LocalDate last) {
        if (here == 0 || last == null || last.isBefore(today.minusYears(1))) {
            return Level.HIGH;
        }
        return last.isBefore(today.minusMonths(6)) ? Level.SOME : Level.LOW;
    }

    private static double sum(Map<Member, Double> held, Predicate<Member> which) {
        return largest(held, which)
                .mapToDouble(member -> held.getOrDefault(member, 0.0))
                .sum();
    }

    private static Stream<Member> largest(Map<Member, Double> held, Predicate<Member> which) {
        return held.keySet().stream()
                .filter(which)
                .sorted(Comparator.<Member>comparingDouble(member -> -held.getOrDefault(member, 0.0))
                        .thenComparing(Member::id));
    }

    private int half(Map<Member, Double> held, double here) {
        double sum = 0;
        int people = 0;
        for (Member member : largest(held, this::isHere).toList()) {
            if (sum < here / 2) {
                sum += held.getOrDefault(member, 0.0);
                people++;
            }
        }
        return people;
    }

    private static Stream<HeldNote> notesOf(Member member, HeldTopic topic) {
        return topic.notes().stream().filter(note -> note.shares().containsKey(member));
    }

    private @Nullable LocalDate last(Stream<HeldNote> notes) {
        return notes.map(HeldNote::date)
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<ToLearn> toLearn(Member member, HeldTopic topic) {
        return topic.notes().stream()
                .filter(note -> !note.shares().isEmpty()
                        && !note.shares().containsKey(member)
                        && note.shares().keySet().stream().noneMatch(this::isHere))
                .sorted(Comparator.comparing(HeldNote::date, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(HeldNote::id))
                .limit(MOST_TO_LEARN)
                .map(note -> new ToLearn(note.id(), note.title()))
                .toList();
    }
}
