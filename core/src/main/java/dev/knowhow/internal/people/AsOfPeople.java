package dev.knowhow.internal.people;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The people of a past day. A member with a record today has today's identity, consent, absences and leave, with the
 * past team, place, languages and skills. A member whose record is gone has the past record, consent included.
 */
public record AsOfPeople(People today, People then) implements People {

    @Override
    public Member resolve(String name) {
        return find(name).orElseGet(() -> today.resolve(name));
    }

    @Override
    public Optional<Member> find(String name) {
        Optional<Member> was = then.find(name);
        Optional<Member> is = today.find(name).or(() -> was.flatMap(this::isToday));
        return is.map(now -> was.map(past -> mixed(now, past)).orElse(now)).or(() -> was);
    }

    private Optional<Member> isToday(Member was) {
        return Stream.of(
                        Stream.of(was.id().value()),
                        was.emails().stream(),
                        was.handles().stream(),
                        Stream.of(was.name()),
                        was.aliases().stream())
                .flatMap(names -> names)
                .flatMap(name -> today.find(name).stream())
                .findFirst();
    }

    private static Member mixed(Member now, Member past) {
        return now.toBuilder()
                .team(past.team())
                .place(past.place())
                .languages(past.languages())
                .skills(past.skills())
                .declared(true)
                .build();
    }

    @Override
    public boolean isName(String words) {
        return today.isName(words);
    }

    @Override
    public List<Join> joins(Member member) {
        return today.joins(member);
    }

    @Override
    public People verified() {
        return new AsOfPeople(today.verified(), then.verified());
    }

    @Override
    public Collection<Member> members() {
        SortedMap<MemberId, Member> members = new TreeMap<>();
        Stream.concat(today.members().stream(), then.members().stream())
                .flatMap(member -> find(member.id().value()).stream())
                .forEach(member -> members.put(member.id(), member));
        return members.values();
    }
}
