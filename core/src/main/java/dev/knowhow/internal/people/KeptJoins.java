package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The joined names as of the last update of the index. They only save time: a command shows few people, and joining all
 * names of a vault takes a fifth of its time. Valid for the records and names that were joined. Thread-safe.
 *
 * <p>The text has a line with the fingerprint of records and names, the number of names and the length of the groups;
 * then a line for each group; then, in the order of their keys, a line for each name with the place of its group. A
 * group with a record is the record's number, another one its handles and names.
 */
public final class KeptJoins {

    /** The name of the stored joins. Its number changes whenever this program would join the same names differently. */
    public static final String KEPT = "joined-names-2";

    private final List<Member> records;
    private final String groups;
    private final String lines;
    private final int size;

    /** By the place of the group. */
    private final Map<Integer, Member> members = new ConcurrentHashMap<>();

    private KeptJoins(String text, Members records) {
        int head = text.indexOf('\n');
        String[] numbers = text.substring(0, head).split("\t");
        int end = head + 1 + Integer.parseInt(numbers[2]);
        this.size = Integer.parseInt(numbers[1]);
        this.groups = text.substring(head + 1, end);
        this.lines = text.substring(end);
        this.records = List.copyOf(records.members());
    }

    /**
     * Decodes stored joins.
     *
     * @param names the encoded {@link NameCounts}
     * @return null if other records or names were joined
     */
    static @Nullable KeptJoins of(byte[] kept, Members records, byte[] names) {
        return areOf(kept, records, names) ? new KeptJoins(new String(kept, StandardCharsets.UTF_8), records) : null;
    }

    /** Whether stored joins are of these records and encoded {@link NameCounts}. */
    public static boolean areOf(byte[] kept, Members records, byte[] names) {
        byte[] head = (fingerprint(records, names) + '\t').getBytes(StandardCharsets.UTF_8);
        return kept.length > head.length && Arrays.equals(kept, 0, head.length, head, 0, head.length);
    }

    /** Two sums, since SHA-256 takes a tenth of a second in a fresh Java. */
    private static String fingerprint(Members records, byte[] names) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        for (byte[] part : List.of(names, records.identities().getBytes(StandardCharsets.UTF_8))) {
            one.update(part);
            other.update(part);
        }
        return Long.toHexString(one.getValue() << 32 | other.getValue()) + '-' + names.length;
    }

    /** Joins names, and encodes the joins for storage. */
    public static byte[] bytes(Members records, byte[] names) {
        IdentityHashMap<Member, Integer> numbers = new IdentityHashMap<>();
        records.members().forEach(member -> numbers.put(member, numbers.size()));
        StringBuilder groups = new StringBuilder();
        TreeMap<String, Integer> lines = new TreeMap<>();
        for (JoinedGroup group : JoinedNames.groups(records, NameCounts.of(names))) {
            group.names().forEach(name -> lines.put(NameKey.of(name.whole()), groups.length()));
            if (group.recorded() != null) {
                groups.append(numbers.get(group.recorded()));
            } else {
                groups.append('\t').append(String.join(" ", group.handles()));
                group.names().forEach(name -> groups.append('\t').append(name.whole()));
            }
            groups.append('\n');
        }
        StringBuilder text = new StringBuilder(fingerprint(records, names))
                .append('\t')
                .append(lines.size())
                .append('\t')
                .append(groups.length())
                .append('\n')
                .append(groups);
        lines.forEach(
                (key, group) -> text.append(key).append('\t').append(group).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many names there are. */
    int size() {
        return size;
    }

    /** The member of a name; null for another name. */
    @Nullable Member named(String name) {
        Integer group = group(NameKey.of(name));
        return group == null ? null : members.computeIfAbsent(group, this::member);
    }

    private Member member(int group) {
        String[] parts = groups.substring(group, groups.indexOf('\n', group)).split("\t");
        if (!parts[0].isEmpty()) {
            return records.get(Integer.parseInt(parts[0]));
        }
        JoinedGroup joined = new JoinedGroup(null);
        for (String name : List.of(parts).subList(2, parts.length)) {
            joined.add(new JoinedName(name));
        }
        if (!parts[1].isEmpty()) {
            joined.handles().addAll(List.of(parts[1].split(" ")));
        }
        return JoinedNames.memberOf(joined);
    }

    /** Finds the place of the group of a name by binary search in the lines. */
    private @Nullable Integer group(String key) {
        int from = 0;
        int to = lines.length();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int start = lines.lastIndexOf('\n', middle - 1) + 1;
            int tab = lines.indexOf('\t', start);
            int end = lines.indexOf('\n', tab);
            int order = lines.substring(start, tab).compareTo(key);
            if (order == 0) {
                return Integer.valueOf(lines.substring(tab + 1, end));
            }
            if (order < 0) {
                from = end + 1;
            } else {
                to = start;
            }
        }
        return null;
    }
}
