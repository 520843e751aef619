package dev.knowhow.internal.people;

import dev.knowhow.internal.people.JoinKeys.JoinKey;
import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins names by their keys, the most reliable first. A key that leads to two people with records, or to two accounts,
 * is ambiguous and joins nobody. The result depends on the records and the set of names only, so it is equal in each
 * clone.
 */
final class JoinGroups {

    private final Joining joining;
    private final Map<String, String> pairs;
    private final GroupKeys keyed = new GroupKeys();
    private final GroupUnion union = new GroupUnion();

    /**
     * Joins names.
     *
     * @param pairs full names by handle in lower case, where notes have both side by side
     */
    JoinGroups(Members records, Collection<String> names, Map<String, String> pairs, Joining joining) {
        this.joining = joining;
        this.pairs = pairs;
        Map<Member, JoinedGroup> recorded = new HashMap<>();
        for (Member member : records.members()) {
            JoinedGroup group = union.begin(member);
            keyed.add(JoinKeys.of(member), group);
            recorded.put(member, group);
            member.emails().forEach(email -> keyed.prove(group, email));
        }
        Set<String> known = new HashSet<>();
        for (String written : new TreeSet<>(names)) {
            if (known.add(NameKey.of(written))) {
                add(new JoinedName(NameKey.tidy(written)), records, recorded);
            }
        }
        keyed.byKey().forEach((key, several) -> {
            if (mayJoin(key) && !isOfSeveralAccounts(key)) {
                union.join(several, key.reason());
            }
        });
        if (joining == Joining.NAMES) {
            keyed.handles().forEach(this::joinHandle);
            keyed.bySpelling().forEach((spelling, several) -> joinWith(several, ofSpelling(spelling), Reason.NAME));
        }
    }

    private void add(JoinedName name, Members records, Map<Member, JoinedGroup> recorded) {
        Member member = records.find(name.whole()).orElse(null);
        if (member == null && MemberKind.of(name.whole()) != MemberKind.PERSON) {
            return;
        }
        JoinedGroup group = member == null ? union.begin(null) : Objects.requireNonNull(recorded.get(member));
        group.add(name);
        keyed.add(JoinKeys.of(name.written()), group);
        if (member != null && records.verified().find(name.whole()).isEmpty()) {
            name.joinedBy(Reason.NAME);
        }
        keyed.prove(group, name.written().address());
    }

    private void joinHandle(String handle) {
        Set<JoinedGroup> several = keyed.ofHandle(handle);
        JoinedGroup account = ofAccount(handle);
        if (account != null) {
            several = with(several, account);
            union.join(several, Reason.HANDLE);
        }
        if (account != null || keyed.ofAccount(handle).isEmpty()) {
            joinWith(several, ofPair(handle), Reason.HANDLE);
        }
    }

    private void joinWith(Set<JoinedGroup> several, @Nullable JoinedGroup person, Reason reason) {
        if (person != null) {
            union.join(with(several, person), reason);
        }
    }

    private static Set<JoinedGroup> with(Set<JoinedGroup> several, JoinedGroup another) {
        Set<JoinedGroup> all = new LinkedHashSet<>(several);
        all.add(another);
        return all;
    }

    /** The person of the full name that notes have beside a handle; null without one, or if several have that name. */
    private @Nullable JoinedGroup ofPair(String handle) {
        String words = JoinKeys.fullName(pairs.getOrDefault(handle, ""));
        return words == null ? null : of(new JoinKey(Reason.NAME, words));
    }

    private @Nullable JoinedGroup ofSpelling(String spelling) {
        JoinKey name = keyed.spelled(spelling);
        return name == null ? null : of(name);
    }

    /** A handle that one account gave up and another took does not identify the owner of addresses. */
    private boolean isOfSeveralAccounts(JoinKey key) {
        if (key.reason() != Reason.ACCOUNT || !key.value().startsWith("@")) {
            return false;
        }
        String platform = key.value().substring(key.value().indexOf(' '));
        return union.roots(keyed.of(key)).stream()
                        .flatMap(group -> group.accounts().stream())
                        .filter(account -> account.endsWith(platform))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean mayJoin(JoinKey key) {
        return joining == Joining.NAMES
                || (joining == Joining.ADDRESSES && key.reason().compareTo(Reason.ACCOUNT) <= 0);
    }

    /** All groups, each once. */
    List<JoinedGroup> groups() {
        return union.groups();
    }

    /** The group of a key; null if the key is unknown, ambiguous, or joins nobody. */
    @Nullable JoinedGroup of(JoinKey key) {
        return mayJoin(key) ? union.only(keyed.of(key)) : null;
    }

    /** The group that owns a handle, as an account proves; null if unknown or ambiguous. */
    @Nullable JoinedGroup ofHandle(String handle) {
        if (joining != Joining.NAMES) {
            return null;
        }
        JoinedGroup account = ofAccount(handle);
        return account != null || !keyed.ofAccount(handle).isEmpty() ? account : ofPair(handle);
    }

    /** The person whose full name has this spelling; null without one, or if several have. */
    @Nullable JoinedGroup spelled(String spelling) {
        return joining == Joining.NAMES ? ofSpelling(spelling) : null;
    }

    private @Nullable JoinedGroup ofAccount(String handle) {
        return joining == Joining.NAMES ? union.only(keyed.ofAccount(handle)) : null;
    }
}
