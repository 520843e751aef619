package dev.knowhow.internal.people;

import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Member;
import dev.knowhow.people.WrittenName;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a name may be joined to others. Two names with a key in common are one person, unless what the key leads to
 * is more than one.
 *
 * @param keys what the name has in common with others of the same person
 * @param handles handles that would be the same person's, if an account proves them
 */
record JoinKeys(Set<JoinKey> keys, Set<String> handles) {

    /** What two names may have in common: by order, the surest first. */
    record JoinKey(Reason reason, String value) implements Comparable<JoinKey> {
        @Override
        public int compareTo(JoinKey other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : value.compareTo(other.value);
        }
    }

    /** Addresses of many people or of nobody, by what stands before the {@code @}. */
    private static final Set<String> SHARED = Set.of(
            "noreply",
            "no-reply",
            "donotreply",
            "do-not-reply",
            "root",
            "nobody",
            "none",
            "unknown",
            "user",
            "you",
            "email",
            "git",
            "github",
            "gitlab",
            "admin",
            "administrator",
            "info",
            "team",
            "dev",
            "devnull",
            "null",
            "invalid");

    /** What tools write for a name that nobody gave. */
    private static final Set<String> NAMELESS =
            Set.of("your name", "no name", "first last", "full name", "user name", "no author", "unknown author");

    /** The keys of a name in the notes. */
    static JoinKeys of(WrittenName name) {
        JoinKeys keys = new JoinKeys(new TreeSet<>(), new TreeSet<>());
        String shown = NameKey.tidy(name.name());
        keys.addAddress(name.address());
        keys.addName(shown);
        String linked = TextNames.profile(shown);
        if (linked != null) {
            keys.handles.add(linked);
        } else if (name.address().isEmpty() && !shown.isEmpty() && !shown.contains(" ")) {
            keys.handles.add(NameKey.of(shown));
        }
        return keys;
    }

    /** The keys of somebody with a record. */
    static JoinKeys of(Member member) {
        JoinKeys keys = new JoinKeys(new TreeSet<>(), new TreeSet<>());
        member.emails().forEach(keys::addAddress);
        List<String> names = new ArrayList<>(member.aliases());
        names.add(member.name());
        names.forEach(keys::addName);
        member.handles().forEach(handle -> keys.handles.add(NameKey.of(handle)));
        return keys;
    }

    private void addAddress(String address) {
        PlatformAccount account = PlatformAccount.of(address);
        if (account != null) {
            if (!account.number().isEmpty()) {
                keys.add(new JoinKey(Reason.ACCOUNT, account.number() + " " + account.platform()));
            }
            keys.add(new JoinKey(Reason.ACCOUNT, "@" + account.handle() + " " + account.platform()));
        } else if (!address.isEmpty() && !SHARED.contains(address.substring(0, address.indexOf('@')))) {
            keys.add(new JoinKey(Reason.ADDRESS, address));
        }
    }

    private void addName(String name) {
        String words = fullName(name);
        if (words != null) {
            keys.add(new JoinKey(Reason.NAME, words));
        }
    }

    /** The words of a full name, without case and accents; null for another name. */
    static @Nullable String fullName(String name) {
        String words = NameKey.isFull(name) ? FoldedWord.spaced(name).strip() : "";
        return words.isEmpty() || NAMELESS.contains(words) ? null : words;
    }
}
