package dev.knowhow.internal.people;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges records into members. Records are one member by the same id, or by an alias that is the other's id. A record
 * without an id, such as a line of a mailmap, joins the only member that claims its address, its handle or its name.
 * Nothing else is merged. A key that several members claim belongs to none of them.
 */
final class Merging {

    private final Map<String, MemberDraft> byId = new LinkedHashMap<>();
    private final List<MemberDraft> all = new ArrayList<>();
    private final Map<String, Set<MemberDraft>> byStrong = new HashMap<>();
    private final Map<String, Set<MemberDraft>> byName = new HashMap<>();
    private final List<Problem> problems;

    private Merging(List<Problem> problems) {
        this.problems = problems;
    }

    static Members merge(Collection<PersonRecord> records, List<Problem> problems) {
        Merging merging = new Merging(new ArrayList<>(problems));
        records.stream().filter(record -> !record.id().isBlank()).forEach(merging::byId);
        merging.joinAliases();
        merging.all.forEach(merging::register);
        records.stream().filter(record -> record.id().isBlank()).forEach(merging::withoutId);
        return merging.members();
    }

    private void byId(PersonRecord record) {
        MemberDraft claims = new MemberDraft(record);
        MemberDraft same = byId.putIfAbsent(NameKey.of(record.id()), claims);
        if (same == null) {
            all.add(claims);
            return;
        }
        if (same.records().stream().anyMatch(other -> other.file().equals(record.file()))) {
            problem(record, "is the second record with the id " + record.id(), "make one record of them");
        }
        same.take(claims);
    }

    /** An alias that is the id of another record merges both. */
    private void joinAliases() {
        Map<String, Set<MemberDraft>> claimed = new LinkedHashMap<>();
        for (MemberDraft claims : all) {
            for (String alias : claims.aliases()) {
                MemberDraft other = byId.get(alias);
                if (other != null && !other.equals(claims)) {
                    claimed.computeIfAbsent(alias, any -> new LinkedHashSet<>()).add(claims);
                }
            }
        }
        Map<MemberDraft, MemberDraft> joined = new HashMap<>();
        claimed.forEach((alias, claimants) -> {
            MemberDraft other = byId.get(alias);
            if (other == null) {
                return;
            }
            if (claimants.size() > 1) {
                problem(
                        other.first(),
                        "is said to be " + names(claimants) + "; not merged",
                        "leave the alias " + alias + " with one of them");
                return;
            }
            MemberDraft one = root(joined, claimants.iterator().next());
            if (one.equals(root(joined, other))) {
                problem(
                        one.first(),
                        "has aliases that lead in a circle; treated as one person",
                        "make one record of them");
            } else {
                joined.put(root(joined, other), one);
            }
        });
        for (MemberDraft claims : List.copyOf(all)) {
            MemberDraft root = root(joined, claims);
            if (!root.equals(claims)) {
                root.take(claims);
                all.remove(claims);
            }
        }
    }

    private static MemberDraft root(Map<MemberDraft, MemberDraft> joined, MemberDraft claims) {
        MemberDraft root = claims;
        for (MemberDraft next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    private void withoutId(PersonRecord record) {
        MemberDraft claims = new MemberDraft(record);
        Set<MemberDraft> owners = sharing(claims.strong(), byStrong);
        if (owners.isEmpty()) {
            owners = sharing(claims.names(), byName);
            // namesakes of a mailmap stay separate, because their addresses differ
            owners.removeIf(owner -> owner.ids().isEmpty());
        }
        if (owners.size() == 1) {
            MemberDraft owner = owners.iterator().next();
            owner.take(claims);
            register(owner);
            return;
        }
        if (owners.size() > 1) {
            problem(record, "may be " + names(owners) + "; joined to none of them", "name one by its address");
        }
        all.add(claims);
        register(claims);
    }

    private void register(MemberDraft claims) {
        claims.strong().forEach(key -> claim(byStrong, key, claims));
        claims.names().forEach(key -> claim(byName, key, claims));
    }

    private static Set<MemberDraft> sharing(Set<String> keys, Map<String, Set<MemberDraft>> claimants) {
        Set<MemberDraft> sharing = new LinkedHashSet<>();
        keys.forEach(key -> sharing.addAll(claimants.getOrDefault(key, Set.of())));
        return sharing;
    }

    private Members members() {
        Map<String, Long> taken = all.stream().collect(Collectors.groupingBy(MemberDraft::id, Collectors.counting()));
        Map<MemberDraft, Member> made = new LinkedHashMap<>();
        all.forEach(claims -> made.put(
                claims,
                MemberMaking.of(claims, taken.getOrDefault(claims.id(), 0L) > 1 ? claims.fullId() : claims.id())));
        Map<String, Set<MemberDraft>> claimants = new LinkedHashMap<>();
        for (MemberDraft claims : all) {
            claims.strong().forEach(key -> claim(claimants, key, claims));
            claims.names().forEach(key -> claim(claimants, key, claims));
        }
        Map<String, Member> byKey = new HashMap<>();
        claimants.forEach((key, several) -> {
            if (several.size() == 1) {
                byKey.put(key, made(made, several.iterator().next()));
                return;
            }
            List<MemberDraft> owners = several.stream()
                    .filter(claims -> claims.ids().contains(key))
                    .toList();
            if (owners.size() == 1) {
                byKey.put(key, made(made, owners.getFirst()));
            }
            problem(
                    several.iterator().next().first(),
                    "shares '" + key + "' with " + names(several)
                            + (owners.size() == 1
                                    ? "; it counts as the id of "
                                            + owners.getFirst().id()
                                    : "; it means none of them"),
                    "use ids in notes, or take the name away from all but one");
        });
        List<Member> members =
                made.values().stream().sorted(Comparator.comparing(Member::id)).toList();
        return new Members(members, byKey, problems);
    }

    private static Member made(Map<MemberDraft, Member> members, MemberDraft claims) {
        return Objects.requireNonNull(members.get(claims));
    }

    private static void claim(Map<String, Set<MemberDraft>> claimants, String key, MemberDraft claims) {
        claimants.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(claims);
    }

    private static String names(Collection<MemberDraft> claims) {
        return claims.stream().map(MemberDraft::id).collect(Collectors.joining(" and "));
    }

    private void problem(PersonRecord record, String what, String remedy) {
        String who = record.id().isEmpty() ? record.name() : record.id();
        problems.add(new Problem(Severity.WARNING, record.file(), record.line(), who + " " + what, remedy));
    }
}
