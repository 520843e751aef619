package dev.knowhow.internal.consent;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The people that an answer may show, without e-mail addresses. All others look like people without a record: only the
 * name of the note remains.
 */
public record ShownPeople(People people, Findable findable) implements People {

    @Override
    public Member resolve(String name) {
        Member member = people.resolve(name);
        return (findable.includes(member) ? member : Member.undeclared(name)).withoutAddresses();
    }

    @Override
    public Optional<Member> find(String name) {
        return people.find(name).filter(findable::includes).map(Member::withoutAddresses);
    }

    @Override
    public boolean shows(Member member) {
        return findable.includes(people.resolve(member.id().value()));
    }

    @Override
    public boolean isName(String words) {
        return people.isName(words);
    }

    @Override
    public List<Join> joins(Member member) {
        return shows(member) ? people.joins(member) : List.of();
    }

    @Override
    public People verified() {
        return new ShownPeople(people.verified(), findable);
    }

    @Override
    public Collection<Member> members() {
        return people.members().stream()
                .filter(findable::includes)
                .map(Member::withoutAddresses)
                .toList();
    }
}
