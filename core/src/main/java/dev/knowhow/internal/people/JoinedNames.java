package dev.knowhow.internal.people;

import dev.knowhow.internal.people.JoinKeys.JoinKey;
import dev.knowhow.people.Join;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.WrittenName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names in the notes, joined to members. A member is created at the first question about it: a command answers one
 * question, and most show few people. Thread-safe.
 */
final class JoinedNames {

    private final JoinGroups groups;
    private final Map<String, JoinedGroup> byName = new HashMap<>();
    private final Map<JoinedGroup, Member> members = new ConcurrentHashMap<>();
    private final Collection<String> names;
    private final Collection<String> paired;

    /** Created when an id without a record is first asked for, since ids are hashes of addresses. */
    private volatile @Nullable Map<String, JoinedGroup> byId;

    private volatile @Nullable Map<MemberId, List<Join>> joins;

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
    JoinedNames(Members records, Collection<String> names, Map<String, String> pairs, Joining joining) {
        this.names = names;
        this.paired = pairs.values();
        this.groups = new JoinGroups(records, names, pairs, joining);
        for (JoinedGroup group : groups.groups()) {
            for (JoinedName name : group.names()) {
                byName.put(NameKey.of(name.whole()), group);
            }
        }
    }

    /** The names of notes by person, joined without a setting. */
    static List<JoinedGroup> groups(Members records, NameCounts counts) {
        return new JoinGroups(records, counts.names(), counts.pairs(), Joining.NAMES).groups();
    }

    /** How many names the notes have. */
    int size() {
        return names.size();
    }

    /** The member of a name in the notes; null for another name. */
    @Nullable Member named(String name) {
        return member(byName.get(NameKey.of(name)));
    }

    /** The member without a record that has an id; null if unknown. */
    @Nullable Member withId(String id) {
        Map<String, JoinedGroup> known = byId;
        if (known == null) {
            known = ids();
            byId = known;
        }
        return member(known.get(id));
    }

    private Map<String, JoinedGroup> ids() {
        Map<String, JoinedGroup> ids = new HashMap<>();
        for (JoinedGroup group : groups.groups()) {
            for (JoinedName name : group.names()) {
                WrittenName written = name.written();
                ids.putIfAbsent(written.id(), group);
                if (!written.address().isEmpty()) {
                    ids.putIfAbsent(new WrittenName("", written.address()).id(), group);
                }
            }
        }
        return ids;
    }

    /** The member of a name that only restricted notes contain, or that was typed; null if unknown. */
    @Nullable Member joined(WrittenName name) {
        JoinKeys keys = JoinKeys.of(name);
        for (JoinKey key : keys.keys()) {
            JoinedGroup group = groups.of(key);
            if (group != null) {
                return member(group);
            }
        }
        for (String handle : new TreeSet<>(keys.handles())) {
            JoinedGroup group = groups.ofHandle(handle);
            if (group != null) {
                return member(group);
            }
        }
        for (String spelling : new TreeSet<>(keys.spellings())) {
            JoinedGroup group = groups.spelled(spelling);
            if (group != null) {
                return member(group);
            }
        }
        return null;
    }

    private @Nullable Member member(@Nullable JoinedGroup group) {
        if (group == null) {
            return null;
        }
        Member known = members.get(group);
        return known != null ? known : members.computeIfAbsent(group, JoinedNames::memberOf);
    }

    static Member memberOf(JoinedGroup group) {
        if (group.recorded() != null) {
            return group.recorded();
        }
        JoinedName shown = shown(group);
        return group.names().size() == 1 ? Member.undeclared(shown.whole()) : JoinedMember.of(shown, group);
    }

    private static JoinedName shown(JoinedGroup group) {
        return group.names().stream().min(BEST_FIRST).orElseThrow();
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

    /** Whether words are the full name of a person in the notes. */
    boolean isName(String words) {
        FullNames known = fullNames;
        if (known == null) {
            known = new FullNames(names.stream().filter(this::isOfPerson).toList(), paired);
            fullNames = known;
        }
        return known.has(words);
    }

    private boolean isOfPerson(String name) {
        JoinedGroup group = byName.get(NameKey.of(name));
        Member recorded = group == null ? null : group.recorded();
        return (recorded == null ? MemberKind.of(name) : recorded.kind()) == MemberKind.PERSON;
    }

    /** The names that were joined to a member, with the reasons. */
    List<Join> joins(Member member) {
        Map<MemberId, List<Join>> known = joins;
        if (known == null) {
            known = allJoins();
            joins = known;
        }
        return known.getOrDefault(member.id(), List.of());
    }

    private Map<MemberId, List<Join>> allJoins() {
        Map<MemberId, List<Join>> all = new HashMap<>();
        for (JoinedGroup group : groups.groups()) {
            List<Join> joined = group.names().isEmpty() ? List.of() : joins(group);
            if (!joined.isEmpty()) {
                all.put(Objects.requireNonNull(member(group)).id(), joined);
            }
        }
        return all;
    }

    private static List<Join> joins(JoinedGroup group) {
        JoinedName shown = shown(group);
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
}
