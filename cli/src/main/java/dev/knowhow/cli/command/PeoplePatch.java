package dev.knowhow.cli.command;

import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.markdown.roster.PeopleText;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes a change of {@code people.yml} that joins likely duplicates. A record is found by its id and gains missing
 * keys; existing text is not changed.
 */
final class PeoplePatch {

    private final String file;
    private final PeopleText text;
    private final List<String> byHand = new ArrayList<>();

    /**
     * Accepts proposals.
     *
     * @param file the name of the file
     * @param text its content
     */
    PeoplePatch(String file, PeopleText text, List<Duplicate> duplicates) {
        this.file = file;
        this.text = text;
        groups(duplicates).forEach(this::place);
    }

    /**
     * The change as a unified diff, after comments on what must be done by hand; empty if there is nothing to change.
     */
    String text() {
        StringBuilder all = new StringBuilder();
        byHand.forEach(line -> all.append("# ").append(line).append('\n'));
        return all.append(text.diff()).toString();
    }

    /** The groups of members who are one person if all proposals are accepted. */
    private static List<Set<Member>> groups(List<Duplicate> duplicates) {
        List<Set<Member>> groups = new ArrayList<>();
        for (Duplicate duplicate : duplicates) {
            Set<Member> joined = new LinkedHashSet<>(List.of(duplicate.first(), duplicate.second()));
            for (Set<Member> group : List.copyOf(groups)) {
                if (!Collections.disjoint(group, joined)) {
                    joined.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    /** Merges a group into its member with a record. If several have records, a person must decide. */
    private void place(Set<Member> group) {
        List<Member> all =
                group.stream().sorted(Comparator.comparing(Member::id)).toList();
        List<Member> recorded = all.stream().filter(Member::hasChosenId).toList();
        if (recorded.size() > 1) {
            byHand.add(ids(
                            all.stream()
                                    .filter(member -> !recorded.contains(member))
                                    .toList(),
                            ", ")
                    + " may be " + ids(recorded, " or ") + ": resolve this by hand");
            return;
        }
        Member one = recorded.isEmpty() ? fullest(all) : recorded.getFirst();
        List<Member> others = all.stream().filter(member -> !member.equals(one)).toList();
        if (recorded.isEmpty()) {
            text.add(text.newId(one.name(), id -> false), values(one.name(), all));
            return;
        }
        String id = one.id().value();
        Map<String, List<String>> left = text.addValues(id, values("", others));
        if (!left.isEmpty()) {
            byHand.add((text.has(id) ? "no room in the record of " + id : "no record of " + id + " found") + " in "
                    + file + "; add by hand: " + String.join("; ", PeopleText.entries(left)));
        }
    }

    /** The first member with a whole name: a record is named as people are called, not by an initial or a handle. */
    private static Member fullest(List<Member> members) {
        return members.stream()
                .filter(member -> isWhole(member.name()))
                .findFirst()
                .orElse(members.getFirst());
    }

    /** Whether a name has several words, no initial, and the family name not before a comma. */
    private static boolean isWhole(String name) {
        String[] words = name.split("[\\s.]+");
        return words.length > 1 && !name.contains(",") && Arrays.stream(words).allMatch(word -> word.length() > 1);
    }

    /** The values that identify these members; an address identifies alone. */
    private static Map<String, List<String>> values(String name, List<Member> members) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> emails = new LinkedHashSet<>();
        for (Member member : members) {
            if (member.declared() || member.emails().isEmpty()) {
                names.add(member.declared() ? member.name() : member.id().value());
            }
            emails.addAll(member.emails());
        }
        names.remove(name);
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("name", name.isEmpty() ? List.of() : List.of(name));
        values.put("aliases", List.copyOf(names));
        values.put("emails", List.copyOf(emails));
        return values;
    }

    private static String ids(List<Member> members, String between) {
        return String.join(
                between, members.stream().map(member -> member.id().value()).toList());
    }
}
