package dev.knowhow.internal.team;

import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote.Association;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The people who contribute to notes, without those who may not be found. Caches the member of each name. Not
 * thread-safe.
 */
final class Holders {

    private final People people;
    private final Predicate<Member> shown;
    private final Map<String, Optional<Member>> byName = new HashMap<>();

    Holders(People people, Predicate<Member> shown) {
        this.people = people;
        this.shown = shown;
    }

    /** The weight of each person's contribution, by their strongest role; nobody for an unanswered question. */
    Map<Member, Double> of(Collection<Association> associations) {
        Map<Member, Double> shares = new HashMap<>();
        for (Association one : associations) {
            EvidenceRole role = EvidenceRole.of(one.role());
            double weight = role.active() ? role.weight() * one.share() / 100.0 : 0;
            if (weight > 0) {
                member(one.name()).ifPresent(member -> shares.merge(member, weight, Math::max));
            }
        }
        return shares;
    }

    private Optional<Member> member(String name) {
        return byName.computeIfAbsent(name, unknown -> {
            Member member = people.resolve(unknown).withoutAddresses();
            return Optional.of(member).filter(one -> one.kind() == MemberKind.PERSON && shown.test(one));
        });
    }
}
