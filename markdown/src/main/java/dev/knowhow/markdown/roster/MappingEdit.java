package dev.knowhow.markdown.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Replaces and adds values in a map of a YAML text, each on one line. Characters outside of the values stay. */
final class MappingEdit {

    private final String text;
    private final List<Splice> splices = new ArrayList<>();

    private MappingEdit(String text) {
        this.text = text;
    }

    private record Splice(int from, int to, String fresh) {}

    /** The text with other values, see {@link RecordEdit#of}. */
    static String in(String text, MappingNode map, Map<String, ?> values) {
        MappingEdit edit = new MappingEdit(text);
        edit.set(map, values);
        return edit.text();
    }

    private String text() {
        StringBuilder out = new StringBuilder(text);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::from).reversed())
                .forEach(splice -> out.replace(splice.from(), splice.to(), splice.fresh()));
        return out.toString();
    }

    private void set(MappingNode map, Map<String, ?> values) {
        List<String> added = new ArrayList<>();
        values.forEach((key, value) -> {
            List<NodeTuple> known = map.getValue().stream()
                    .filter(one ->
                            RecordPositions.synonyms(key).contains(RecordPositions.plain(scalar(one.getKeyNode()))))
                    .toList();
            if (!known.isEmpty()) {
                replace(known.getFirst(), value);
                known.stream().skip(1).forEach(one -> replace(one, Optional.empty()));
            } else if (!isNothing(value)) {
                added.add(RecordText.quoted(key) + ": " + flow(value));
            }
        });
        if (!added.isEmpty()) {
            add(map, added);
        }
    }

    @SuppressWarnings("unchecked") // the maps of a caller have texts as keys
    private void replace(NodeTuple entry, Object value) {
        if (value instanceof Map<?, ?> inner
                && entry.getValueNode() instanceof MappingNode map
                && !map.getValue().isEmpty()) {
            set(map, (Map<String, ?>) inner);
            return;
        }
        int from = end(entry.getKeyNode());
        int to = Math.max(from, trimmed(from, end(entry.getValueNode())));
        splices.add(new Splice(from, to, ": " + flow(value)));
    }

    private void add(MappingNode map, List<String> entries) {
        if (map.getValue().isEmpty()) {
            int inside = index(map.getStartMark()) + 1;
            splices.add(new Splice(inside, inside, String.join(", ", entries)));
            return;
        }
        NodeTuple first = map.getValue().getFirst();
        int from = index(first.getKeyNode().getStartMark());
        int end = Math.max(end(first.getKeyNode()), trimmed(from, end(first.getValueNode())));
        if (map.getFlowStyle() == FlowStyle.FLOW) {
            splices.add(
                    new Splice(end, end, entries.stream().map(one -> ", " + one).collect(Collectors.joining())));
            return;
        }
        int line = text.indexOf('\n', end);
        int at = line < 0 ? text.length() : line > 0 && text.charAt(line - 1) == '\r' ? line - 1 : line;
        String gap = (text.contains("\r\n") ? "\r\n" : "\n")
                + " "
                        .repeat(first.getKeyNode()
                                .getStartMark()
                                .map(Mark::getColumn)
                                .orElse(0));
        splices.add(new Splice(at, at, entries.stream().map(one -> gap + one).collect(Collectors.joining())));
    }

    private static boolean isNothing(Object value) {
        return value.equals(Optional.empty())
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.values().stream().allMatch(MappingEdit::isNothing));
    }

    private static String flow(Object value) {
        return switch (value) {
            case Boolean answer -> answer.toString();
            case Collection<?> list -> list.stream().map(MappingEdit::flow).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> !isNothing(entry.getValue()))
                        .map(entry -> RecordText.quoted(entry.getKey().toString()) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Optional<?> nothing -> "null";
            default -> RecordText.quoted(value.toString());
        };
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The index after a node. A node in block style ends with its last child. */
    private int end(Node node) {
        return switch (node) {
            case SequenceNode list
            when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
                end(list.getValue().getLast());
            case MappingNode map
            when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
                end(map.getValue().getLast().getValueNode());
            default -> index(node.getEndMark());
        };
    }

    /** A mark counts code points. */
    private int index(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
