package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds members who may be one person, for a person to decide: names with the same words in another order or spelling,
 * the same name before the {@code @} of an address, a handle made of initial and last name. One word alone proves
 * nothing.
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

    /** A key shared by more members than this is a common word, not a hint. */
    private static final int CROWD = 4;

    private final Map<String, Map<MemberId, Member>> byHint = new TreeMap<>();
    private final Map<List<MemberId>, Pair> pairs = new LinkedHashMap<>();

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
        names.add(member.id().value());
        names.addAll(member.handles());
        for (String name : names) {
            NameKey.Addressed addressed = NameKey.addressed(name);
            hintName(member, addressed == null ? name : addressed.name());
            if (addressed != null) {
                hintEmail(member, addressed.email());
            }
        }
        member.emails().forEach(email -> hintEmail(member, email));
    }

    private void hintName(Member member, String name) {
        if (NameKey.isEmail(name)) {
            hintEmail(member, name);
            return;
        }
        List<String> words = Words.of(name);
        if (words.size() > 1) {
            put("the same words in their names: " + String.join(" ", new TreeSet<>(words)), member);
            String initials = words.getFirst().substring(0, 1) + words.getLast();
            put("a handle made of the other's name: " + initials, member);
        } else if (words.size() == 1 && words.getFirst().length() > 3) {
            put("a handle made of the other's name: " + words.getFirst(), member);
        }
    }

    private void hintEmail(Member member, String email) {
        String local = email.substring(0, email.indexOf('@'));
        List<String> words = Words.of(local);
        if (words.size() > 1) {
            put("the same words in their names: " + String.join(" ", new TreeSet<>(words)), member);
            put("the same address before the @: " + local.toLowerCase(java.util.Locale.ROOT), member);
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
                boolean handle = hint.startsWith("a handle");
                if (handle && isOneWord(one) == isOneWord(other)) {
                    continue;
                }
                pairs.putIfAbsent(List.of(one.id(), other.id()), new Pair(one, other, hint));
            }
        }
    }

    private static boolean isOneWord(Member member) {
        return Words.of(member.name()).size() < 2;
    }
}
