package dev.knowhow.cli;

import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes a change of {@code people.yml} that says of likely doubles that they are one person, as a unified diff. A
 * record is found by its id and gets keys it does not have yet; nothing that stands there is touched.
 */
final class PeoplePatch {

    private static final int CONTEXT = 3;
    private static final List<String> NAME_KEYS = List.of("aliases", "also_known_as", "alias", "names");
    private static final List<String> MAIL_KEYS = List.of("emails", "mails", "email", "mail");

    /** What a record gains. */
    private record Gain(List<String> names, List<String> emails) {}

    private final String file;
    private final boolean isNew;
    private final List<String> lines;
    private final SortedMap<Integer, List<String>> added = new TreeMap<>();
    private final List<String> unplaced = new ArrayList<>();

    /**
     * Begins with a file.
     *
     * @param file its name
     * @param text what stands in it; empty if it is not there
     */
    PeoplePatch(String file, String text) {
        this.file = file;
        this.isNew = text.isEmpty();
        this.lines = isNew ? List.of() : List.of(text.split("\r?\n"));
    }

    /** The change as a unified diff, then as comments what must be done by hand; empty if there is nothing to change. */
    String of(List<Duplicate> duplicates) {
        groups(duplicates).forEach(this::place);
        StringBuilder diff = new StringBuilder();
        unplaced.forEach(line -> diff.append("# ").append(line).append('\n'));
        if (!added.isEmpty()) {
            diff.append("--- ").append(isNew ? "/dev/null" : "a/" + file).append('\n');
            diff.append("+++ b/").append(file).append('\n');
            hunks(diff);
        }
        return diff.toString();
    }

    /** Who is one person with whom, if all that is proposed is right. */
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

    /** All of a group become the one of them who has a record; which, a person must say if there are several. */
    private void place(Set<Member> group) {
        List<Member> all =
                group.stream().sorted(Comparator.comparing(Member::id)).toList();
        List<Member> recorded = all.stream().filter(Member::hasChosenId).toList();
        if (recorded.size() > 1) {
            List<String> others = all.stream()
                    .filter(member -> !recorded.contains(member))
                    .map(member -> member.id().value())
                    .toList();
            List<String> who =
                    recorded.stream().map(member -> member.id().value()).toList();
            unplaced.add(String.join(", ", others) + " may be " + String.join(" or ", who) + ": say which by hand");
            return;
        }
        Member one = recorded.isEmpty() ? all.getFirst() : recorded.getFirst();
        Gain gain = new Gain(new ArrayList<>(), new ArrayList<>());
        all.stream().filter(member -> !member.equals(one)).forEach(member -> gain(member, gain));
        place(one, gain);
    }

    private static void gain(Member member, Gain gain) {
        // whoever has an address is told by it
        if (member.declared() || member.emails().isEmpty()) {
            gain.names().add(member.declared() ? member.name() : member.id().value());
        }
        gain.emails().addAll(member.emails());
    }

    private void place(Member member, Gain gain) {
        Pattern start = Pattern.compile(
                "(\\s*)(?:-\\s+id:\\s*[\"']?" + Pattern.quote(member.id().value()) + "[\"']?|[\"']?"
                        + Pattern.quote(member.id().value()) + "[\"']?:)\\s*(?:#.*)?");
        for (int at = 0; at < lines.size(); at++) {
            Matcher matcher = start.matcher(lines.get(at));
            if (matcher.matches()) {
                String indent = matcher.group(1) + "  ";
                added.computeIfAbsent(at + 1, any -> new ArrayList<>()).addAll(keys(indent, gain, record(at, indent)));
                return;
            }
        }
        if (member.hasChosenId()) {
            unplaced.add("no record of " + member.id() + " found in " + file + "; add by hand: "
                    + String.join("; ", keys("", gain, List.of())));
            return;
        }
        append(member, gain);
    }

    /** Nobody has a record yet: there is a new one, in the way the file has them. */
    private void append(Member member, Gain gain) {
        gain(member, gain);
        String name = member.name();
        String id = String.join("-", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        gain.names().remove(name);
        boolean list = isNew || lines.stream().anyMatch(line -> line.startsWith("- "));
        List<String> record = new ArrayList<>();
        record.add(list ? "- id: " + quoted(id) : quoted(id) + ":");
        record.add("  name: " + quoted(name));
        record.addAll(keys("  ", gain, List.of()));
        added.computeIfAbsent(lines.size(), any -> new ArrayList<>()).addAll(record);
    }

    /** The lines of a record from its id on. */
    private List<String> record(int at, String indent) {
        int end = at + 1;
        while (end < lines.size()
                && (lines.get(end).startsWith(indent) || lines.get(end).isBlank())) {
            end++;
        }
        return lines.subList(at, end);
    }

    private static List<String> keys(String indent, Gain gain, List<String> record) {
        List<String> keys = new ArrayList<>();
        add(keys, indent, NAME_KEYS, gain.names(), record);
        add(keys, indent, MAIL_KEYS, gain.emails(), record);
        return keys;
    }

    private static void add(
            List<String> to, String indent, List<String> keys, List<String> values, List<String> record) {
        if (!values.isEmpty()) {
            String key = keys.stream()
                    .filter(one ->
                            record.stream().noneMatch(line -> line.strip().startsWith(one + ":")))
                    .findFirst()
                    .orElse("also_known_as");
            List<String> items =
                    values.stream().distinct().map(PeoplePatch::quoted).toList();
            to.add(indent + key + ": [" + String.join(", ", items) + "]");
        }
    }

    private static String quoted(String value) {
        return value.matches("\\p{L}[\\p{L}\\p{N} ._@-]*") && !value.matches("(?i)true|false|yes|no|on|off|null|y|n")
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Insertions near each other share a hunk. */
    private void hunks(StringBuilder diff) {
        List<Integer> places = List.copyOf(added.keySet());
        int shift = 0;
        for (int first = 0; first < places.size(); ) {
            int last = first;
            while (last + 1 < places.size() && places.get(last + 1) - places.get(last) <= 2 * CONTEXT) {
                last++;
            }
            int from = Math.max(0, places.get(first) - CONTEXT);
            int to = Math.min(lines.size(), places.get(last) + CONTEXT);
            int more = 0;
            StringBuilder body = new StringBuilder();
            for (int at = from; at <= to; at++) {
                List<String> here = added.getOrDefault(at, List.of());
                here.forEach(line -> body.append('+').append(line).append('\n'));
                more += here.size();
                if (at < to) {
                    body.append(' ').append(lines.get(at)).append('\n');
                }
            }
            diff.append("@@ -").append(range(from, to - from));
            diff.append(" +")
                    .append(range(from + shift, to - from + more))
                    .append(" @@\n")
                    .append(body);
            shift += more;
            first = last + 1;
        }
    }

    private static String range(int from, int length) {
        return (length == 0 ? from : from + 1) + "," + length;
    }
}
