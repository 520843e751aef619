package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The members with records. A name of a record resolves to its member with any address beside it, except in
 * {@link #verified}.
 */
public final class Members implements People {

    /** No members. */
    public static final Members NONE = new Members(List.of(), Map.of(), List.of());

    private final List<Member> members;
    private final Map<String, Member> byKey;
    private final List<Problem> problems;
    private final UnaryOperator<@Nullable String> made;
    private final boolean byName;
    private volatile @Nullable Members verified;

    /**
     * Creates the members.
     *
     * @param members the members, by id
     * @param byKey the member of each key
     * @param problems the problems of the records
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
     * The same members, with the names in notes for ids that are derived from addresses.
     *
     * @param names the name for such an id; null if unknown
     */
    Members naming(UnaryOperator<@Nullable String> names) {
        return new Members(members, byKey, problems, names, byName);
    }

    @Override
    public Members verified() {
        Members known = verified;
        if (known == null) {
            known = new Members(members, byKey, problems, made, false);
            verified = known;
        }
        return known;
    }

    /** The name in notes for an id that is derived from an address; null if unknown. */
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

    /** All of the records that joins depend on. */
    String identities() {
        StringBuilder text = new StringBuilder();
        members.forEach(member -> text.append(member.id())
                .append(member.name())
                .append(member.aliases())
                .append(member.handles())
                .append(member.emails())
                .append('\n'));
        new TreeMap<>(byKey)
                .forEach((key, member) -> text.append(key).append(member.id()).append('\n'));
        return text.toString();
    }

    /** The problems of the records. */
    public List<Problem> problems() {
        return problems;
    }
}
