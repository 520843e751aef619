package dev.knowhow.internal.people;

import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Member;
import dev.knowhow.people.WrittenName;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a name may be joined to others. Two names with a common key are one person, unless the key is
 * ambiguous.
 *
 * @param keys the keys of the name
 * @param handles handles that belong to the same person if an account or a full name proves them
 * @param spellings the name in one word, which may be a full name without spaces, as {@code janemiller}
 */
record JoinKeys(Set<JoinKey> keys, Set<String> handles, Set<String> spellings) {

    private static final Pattern LABEL = Pattern.compile("(?<=.)\\+[^@]*@");

    /** A family name, and the first names after a comma, as directories write them; a title is no name. */
    private static final Pattern FAMILY_NAME_FIRST = Pattern.compile(
            "([^,\\d]+),\\s*+(?!(?i:jr|sr|i+|iv|phd|ph\\.d|md|m\\.d|esq|inc|llc|ltd|gmbh|ag|co)\\b)([^,\\d]+)");

    /** An employer or pronouns in parentheses, and a degree. */
    private static final Pattern AFTER_THE_NAME =
            Pattern.compile("\\s*\\([^()@]*+\\)$|(?:,\\s*|\\s+)[_*]*(?i:ph\\.?d)\\.?[_*]*$");

    private static final Pattern DIGIT_OR_CAPITAL_INSIDE = Pattern.compile("\\d|\\p{Ll}\\p{Lu}");

    /** Shorter ones may be another word, or the name of somebody else. */
    private static final int SHORTEST_SPELLING = 8;

    /** The kinds of keys, the most reliable first. */
    record JoinKey(Reason reason, String value) implements Comparable<JoinKey> {
        @Override
        public int compareTo(JoinKey other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : value.compareTo(other.value);
        }
    }

    /** Local parts of addresses that are shared by many people or belong to nobody. */
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
            "contact",
            "hello",
            "help",
            "info",
            "mail",
            "office",
            "ops",
            "pair",
            "pairs",
            "sales",
            "support",
            "team",
            "dev",
            "devnull",
            "null",
            "invalid");

    private static final int SHORTEST_WORD = 3;

    /** Placeholders that tools write for a missing name. */
    private static final Set<String> NAMELESS =
            Set.of("your name", "no name", "first last", "full name", "user name", "no author", "unknown author");

    /** The keys of a name in the notes. */
    static JoinKeys of(WrittenName name) {
        JoinKeys keys = new JoinKeys(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        String shown = NameKey.tidy(name.name());
        keys.addAddress(name.address(), List.of(shown));
        keys.addName(shown);
        if (!shown.contains(" ")) {
            keys.addSpelling(shown);
        }
        String linked = TextNames.profile(shown);
        if (linked != null) {
            keys.handles.add(linked);
        } else if (!shown.isEmpty() && !shown.contains(" ") && (name.address().isEmpty() || isHandle(shown))) {
            keys.handles.add(NameKey.of(shown));
        }
        return keys;
    }

    /** The keys of a member with a record. */
    static JoinKeys of(Member member) {
        JoinKeys keys = new JoinKeys(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        List<String> names = new ArrayList<>(member.aliases());
        names.add(member.name());
        member.emails().forEach(address -> keys.addAddress(address, names));
        names.forEach(keys::addName);
        member.handles().forEach(handle -> keys.handles.add(NameKey.of(handle)));
        return keys;
    }

    private void addAddress(String address, List<String> names) {
        PlatformAccount account = PlatformAccount.of(address);
        if (account != null) {
            if (!account.number().isEmpty()) {
                keys.add(new JoinKey(Reason.ACCOUNT, account.number() + " " + account.platform()));
            }
            keys.add(new JoinKey(Reason.ACCOUNT, "@" + account.handle() + " " + account.platform()));
            addSpelling(account.handle());
        } else if (!address.isEmpty()) {
            String mailbox = LABEL.matcher(address).replaceFirst("@");
            String user = mailbox.substring(0, mailbox.indexOf('@'));
            if (!SHARED.contains(user)) {
                keys.add(new JoinKey(Reason.ADDRESS, isOf(user, names) ? mailbox : address));
            }
        }
    }

    /**
     * Whether a mailbox has a word of a name. Most mail servers ignore a label, so {@code jane+git@example.org} is
     * Jane's mailbox; but {@code platform+jane@example.org} is a mailbox of several people.
     */
    private static boolean isOf(String user, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(FoldedWord.spaced(name).split(" ")))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && user.contains(word));
    }

    /** Whether a name in one word is rather a handle than a first name: with a digit, or with a capital inside. */
    private static boolean isHandle(String word) {
        return DIGIT_OR_CAPITAL_INSIDE.matcher(word).find();
    }

    private void addSpelling(String word) {
        String spelling = spelling(word);
        if (spelling != null) {
            spellings.add(spelling);
        }
    }

    /** A name in lower case without spaces and signs; null if it is too short to mean one person. */
    static @Nullable String spelling(String name) {
        String letters = name.contains("@") ? "" : FoldedWord.spaced(name).replace(" ", "");
        return letters.length() < SHORTEST_SPELLING ? null : letters;
    }

    private void addName(String name) {
        String words = fullName(name);
        if (words != null) {
            keys.add(new JoinKey(Reason.NAME, words));
        }
    }

    /** The words of a full name, without case and accents; null for another name. */
    static @Nullable String fullName(String name) {
        String bare = AFTER_THE_NAME.matcher(name).replaceFirst("");
        Matcher familyFirst = FAMILY_NAME_FIRST.matcher(bare);
        String ordered = familyFirst.matches() ? familyFirst.group(2) + " " + familyFirst.group(1) : bare;
        String words = NameKey.isFull(ordered) ? FoldedWord.spaced(ordered).strip() : "";
        return words.isEmpty() || NAMELESS.contains(words) ? null : words;
    }
}
