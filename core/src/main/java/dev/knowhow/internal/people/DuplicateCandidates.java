package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds members who may be the same person, for a human decision: names with the same words in another order or
 * spelling, an initial for a first name, the same local part of an e-mail address, a handle derived from a name, the
 * same name of one word. Two members with ids in records are never candidates.
 */
public final class DuplicateCandidates {

    /**
     * Two members who may be the same person.
     *
     * @param first the one with a record, else the one whose id is first
     * @param second the other
     * @param reason the reason
     */
    public record Pair(Member first, Member second, String reason) {}

    /** The reasons why two members may be one person, strongest first. */
    private enum Likeness {
        NAME("the same name"),
        WORDS("the same words in their names"),
        LOCAL_PART("the same address before the @"),
        SPELLING("the same words, spelt otherwise"),
        INITIAL("an initial for the first name"),
        HANDLE("a handle derived from the other's name");

        private final String reason;

        Likeness(String reason) {
            this.reason = reason;
        }
    }

    /** What two similar members have in common. */
    private record Hint(Likeness likeness, String text) implements Comparable<Hint> {
        @Override
        public int compareTo(Hint other) {
            int byLikeness = likeness.compareTo(other.likeness);
            return byLikeness != 0 ? byLikeness : text.compareTo(other.text);
        }
    }

    /** A member with a common key, and whether the key comes from an address rather than a name. */
    private record Holder(Member member, boolean byAddress) {}

    /** A key shared by more members than this is a common word, not a hint. */
    private static final int CROWD = 4;

    private final Map<Hint, Map<MemberId, Holder>> byHint = new TreeMap<>();
    private final Map<Set<MemberId>, Pair> pairs = new LinkedHashMap<>();

    private DuplicateCandidates() {}

    /**
     * The pairs among all members and all names in the notes.
     *
     * @param people the members
     * @param names the names in the notes
     */
    public static List<Pair> among(People people, Collection<String> names) {
        DuplicateCandidates lookalikes = new DuplicateCandidates();
        people.members().forEach(lookalikes::hint);
        new TreeSet<>(names).forEach(name -> lookalikes.hint(people.resolve(name)));
        lookalikes.byHint.forEach((hint, holders) -> lookalikes.pair(hint, List.copyOf(holders.values())));
        return lookalikes.pairs.values().stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.first().id())
                        .thenComparing(pair -> pair.second().id()))
                .toList();
    }

    private void hint(Member member) {
        List<String> names = new ArrayList<>(member.aliases());
        names.add(member.name());
        if (member.hasChosenId()) {
            names.add(member.id().value());
        }
        names.addAll(member.handles());
        names.forEach(name -> hintName(member, name));
        member.emails().forEach(email -> hintEmail(member, email));
    }

    private void hintName(Member member, String name) {
        // a member with only an address is named by its local part
        boolean byAddress =
                member.emails().stream().anyMatch(email -> email.startsWith(name.toLowerCase(Locale.ROOT) + "@"));
        List<String> words = words(name);
        if (words.size() > 1) {
            String first = words.getFirst();
            String last = words.getLast();
            if (!byAddress) {
                put(Likeness.NAME, String.join(" ", words), member, false);
            }
            put(Likeness.WORDS, String.join(" ", new TreeSet<>(words)), member, byAddress);
            put(Likeness.SPELLING, String.join(" ", new TreeSet<>(plain(words))), member, byAddress);
            put(Likeness.INITIAL, initial(first) + " " + last, member, byAddress);
            put(Likeness.HANDLE, initial(first) + last, member, byAddress);
            put(Likeness.HANDLE, first + last, member, byAddress);
            put(Likeness.HANDLE, first + initial(last), member, byAddress);
        } else if (words.size() == 1 && words.getFirst().length() > 1) {
            put(Likeness.NAME, words.getFirst(), member, byAddress);
            if (words.getFirst().length() > 3) {
                put(Likeness.HANDLE, words.getFirst(), member, byAddress);
            }
        }
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** Treats letters without a decomposition and their two-letter spellings as equal. */
    private static List<String> plain(List<String> words) {
        return words.stream()
                .map(word -> word.replace("ß", "ss")
                        .replace('ø', 'o')
                        .replace('ł', 'l')
                        .replace('đ', 'd')
                        .replace("æ", "a")
                        .replace("œ", "o")
                        .replace("ae", "a")
                        .replace("oe", "o")
                        .replace("ue", "u"))
                .toList();
    }

    private void hintEmail(Member member, String email) {
        String local = email.substring(0, email.indexOf('@'));
        List<String> words = words(local);
        if (words.size() > 1) {
            put(Likeness.WORDS, String.join(" ", new TreeSet<>(words)), member, true);
            put(Likeness.LOCAL_PART, local.toLowerCase(Locale.ROOT), member, true);
        } else if (words.size() == 1 && words.getFirst().length() > 3) {
            put(Likeness.HANDLE, words.getFirst(), member, true);
        }
    }

    private void put(Likeness likeness, String text, Member member, boolean byAddress) {
        byHint.computeIfAbsent(new Hint(likeness, text), any -> new LinkedHashMap<>())
                .putIfAbsent(member.id(), new Holder(member, byAddress));
    }

    private void pair(Hint hint, List<Holder> holders) {
        if (holders.size() > CROWD) {
            return;
        }
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                Member one = holders.get(i).member();
                Member other = holders.get(j).member();
                if (proves(hint.likeness(), one, other)) {
                    String reason = reason(hint, holders.get(i), holders.get(j));
                    boolean firstHasRecord = one.declared() && (one.hasChosenId() || !other.hasChosenId());
                    Pair pair = firstHasRecord || !other.declared()
                            ? new Pair(one, other, reason)
                            : new Pair(other, one, reason);
                    pairs.putIfAbsent(Set.of(one.id(), other.id()), pair);
                }
            }
        }
    }

    private static String reason(Hint hint, Holder one, Holder other) {
        boolean byAddress = one.byAddress() || other.byAddress();
        String reason = switch (hint.likeness()) {
            case WORDS -> byAddress ? "an address with the words of the other's name" : hint.likeness().reason;
            case HANDLE -> byAddress ? "an address derived from the other's name" : hint.likeness().reason;
            default -> hint.likeness().reason;
        };
        return reason + ": " + hint.text();
    }

    private static boolean proves(Likeness likeness, Member one, Member other) {
        if (one.hasChosenId() && other.hasChosenId()) {
            return false;
        }
        return switch (likeness) {
            case HANDLE -> isOneWord(one) != isOneWord(other);
            case INITIAL -> abbreviates(one) != abbreviates(other);
            default -> true;
        };
    }

    private static boolean isOneWord(Member member) {
        return words(member).size() < 2;
    }

    private static boolean abbreviates(Member member) {
        List<String> words = words(member);
        return words.size() > 1
                && words.getFirst().codePointCount(0, words.getFirst().length()) == 1;
    }

    private static List<String> words(Member member) {
        return words(member.name());
    }

    private static List<String> words(String name) {
        return FoldedWord.runs(name).stream().map(FoldedWord::text).toList();
    }
}
