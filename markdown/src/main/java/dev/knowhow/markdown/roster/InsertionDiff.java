package dev.knowhow.markdown.roster;

import java.util.List;
import java.util.SortedMap;

/** A unified diff of lines inserted into a file. */
final class InsertionDiff {

    private static final int CONTEXT = 3;

    private final String file;
    private final List<String> lines;
    private final SortedMap<Integer, List<String>> added;

    /**
     * Creates a diff.
     *
     * @param lines the lines of the file, with their line ends
     * @param added the lines inserted before each line, without line ends
     */
    InsertionDiff(String file, List<String> lines, SortedMap<Integer, List<String>> added) {
        this.file = file;
        this.lines = lines;
        this.added = added;
    }

    String text() {
        StringBuilder diff = new StringBuilder();
        diff.append("--- ").append(lines.isEmpty() ? "/dev/null" : "a/" + file).append('\n');
        diff.append("+++ b/").append(file).append('\n');
        List<Integer> positions = List.copyOf(added.keySet());
        int shift = 0;
        // nearby insertions share a hunk
        for (int first = 0; first < positions.size(); ) {
            int last = first;
            while (last + 1 < positions.size() && positions.get(last + 1) - positions.get(last) <= 2 * CONTEXT) {
                last++;
            }
            shift += hunk(diff, positions.get(first), positions.get(last), shift);
            first = last + 1;
        }
        return diff.toString();
    }

    private int hunk(StringBuilder diff, int first, int last, int shift) {
        int from = Math.max(0, first - CONTEXT);
        int to = Math.min(lines.size(), last + CONTEXT);
        int more = 0;
        StringBuilder body = new StringBuilder();
        for (int at = from; at <= to; at++) {
            List<String> here = added.getOrDefault(at, List.of());
            here.forEach(line -> body.append('+').append(line).append('\n'));
            more += here.size();
            if (at < to) {
                body.append(' ').append(lines.get(at).replaceFirst("\\R$", "")).append('\n');
            }
        }
        diff.append("@@ -").append(range(from, to - from));
        diff.append(" +").append(range(from + shift, to - from + more)).append(" @@\n");
        diff.append(body);
        return more;
    }

    private static String range(int from, int length) {
        return (length == 0 ? from : from + 1) + "," + length;
    }
}
