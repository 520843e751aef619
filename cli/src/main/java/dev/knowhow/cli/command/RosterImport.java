package dev.knowhow.cli.command;

import dev.knowhow.markdown.roster.PeopleText;
import dev.knowhow.markdown.roster.Roster;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Creates records from a roster, and adds missing values to existing records. */
final class RosterImport {

    private final People people;
    private final PeopleText text;
    private final Map<String, Map<String, List<String>>> wanted = new LinkedHashMap<>();

    /** By id, address and handle, the record that a row before has made. */
    private final Map<String, String> made = new HashMap<>();

    private final List<String> byHand = new ArrayList<>();
    private int added;
    private int gained;

    /**
     * Imports.
     *
     * @param people everyone, as records prove it
     * @param text the file the records go to
     */
    RosterImport(People people, PeopleText text, Roster roster) {
        this.people = people;
        this.text = text;
        roster.records().forEach(this::take);
        wanted.forEach(this::place);
    }

    /** How many records are new. */
    int added() {
        return added;
    }

    /** How many records gained something. */
    int gained() {
        return gained;
    }

    /** The number of records that need no change. */
    int same() {
        return wanted.size() - added - gained;
    }

    /** What a person must do. */
    List<String> byHand() {
        return byHand;
    }

    private void take(Map<String, List<String>> record) {
        Set<String> ids = ids(record);
        if (ids.size() > 1) {
            byHand.add(
                    "the row of " + shown(record) + " may be " + String.join(" or ", ids) + ": resolve this by hand");
            return;
        }
        String id = ids.isEmpty() ? newId(record) : ids.iterator().next();
        Map<String, List<String>> known = wanted.computeIfAbsent(id, any -> new LinkedHashMap<>());
        record.forEach((key, values) -> known.merge(key, values, RosterImport::both));
        Stream.of("id", "emails", "handles")
                .flatMap(key -> values(record, key).stream())
                .forEach(key -> made.put(key.toLowerCase(Locale.ROOT), id));
    }

    private String newId(Map<String, List<String>> record) {
        List<String> given = values(record, "id");
        return given.isEmpty()
                ? text.newId(
                        shown(record),
                        id -> wanted.containsKey(id) || people.find(id).isPresent())
                : given.getFirst();
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    /** Finds the member of a record: by id, else by addresses, else by handles, else by an unambiguous name. */
    private Set<String> ids(Map<String, List<String>> record) {
        for (String key : List.of("id", "emails", "handles")) {
            Set<String> ids = new LinkedHashSet<>();
            for (String value : values(record, key)) {
                String before = made.get(value.toLowerCase(Locale.ROOT));
                if (before != null) {
                    ids.add(before);
                } else {
                    people.find(value)
                            .filter(this::hasRecord)
                            .filter(member -> key.equals("id") || isTheirs(member, key, value))
                            .ifPresent(member -> ids.add(member.id().value()));
                }
            }
            if (!ids.isEmpty()) {
                return ids;
            }
        }
        boolean addressed = !values(record, "emails").isEmpty();
        Set<String> ids = new LinkedHashSet<>();
        values(record, "name").stream()
                .flatMap(name -> people.find(name).stream())
                .filter(this::hasRecord)
                .filter(member -> !addressed || member.emails().isEmpty())
                .forEach(member -> ids.add(member.id().value()));
        return ids;
    }

    /** Who only a mailmap names has none. */
    private boolean hasRecord(Member member) {
        return member.hasChosenId() || text.has(member.id().value());
    }

    private static boolean isTheirs(Member member, String key, String value) {
        Collection<String> theirs = key.equals("emails") ? member.emails() : member.handles();
        return theirs.stream().anyMatch(value::equalsIgnoreCase);
    }

    private void place(String id, Map<String, List<String>> record) {
        if (!text.has(id)) {
            Map<String, List<String>> more = people.find(id)
                    .filter(member -> member.id().value().equalsIgnoreCase(id))
                    .map(member -> missing(member, record))
                    .orElse(record);
            if (more.keySet().stream().anyMatch(key -> !key.equals("id"))) {
                text.add(id, more);
                added++;
            }
            return;
        }
        Map<String, List<String>> missing = text.missing(id, record);
        missing.remove("name");
        Map<String, List<String>> left = text.addValues(id, missing);
        gained += left.size() < missing.size() ? 1 : 0;
        if (!left.isEmpty()) {
            byHand.add(
                    "no room in the record of " + id + "; add by hand: " + String.join("; ", PeopleText.entries(left)));
        }
    }

    /** The values that a record in another file lacks. */
    private static Map<String, List<String>> missing(Member member, Map<String, List<String>> record) {
        Map<String, List<String>> known = new HashMap<>();
        known.put("name", List.of(member.name()));
        known.put("aliases", List.copyOf(member.aliases()));
        known.put("emails", List.copyOf(member.emails()));
        known.put("handles", List.copyOf(member.handles()));
        known.put("languages", List.copyOf(member.languages()));
        known.put("skills", member.skills());
        known.put("interests", member.interests());
        known.put("groups", List.copyOf(member.groups()));
        known.put("team", member.team() == null ? List.of() : List.of(member.team()));
        known.put("place", member.place() == null ? List.of() : List.of(member.place()));
        known.put("left", member.left() ? List.of("true") : List.of());
        Map<String, List<String>> missing = new LinkedHashMap<>();
        record.forEach((key, values) -> {
            List<String> have = known.getOrDefault(key, List.of());
            boolean single = List.of("name", "team", "place", "left").contains(key);
            List<String> more = single && !have.isEmpty()
                    ? List.of()
                    : values.stream()
                            .filter(value -> have.stream().noneMatch(value::equalsIgnoreCase))
                            .toList();
            if (!more.isEmpty()) {
                missing.put(key, more);
            }
        });
        return missing;
    }

    private static List<String> values(Map<String, List<String>> record, String key) {
        return record.getOrDefault(key, List.of());
    }

    private static String shown(Map<String, List<String>> record) {
        return Stream.of("name", "id")
                .flatMap(key -> values(record, key).stream())
                .findFirst()
                .orElse("");
    }
}
