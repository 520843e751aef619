package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.Fold;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The interests of one member, and who shares them. An interest is compared by its preferred name. */
final class Interests {

    private final Vocabulary vocabulary;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, Set<MemberId>> holders = new HashMap<>();

    /**
     * Reads the interests.
     *
     * @param member the member
     * @param people all people; those who are not findable do not count
     * @param shows whether a person may be shown with a topic
     */
    Interests(
            Member member, People people, Vocabulary vocabulary, Findable findable, BiPredicate<Member, String> shows) {
        this.vocabulary = vocabulary;
        member.interests().forEach(interest -> own.putIfAbsent(key(interest), interest));
        for (Member other : people.members()) {
            if (!other.id().equals(member.id()) && PartnerSearch.isHere(other) && findable.includes(other)) {
                for (String interest : other.interests()) {
                    if (own.containsKey(key(interest)) && shows.test(other, interest)) {
                        holders.computeIfAbsent(key(interest), any -> new HashSet<>())
                                .add(other.id());
                    }
                }
            }
        }
    }

    /** The topics of a saved query or a text, such as {@code security} of {@code tag:security}. */
    private String key(String interest) {
        List<String> topics = Clause.parse(interest).topics();
        return Fold.of(vocabulary.preferred(topics.isEmpty() ? interest : String.join(" ", topics)));
    }

    /** The interests that a person shares, rare ones first. */
    List<String> shared(MemberId person) {
        return own.entrySet().stream()
                .filter(one -> holders.getOrDefault(one.getKey(), Set.of()).contains(person))
                .sorted(Comparator.comparingDouble((Map.Entry<String, String> one) -> -weight(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The share of the member's interests that a person shares, by weight; from 0 to 1. */
    double share(MemberId person) {
        double all = own.keySet().stream().mapToDouble(this::weight).sum();
        return own.keySet().stream()
                        .filter(key -> holders.getOrDefault(key, Set.of()).contains(person))
                        .mapToDouble(this::weight)
                        .sum()
                / Math.max(all, Double.MIN_NORMAL);
    }

    private double weight(String key) {
        return 1 / Math.log(2.0 + holders.getOrDefault(key, Set.of()).size());
    }

    /** The people who share an interest. */
    Set<MemberId> people() {
        Set<MemberId> all = new HashSet<>();
        holders.values().forEach(all::addAll);
        return all;
    }
}
