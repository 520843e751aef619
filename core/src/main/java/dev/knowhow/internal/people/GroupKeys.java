package dev.knowhow.internal.people;

import dev.knowhow.internal.people.JoinKeys.JoinKey;
import dev.knowhow.people.Join.Reason;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index of groups by all that may join them. Not thread-safe. */
final class GroupKeys {

    private final SortedMap<JoinKey, Set<JoinedGroup>> byKey = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> byHandle = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> byAccount = new TreeMap<>();
    private final SortedMap<String, Set<JoinedGroup>> bySpelling = new TreeMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    /** Adds a group under the keys of one of its names. */
    void add(JoinKeys keys, JoinedGroup group) {
        for (JoinKey key : keys.keys()) {
            put(byKey, key, group);
            String spelling = key.reason() == Reason.NAME ? JoinKeys.spelling(key.value()) : null;
            if (spelling != null) {
                fullNames.merge(spelling, key.value(), (one, other) -> one.equals(other) ? one : "");
            }
        }
        for (String spelling : keys.spellings()) {
            put(bySpelling, spelling, group);
        }
        for (String handle : keys.handles()) {
            put(byHandle, handle, group);
        }
    }

    /** Adds a group under the account that an address proves. */
    void prove(JoinedGroup group, String address) {
        PlatformAccount account = PlatformAccount.of(address);
        if (account != null) {
            group.prove(account);
            put(byAccount, account.handle(), group);
        }
    }

    private static <K> void put(Map<K, Set<JoinedGroup>> groups, K key, JoinedGroup group) {
        groups.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(group);
    }

    /** The groups by key, the most reliable keys first. */
    SortedMap<JoinKey, Set<JoinedGroup>> byKey() {
        return byKey;
    }

    /** The groups by a name in one word, which may be a full name without spaces. */
    SortedMap<String, Set<JoinedGroup>> bySpelling() {
        return bySpelling;
    }

    /** All handles. */
    SortedSet<String> handles() {
        SortedSet<String> handles = new TreeSet<>(byHandle.keySet());
        handles.addAll(byAccount.keySet());
        return handles;
    }

    /** The groups of a key. */
    Set<JoinedGroup> of(JoinKey key) {
        return byKey.getOrDefault(key, Set.of());
    }

    /** The groups that have a handle without a proof. */
    Set<JoinedGroup> ofHandle(String handle) {
        return byHandle.getOrDefault(handle, Set.of());
    }

    /** The groups that an account with this handle proves. */
    Set<JoinedGroup> ofAccount(String handle) {
        return byAccount.getOrDefault(handle, Set.of());
    }

    /** The key of the only full name with a spelling; null if missing, or if there are several. */
    @Nullable JoinKey spelled(String spelling) {
        String words = fullNames.getOrDefault(spelling, "");
        return words.isEmpty() ? null : new JoinKey(Reason.NAME, words);
    }
}
