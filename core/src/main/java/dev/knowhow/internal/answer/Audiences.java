package dev.knowhow.internal.answer;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.text.Fold;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which the audience of a note names groups and members, in lower case. Groups and members are two name
 * spaces:
 *
 * <ul>
 *   <li>{@code group:board} names the group {@code board}only.
 *   <li>{@code member:ana} names the member with this id, handle or address, and no group.
 *   <li>{@code board} names the group. If no record lists such a group, it also names the member whose record has this
 *       id, and a person without a record who signs in with this e-mail address.
 * </ul>
 */
final class Audiences {

    private static final String GROUP = "group:";
    private static final String MEMBER = "member:";

    private Audiences() {}

    /** The words that name groups. */
    static Set<String> ofGroups(Collection<String> groups) {
        Set<String> words = new HashSet<>();
        for (String group : groups) {
            addPlain(lower(group), words);
            words.add(GROUP + lower(group));
        }
        return words;
    }

    /**
     * The words that name a member, except those that may name a group.
     *
     * @param groups the groups of all records, in lower case
     */
    static Set<String> of(Member member, People people, Set<String> groups) {
        Set<String> names = new HashSet<>(member.emails());
        names.add(member.id().value());
        names.addAll(member.handles());
        Set<String> words = new HashSet<>();
        for (String name : names) {
            boolean another = people.find(name)
                    .filter(one -> !one.id().equals(member.id()))
                    .isPresent();
            if (!another) {
                words.add(MEMBER + lower(name));
            }
        }
        Set<String> plain = member.declared() ? Set.of(member.id().value()) : member.emails();
        plain.stream()
                .map(Audiences::lower)
                .filter(name -> !groups.contains(name))
                .forEach(name -> addPlain(name, words));
        return words;
    }

    private static void addPlain(String name, Set<String> words) {
        if (!name.startsWith(GROUP) && !name.startsWith(MEMBER)) {
            words.add(name);
        }
    }

    /** The groups of all records, in lower case. */
    static Set<String> groups(People people) {
        return people.members().stream()
                .flatMap(member -> member.groups().stream())
                .map(Audiences::lower)
                .collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return Fold.ofCase(name);
    }
}
