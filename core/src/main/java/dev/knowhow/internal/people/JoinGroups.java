package dev.knowhow.internal.people;

import dev.knowhow.internal.people.JoinKeys.JoinKey;
import dev.knowhow.people.Join;
import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.WrittenName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins names by their keys, the most reliable first. A key that leads to two people with records, or to two accounts,
 * is ambiguous and joins nobody. The result depends on the records and the set of names only, so it is equal in each
 * clone.
 */
final class JoinGroups {

    /** Names of one person, with the record they belong to, if any. */
    static final class JoinedGroup {
        private @Nullable Member recorded;
        private final List<JoinedName> names = new ArrayList<>(1);
        private final Set<String> handles = new TreeSet<>();
        private final Set<String> accounts = new TreeSet<>();

        @Nullable Member recorded() {
            return recorded;
        }

        List<JoinedName> names() {
            return names;
        }

        /** The handles that addresses of the group prove. */
        Set<String> handles() {
            return handles;
        }
    }

    /** A name in the notes. */
    static final class JoinedName {
        private final WrittenName written;
        private final String whole;
        private @Nullable Reason reason;

        private JoinedName(String whole) {
            this.whole = whole;
            this.written = WrittenName.of(whole);
        }

        WrittenName written() {
            return written;
        }

        String whole() {
            return whole;
        }

        /** The reason of the join; null if the name was not joined, or was joined by a record. */
        @Nullable Join join() {
            Reason by = reason;
            return by == null ? null : new Join(written.shown(), by);
        }
    }

    private final Joining joining;
    private final Map<JoinedGroup, JoinedGroup> joined = new HashMap<>();
    private final SortedMap<JoinKey, Set<JoinedGroup>> byKey = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> byHandle = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> byAccount = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> bySpelling = new TreeMap<>();
    private final Map<String, String> fullNames = new HashMap<>();
    private final Map<String, String> pairs;
    private final List<JoinedGroup> groups = new ArrayList<>();

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
            JoinedGroup group = begun(JoinKeys.of(member));
            group.recorded = member;
            recorded.put(member, group);
            member.emails().forEach(email -> prove(group, email));
        }
        Set<String> known = new HashSet<>();
        for (String written : new TreeSet<>(names)) {
            if (known.add(NameKey.of(written))) {
                add(new JoinedName(NameKey.tidy(written)), records, recorded);
            }
        }
        byKey.forEach((key, several) -> {
            if (mayJoin(key) && !isOfSeveralAccounts(key)) {
                join(several, key.reason());
            }
        });
        if (joining == Joining.NAMES) {
            joinHandles();
            bySpelling.forEach((spelling, several) -> joinWith(several, ofSpelling(spelling), Reason.NAME));
        }
    }

    private void joinHandles() {
        Set<String> handles = new TreeSet<>(byHandle.keySet());
        handles.addAll(byAccount.keySet());
        for (String handle : handles) {
            Set<JoinedGroup> several = new LinkedHashSet<>(byHandle.getOrDefault(handle, Set.of()));
            JoinedGroup account = ofAccount(handle);
            if (account != null) {
                several.add(account);
                join(several, Reason.HANDLE);
            }
            if (account != null || !byAccount.containsKey(handle)) {
                joinWith(several, ofPair(handle), Reason.HANDLE);
            }
        }
    }

    private void joinWith(Set<JoinedGroup> several, @Nullable JoinedGroup person, Reason reason) {
        if (person != null) {
            Set<JoinedGroup> all = new LinkedHashSet<>(several);
            all.add(person);
            join(all, reason);
        }
    }

    /** The person of the full name that notes have beside a handle; null if none, or several have that name. */
    private @Nullable JoinedGroup ofPair(String handle) {
        String words = JoinKeys.fullName(pairs.getOrDefault(handle, ""));
        return words == null ? null : of(new JoinKey(Reason.NAME, words));
    }

    /** The person with a full name of this spelling; null if none, or several have one. */
    private @Nullable JoinedGroup ofSpelling(String spelling) {
        String words = fullNames.get(spelling);
        return words == null || words.isEmpty() ? null : of(new JoinKey(Reason.NAME, words));
    }

    private void add(JoinedName name, Members records, Map<Member, JoinedGroup> recorded) {
        Member member = records.find(name.whole()).orElse(null);
        if (member == null && MemberKind.of(name.whole()) != MemberKind.PERSON) {
            return;
        }
        JoinKeys keys = JoinKeys.of(name.written());
        JoinedGroup group = member == null ? begun(keys) : Objects.requireNonNull(recorded.get(member));
        group.names.add(name);
        if (member != null) {
            lead(keys, group);
            if (records.verified().find(name.whole()).isEmpty()) {
                name.reason = Reason.NAME;
            }
        }
        prove(group, name.written().address());
    }

    private JoinedGroup begun(JoinKeys keys) {
        JoinedGroup group = new JoinedGroup();
        groups.add(group);
        lead(keys, group);
        return group;
    }

    private void lead(JoinKeys keys, JoinedGroup group) {
        keys.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(group));
        keys.spellings()
                .forEach(spelling -> bySpelling
                        .computeIfAbsent(spelling, any -> new LinkedHashSet<>())
                        .add(group));
        keys.keys().stream().filter(key -> key.reason() == Reason.NAME).forEach(key -> {
            String spelling = JoinKeys.spelling(key.value());
            if (spelling != null) {
                fullNames.merge(spelling, key.value(), (one, other) -> one.equals(other) ? one : "");
            }
        });
        keys.handles()
                .forEach(handle -> byHandle.computeIfAbsent(handle, any -> new LinkedHashSet<>())
                        .add(group));
    }

    private void prove(JoinedGroup group, String address) {
        PlatformAccount account = PlatformAccount.of(address);
        if (account != null) {
            group.handles.add(account.handle());
            if (!account.number().isEmpty()) {
                group.accounts.add(account.number() + " " + account.platform());
            }
            byAccount
                    .computeIfAbsent(account.handle(), any -> new LinkedHashSet<>())
                    .add(group);
        }
    }

    /** A handle that one account gave up and another took does not identify the owner of addresses. */
    private boolean isOfSeveralAccounts(JoinKey key) {
        if (key.reason() != Reason.ACCOUNT || !key.value().startsWith("@")) {
            return false;
        }
        String platform = key.value().substring(key.value().indexOf(' '));
        Set<String> accounts = new TreeSet<>();
        for (JoinedGroup group : byKey.getOrDefault(key, Set.of())) {
            root(group).accounts.stream()
                    .filter(account -> account.endsWith(platform))
                    .forEach(accounts::add);
        }
        return accounts.size() > 1;
    }

    private boolean mayJoin(JoinKey key) {
        return joining == Joining.NAMES
                || (joining == Joining.ADDRESSES && key.reason().compareTo(Reason.ACCOUNT) <= 0);
    }

    private void join(Set<JoinedGroup> several, Reason reason) {
        Set<JoinedGroup> roots = new LinkedHashSet<>();
        several.forEach(group -> roots.add(root(group)));
        List<JoinedGroup> recorded =
                roots.stream().filter(root -> root.recorded != null).toList();
        if (roots.size() < 2 || recorded.size() > 1) {
            return;
        }
        JoinedGroup root = recorded.isEmpty() ? roots.iterator().next() : recorded.getFirst();
        for (JoinedGroup other : roots) {
            if (other.recorded == null) {
                other.names.forEach(name -> name.reason = name.reason == null ? reason : name.reason);
            }
            if (!other.equals(root)) {
                joined.put(other, root);
                root.names.addAll(other.names);
                root.handles.addAll(other.handles);
                root.accounts.addAll(other.accounts);
            }
        }
    }

    private JoinedGroup root(JoinedGroup group) {
        JoinedGroup root = group;
        for (JoinedGroup next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    /** All groups, each once. */
    List<JoinedGroup> groups() {
        return groups.stream().filter(group -> !joined.containsKey(group)).toList();
    }

    /** The group of a key; null if the key is unknown, ambiguous, or joins nobody. */
    @Nullable JoinedGroup of(JoinKey key) {
        return mayJoin(key) ? only(byKey.getOrDefault(key, Set.of())) : null;
    }

    /** The group that owns a handle, as an account proves; null if unknown or ambiguous. */
    @Nullable JoinedGroup ofHandle(String handle) {
        if (joining != Joining.NAMES) {
            return null;
        }
        JoinedGroup account = ofAccount(handle);
        return account != null || byAccount.containsKey(handle) ? account : ofPair(handle);
    }

    /** The person whose full name has this spelling; null if none, or several have. */
    @Nullable JoinedGroup spelled(String spelling) {
        return joining == Joining.NAMES ? ofSpelling(spelling) : null;
    }

    private @Nullable JoinedGroup ofAccount(String handle) {
        return joining == Joining.NAMES ? only(byAccount.getOrDefault(handle, Set.of())) : null;
    }

    private @Nullable JoinedGroup only(Set<JoinedGroup> several) {
        Set<JoinedGroup> roots = new LinkedHashSet<>();
        several.forEach(group -> roots.add(root(group)));
        return roots.size() == 1 ? roots.iterator().next() : null;
    }
}
