package dev.knowhow.internal.people;

import dev.knowhow.internal.people.JoinKeys.JoinKey;
import dev.knowhow.people.Join;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The members with records, and members joined from names in the notes. Joins depend on the notes that are open to
 * everyone; a name that only other notes contain is added to them without changing them.
 */
public final class JoinedPeople implements People {

    private final Members records;
    private final JoinGroups groups;
    private final Map<JoinedGroup, Member> members = new HashMap<>();
    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, Member> byId = new HashMap<>();

    /** The members of names as written, which a question about people looks up by the thousand. */
    private final Map<String, Member> byWritten = new ConcurrentHashMap<>();

    private final Map<MemberId, List<Join>> joins = new HashMap<>();
    private final Collection<String> names;
    private final Collection<String> paired;

    /** Created when it is first needed: only questions about the topics of people need it. */
    private volatile @Nullable FullNames fullNames;

    /**
     * Joins names.
     *
     * @param records the members with records
     * @param names the names of all roles in notes that are open to everyone
     * @param pairs full names by handle, see {@link NameCounts#pairs}
     * @param joining what joins names
     */
    JoinedPeople(Members records, Collection<String> names, Map<String, String> pairs, Joining joining) {
        this.records = records;
        this.names = names;
        this.paired = pairs.values();
        this.groups = new JoinGroups(records, names, pairs, joining);
        groups.groups().forEach(this::take);
    }

    private void take(JoinedGroup group) {
        JoinedName shown = group.names().stream().min(BEST_FIRST).orElse(null);
        if (shown == null) {
            members.put(group, Objects.requireNonNull(group.recorded()));
            return;
        }
        Member member = group.recorded() != null
                ? group.recorded()
                : group.names().size() == 1 ? Member.undeclared(shown.whole()) : JoinedMember.of(shown, group);
        members.put(group, member);
        for (JoinedName name : group.names()) {
            byName.put(NameKey.of(name.whole()), member);
            WrittenName written = name.written();
            byId.putIfAbsent(written.id(), member);
            if (!written.address().isEmpty()) {
                byId.putIfAbsent(new WrittenName("", written.address()).id(), member);
            }
        }
        List<Join> joined = joins(group, shown);
        if (!joined.isEmpty()) {
            joins.put(member.id(), joined);
        }
    }

    private static List<Join> joins(JoinedGroup group, JoinedName shown) {
        Map<String, Join> joined = new LinkedHashMap<>();
        for (JoinedName name : group.names()) {
            Join join = name.join();
            if (join != null && (group.recorded() != null || !name.equals(shown))) {
                joined.merge(
                        NameKey.of(join.name()),
                        join,
                        (one, other) -> one.reason().compareTo(other.reason()) <= 0 ? one : other);
            }
        }
        return joined.values().stream().sorted(Comparator.comparing(Join::name)).toList();
    }

    /** Prefers full names, then names without symbols, then longer names. */
    private static final Comparator<JoinedName> BEST_FIRST = Comparator.comparing(
                    (JoinedName name) -> JoinKeys.fullName(name.written().name()) == null)
            .thenComparing(name -> !isPlain(name.written().name()))
            .thenComparing(name -> name.written().shown().length(), Comparator.reverseOrder())
            .thenComparing(name -> name.written().shown())
            .thenComparing(JoinedName::whole);

    private static boolean isPlain(String name) {
        return name.codePoints().allMatch(sign -> Character.isLetter(sign) || " .'’-".indexOf(sign) >= 0);
    }

    @Override
    public Member resolve(String name) {
        Member written = byWritten.get(name);
        if (written != null) {
            return written;
        }
        Member known = byName.get(NameKey.of(name));
        if (known != null) {
            if (byWritten.size() < names.size()) {
                byWritten.put(name, known);
            }
            return known;
        }
        Member recorded = records.find(name).orElse(null);
        if (recorded != null) {
            return recorded;
        }
        String tidy = NameKey.tidy(name);
        Member byMadeId = byId.get(tidy);
        if (byMadeId != null) {
            return byMadeId;
        }
        Member joined = MemberKind.of(tidy) == MemberKind.PERSON ? joined(WrittenName.of(tidy)) : null;
        if (joined != null) {
            return joined;
        }
        String noted = records.written(tidy);
        return noted == null || noted.equals(name) ? Member.undeclared(tidy) : resolve(noted);
    }

    /** The member of a name that only restricted notes contain, or that was typed. */
    private @Nullable Member joined(WrittenName name) {
        JoinKeys keys = JoinKeys.of(name);
        for (JoinKey key : keys.keys()) {
            JoinedGroup group = groups.of(key);
            if (group != null) {
                return members.get(group);
            }
        }
        for (String handle : new TreeSet<>(keys.handles())) {
            JoinedGroup group = groups.ofHandle(handle);
            if (group != null) {
                return members.get(group);
            }
        }
        for (String spelling : new TreeSet<>(keys.spellings())) {
            JoinedGroup group = groups.spelled(spelling);
            if (group != null) {
                return members.get(group);
            }
        }
        return null;
    }

    @Override
    public boolean isName(String words) {
        FullNames known = fullNames;
        if (known == null) {
            known = new FullNames(names, paired);
            fullNames = known;
        }
        return known.has(words);
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
        return joins.getOrDefault(member.id(), List.of());
    }

    @Override
    public People verified() {
        return records.verified();
    }
}
