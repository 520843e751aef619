package dev.knowhow.internal.people;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people that a viewer may know of. All others look like people without a record: only the name of the note
 * remains. What they refuse, they refuse.
 *
 * @param people all people
 * @param unknown the members that the viewer must not know of
 */
public record KnownPeople(People people, Set<MemberId> unknown) implements People {

    /** Copies the set. */
    public KnownPeople {
        unknown = Set.copyOf(unknown);
    }

    private boolean isKnown(Member member) {
        return !unknown.contains(member.id());
    }

    @Override
    public Member resolve(String name) {
        Member member = people.resolve(name);
        return isKnown(member)
                ? member
                : Member.undeclared(name).toBuilder().consent(member.consent()).build();
    }

    @Override
    public Optional<Member> find(String name) {
        return people.find(name).filter(this::isKnown);
    }

    @Override
    public boolean isName(String words) {
        return people.isName(words);
    }

    @Override
    public boolean shows(Member member) {
        return people.shows(member);
    }

    @Override
    public Collection<Member> members() {
        return people.members().stream().filter(this::isKnown).toList();
    }

    @Override
    public List<Join> joins(Member member) {
        return isKnown(member) ? people.joins(member) : List.of();
    }

    @Override
    public People verified() {
        return new KnownPeople(people.verified(), unknown);
    }
}
