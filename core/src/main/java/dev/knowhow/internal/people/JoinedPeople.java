package dev.knowhow.internal.people;

import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members with records, and members joined from names in the notes. Joins depend on the notes that are open to
 * everyone; a name that only other notes contain is added to them without changing them.
 */
public final class JoinedPeople implements People {

    private final Members records;
    private final @Nullable KeptJoins kept;
    private final Supplier<JoinedNames> joining;

    /** Joined when a name is first resolved: many answers name nobody. */
    private volatile @Nullable JoinedNames joined;

    /** The members of names as written, which a question about people looks up by the thousand. */
    private final Map<String, Member> byWritten = new ConcurrentHashMap<>();

    /**
     * Creates the people.
     *
     * @param records the members with records
     * @param kept the joins of these records and names; null if unknown
     * @param joining joins the names in the notes; called at most once
     */
    JoinedPeople(Members records, @Nullable KeptJoins kept, Supplier<JoinedNames> joining) {
        this.records = records;
        this.kept = kept;
        this.joining = joining;
    }

    private JoinedNames names() {
        JoinedNames known = joined;
        return known != null ? known : join();
    }

    private synchronized JoinedNames join() {
        JoinedNames known = joined;
        if (known == null) {
            known = joining.get();
            joined = known;
        }
        return known;
    }

    @Override
    public Member resolve(String name) {
        Member written = byWritten.get(name);
        if (written != null) {
            return written;
        }
        Member known = kept != null ? kept.named(name) : names().named(name);
        if (known != null) {
            if (byWritten.size() < (kept != null ? kept.size() : names().size())) {
                byWritten.put(name, known);
            }
            return known;
        }
        Member recorded = records.find(name).orElse(null);
        if (recorded != null) {
            return recorded;
        }
        String tidy = NameKey.tidy(name);
        Member byMadeId = WrittenName.mayBeMade(tidy) ? names().withId(tidy) : null;
        if (byMadeId != null) {
            return byMadeId;
        }
        Member member = MemberKind.of(tidy) == MemberKind.PERSON ? names().joined(WrittenName.of(tidy)) : null;
        if (member != null) {
            return member;
        }
        String noted = records.written(tidy);
        return noted == null || noted.equals(name) ? Member.undeclared(tidy) : resolve(noted);
    }

    @Override
    public boolean isName(String words) {
        return names().isName(words);
    }

    @Override
    public Optional<Member> find(String name) {
        return records.find(name);
    }

    @Override
    public Collection<Member> members() {
        return records.members();
    }

    @Override
    public List<Join> joins(Member member) {
        return names().joins(member);
    }

    @Override
    public People verified() {
        return records.verified();
    }
}
