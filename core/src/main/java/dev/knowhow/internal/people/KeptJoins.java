package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The joined names as of the last update of the index. They only save time: a command shows few people, and joining all
 * names of a vault takes a fifth of its time. Valid for the records that were joined. Thread-safe.
 */
public final class KeptJoins {

    /** The name of the stored joins. Its number changes whenever this program would join the same names differently. */
    public static final String KEPT = "joined-names-1";

    private final Map<String, Member> records;

    /** The number of lines; then a line for each name, in the order of the names' keys. */
    private final String lines;

    private final int size;

    private KeptJoins(String text, Members records) {
        int head = text.indexOf('\n');
        this.size = Integer.parseInt(text.substring(0, head));
        this.lines = text.substring(head + 1);
        this.records = records.members().stream()
                .collect(Collectors.toMap(member -> member.id().value(), Function.identity(), (one, other) -> one));
    }

    /**
     * Decodes stored joins.
     *
     * @param records the members with the records that were joined
     */
    static KeptJoins of(byte[] kept, Members records) {
        return new KeptJoins(new String(kept, StandardCharsets.UTF_8), records);
    }

    /** Joins names, and encodes the joins for storage. */
    public static byte[] bytes(Members records, NameCounts counts) {
        var lines = new TreeMap<String, String>();
        for (JoinedGroup group : JoinedNames.groups(records, counts)) {
            Member recorded = group.recorded();
            String joined = '\t'
                    + (recorded == null ? "" : recorded.id().value())
                    + '\t'
                    + String.join(" ", group.handles())
                    + group.names().stream().map(name -> '\t' + name.whole()).collect(Collectors.joining());
            group.names().forEach(name -> lines.put(NameKey.of(name.whole()), joined));
        }
        StringBuilder text = new StringBuilder().append(lines.size()).append('\n');
        lines.forEach((key, joined) -> text.append(key).append(joined).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many names there are. */
    int size() {
        return size;
    }

    /** The member of a name; null for another name. */
    @Nullable Member named(String name) {
        String[] line = line(NameKey.of(name));
        Member recorded = line == null ? null : records.get(line[1]);
        if (line == null || (recorded == null && !line[1].isEmpty())) {
            return null;
        }
        JoinedGroup group = new JoinedGroup(recorded);
        for (int i = 3; i < line.length; i++) {
            group.add(new JoinedName(line[i]));
        }
        if (!line[2].isEmpty()) {
            group.handles().addAll(List.of(line[2].split(" ")));
        }
        return JoinedNames.memberOf(group);
    }

    /** Searches by halves. */
    private String @Nullable [] line(String key) {
        int from = 0;
        int to = lines.length();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int start = lines.lastIndexOf('\n', middle - 1) + 1;
            int end = lines.indexOf('\n', middle);
            int order = lines.substring(start, lines.indexOf('\t', start)).compareTo(key);
            if (order == 0) {
                return lines.substring(start, end).split("\t");
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
