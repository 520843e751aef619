package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everyone, as the records say; a record's name means its member whatever address stands beside it, unless rights rest
 * on it.
 */
public final class Members implements People {

    /** Nobody has a record. */
    public static final Members NONE = new Members(List.of(), Map.of(), List.of());

    private final List<Member> members;
    private final Map<String, Member> byKey;
    private final List<Problem> problems;
    private final UnaryOperator<@Nullable String> made;
    private final boolean byName;

    /**
     * Everyone.
     *
     * @param members the members, by id
     * @param byKey whom each key means
     * @param problems what is wrong in the records
     */
    Members(Collection<Member> members, Map<String, Member> byKey, List<Problem> problems) {
        this(List.copyOf(members), Map.copyOf(byKey), List.copyOf(problems), id -> null, true);
    }

    private Members(
            List<Member> members,
            Map<String, Member> byKey,
            List<Problem> problems,
            UnaryOperator<@Nullable String> made,
            boolean byName) {
        this.members = members;
        this.byKey = byKey;
        this.problems = problems;
        this.made = made;
        this.byName = byName;
    }

    /**
     * The same, who know what the notes call those whose id is made of an address.
     *
     * @param names what the notes call somebody with such an id; null if it is nobody's
     */
    Members naming(UnaryOperator<@Nullable String> names) {
        return new Members(members, byKey, problems, names, byName);
    }

    @Override
    public Members verified() {
        return new Members(members, byKey, problems, made, false);
    }

    /** What the notes call somebody whose id is made of an address; null if it is nobody's. */
    @Nullable String written(String id) {
        return WrittenName.mayBeMade(id) ? made.apply(id) : null;
    }

    @Override
    public Member resolve(String name) {
        Member member = known(name);
        if (member != null) {
            return member;
        }
        String tidy = NameKey.tidy(name);
        String written = written(tidy);
        return written == null ? Member.undeclared(tidy) : resolve(written);
    }

    @Override
    public Optional<Member> find(String name) {
        return Optional.ofNullable(known(name));
    }

    private @Nullable Member known(String name) {
        Member whole = byKey.get(NameKey.of(name));
        WrittenName written = whole == null ? WrittenName.of(name) : null;
        if (written == null || written.address().isEmpty()) {
            return whole;
        }
        Member byEmail = byKey.get(NameKey.of(written.address()));
        return byEmail != null || !byName ? byEmail : byKey.get(NameKey.of(written.name()));
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
