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
 * Finds members who may be one person, for a person to decide: names with the same words in another order or spelling,
 * an initial for a first name, the same name before the {@code @} of an address, a handle made of a name. One word alone
 * proves nothing, and two people with ids of their own are two, whatever they are called.
 */
public final class Lookalikes {

    /**
     * Two members who may be one person.
     *
     * @param first the one with a record, or whose id comes first
     * @param second the other
     * @param reason what speaks for it
     */
    public record Pair(Member first, Member second, String reason) {}

    private static final String SAME_WORDS = "the same words in their names: ";
    private static final String SPELLING = "the same words, spelt otherwise: ";
    private static final String INITIAL = "an initial for the first name: ";
    private static final String HANDLE = "a handle made of the other's name: ";

    /** A key shared by more members than this is a common word, not a hint. */
    private static final int CROWD = 4;

    private final Map<String, Map<MemberId, Member>> byHint = new TreeMap<>();
    private final Map<Set<MemberId>, Pair> pairs = new LinkedHashMap<>();

    private Lookalikes() {}

    /**
     * The pairs among all members and all names in the notes.
     *
     * @param people the members
     * @param names the names in the notes
     */
    public static List<Pair> among(People people, Collection<String> names) {
        Lookalikes lookalikes = new Lookalikes();
        people.members().forEach(lookalikes::hint);
        new TreeSet<>(names).forEach(name -> lookalikes.hint(people.resolve(name)));
        lookalikes.byHint.forEach((hint, members) -> lookalikes.pair(hint, List.copyOf(members.values())));
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
        List<String> words = words(name);
        if (words.size() > 1) {
            String first = words.getFirst();
            String last = words.getLast();
            put(SAME_WORDS + String.join(" ", new TreeSet<>(words)), member);
            put(SPELLING + String.join(" ", new TreeSet<>(plain(words))), member);
            put(INITIAL + initial(first) + " " + last, member);
            put(HANDLE + initial(first) + last, member);
            put(HANDLE + first + last, member);
            put(HANDLE + first + initial(last), member);
        } else if (words.size() == 1 && words.getFirst().length() > 3) {
            put(HANDLE + words.getFirst(), member);
        }
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** Letters that have no accent to take off, and the two letters that stand for them elsewhere, as one. */
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
            put(SAME_WORDS + String.join(" ", new TreeSet<>(words)), member);
            put("the same address before the @: " + local.toLowerCase(Locale.ROOT), member);
        } else if (words.size() == 1 && words.getFirst().length() > 3) {
            put(HANDLE + words.getFirst(), member);
        }
    }

    private void put(String hint, Member member) {
        byHint.computeIfAbsent(hint, any -> new LinkedHashMap<>()).putIfAbsent(member.id(), member);
    }

    private void pair(String hint, List<Member> members) {
        if (members.size() > CROWD) {
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Member one = members.get(i);
                Member other = members.get(j);
                if (proves(hint, one, other)) {
                    boolean firstHasRecord = one.declared() && (one.hasChosenId() || !other.hasChosenId());
                    Pair pair = firstHasRecord || !other.declared()
                            ? new Pair(one, other, hint)
                            : new Pair(other, one, hint);
                    pairs.putIfAbsent(Set.of(one.id(), other.id()), pair);
                }
            }
        }
    }

    private static boolean proves(String hint, Member one, Member other) {
        if (one.hasChosenId() && other.hasChosenId()) {
            return false;
        }
        return hint.startsWith(HANDLE)
                ? isOneWord(one) != isOneWord(other)
                : !hint.startsWith(INITIAL) || abbreviates(one) != abbreviates(other);
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
