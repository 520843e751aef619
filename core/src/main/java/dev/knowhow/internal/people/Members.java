package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everyone, as the records say. */
public final class Members implements People {

    /** Nobody has a record. */
    public static final Members NONE = new Members(List.of(), Map.of(), List.of());

    private final List<Member> members;
    private final Map<String, Member> byKey;
    private final List<Problem> problems;

    /**
     * Everyone.
     *
     * @param members the members, by id
     * @param byKey whom each key means
     * @param problems what is wrong in the records
     */
    Members(Collection<Member> members, Map<String, Member> byKey, List<Problem> problems) {
        this.members = List.copyOf(members);
        this.byKey = Map.copyOf(byKey);
        this.problems = List.copyOf(problems);
    }

    @Override
    public Member resolve(String name) {
        Member member = known(name);
        return member != null ? member : undeclared(NameKey.tidy(name));
    }

    private static Member undeclared(String name) {
        NameKey.Addressed addressed = NameKey.addressed(name);
        return addressed == null || addressed.name().isBlank()
                ? Member.undeclared(name)
                : Member.undeclared(name, addressed.name().strip());
    }

    @Override
    public Optional<Member> find(String name) {
        return Optional.ofNullable(known(name));
    }

    private @Nullable Member known(String name) {
        Member whole = byKey.get(NameKey.of(name));
        NameKey.Addressed addressed = whole == null ? NameKey.addressed(name) : null;
        if (addressed == null) {
            return whole;
        }
        Member byEmail = byKey.get(NameKey.of(addressed.email()));
        return byEmail != null ? byEmail : byKey.get(NameKey.of(addressed.name()));
    }

    @Override
    public Collection<Member> members() {
        return members;
    }

    /** What is wrong in the records. */
    public List<Problem> problems() {
        return problems;
    }
}
