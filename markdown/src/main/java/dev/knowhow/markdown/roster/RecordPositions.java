package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The positions of the records of a file, and where records can be added.
 *
 * @param byId the records by their ids in lower case
 * @param isList whether the records are items of a list rather than of a map by id
 * @param indent the indentation of records
 * @param end the line before which records can be added, from 0
 */
record RecordPositions(Map<String, Position> byId, boolean isList, int indent, int end) {

    private static final List<String> IDS = List.of("id", "handle", "login", "github", "username", "name", "email");
    private static final Set<String> WRAPPERS = Set.of("authors", "people", "members");

    /** Synonymous keys of a record. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("name", "full_name"),
            List.of("aliases", "also_known_as", "alias", "names"),
            List.of("emails", "mails", "email", "mail"),
            List.of("handles", "handle", "login", "username", "github", "gitlab", "codeberg"),
            List.of("team", "department", "unit"),
            List.of("place", "location", "office", "city"),
            List.of("languages", "langs", "language", "lang"),
            List.of("skills", "expertise", "skill"),
            List.of("interests", "interest"),
            List.of("groups", "group"),
            List.of("goals", "goal"),
            List.of("mentor", "mentoring"),
            List.of("away", "absent", "absence", "absences"),
            List.of("capacity", "requests"),
            List.of("notify", "notifications"),
            List.of("kind", "type"),
            List.of("left", "left_on", "active", "status", "state", "until"));

    /** Keys for which several synonyms may occur; all their values count. */
    private static final Set<String> LISTS =
            Set.of("aliases", "emails", "handles", "languages", "skills", "interests", "groups");

    /**
     * The position of a record.
     *
     * @param line the line before which keys can be added, from 0; -1 if the record is on one line
     * @param indent the indentation of keys
     * @param values the values of the record, by key
     */
    record Position(int line, int indent, Map<String, List<String>> values) {

        /** The values that the record does not have under any synonymous key. */
        List<String> missing(String key, List<String> wanted) {
            List<String> have = synonyms(key).stream()
                    .flatMap(one -> values.getOrDefault(one, List.of()).stream())
                    .map(Position::folded)
                    .toList();
            return LISTS.contains(key)
                    ? wanted.stream().filter(one -> !have.contains(folded(one))).toList()
                    : have.isEmpty() ? wanted : List.of();
        }

        private static String folded(String value) {
            return value.toLowerCase(Locale.ROOT).strip();
        }

        /** The key under which values can be added; null if all are used, or if the record is on one line. */
        @Nullable String freeKey(String key) {
            return line < 0
                    ? null
                    : synonyms(key).stream()
                            .filter(one -> !values.containsKey(one))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** The keys that mean the same as a key. */
    static List<String> synonyms(String key) {
        return SYNONYMS.stream()
                .filter(keys -> keys.getFirst().equals(key))
                .findFirst()
                .orElse(List.of(key));
    }

    /** The first of the keys that mean the same as a key in any spelling. */
    static String canonical(String key) {
        String plain = plain(key);
        return SYNONYMS.stream()
                .filter(keys -> keys.contains(plain))
                .findFirst()
                .map(List::getFirst)
                .orElse(plain);
    }

    /** A key in the spelling of {@link #synonyms}. */
    static String plain(@Nullable String key) {
        return key == null ? "" : key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    @Nullable Position of(String id) {
        return byId.get(id.toLowerCase(Locale.ROOT));
    }

    /**
     * Finds the records.
     *
     * @param lines the number of lines of the text
     * @throws dev.knowhow.spi.UnreadableNoteException if the text is not YAML, or contains something other than records
     */
    static RecordPositions in(String text, int lines, Problems problems) {
        Node root = unwrapped(root(text, problems));
        Map<String, Position> byId = new HashMap<>();
        if (root == null) {
            return new RecordPositions(byId, true, 0, lines);
        }
        if (root instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
            list.getValue().forEach(item -> put(byId, null, item, item));
            return new RecordPositions(byId, true, column(list), end(list));
        }
        if (root instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK) {
            map.getValue().forEach(one -> put(byId, string(one.getKeyNode()), one.getKeyNode(), one.getValueNode()));
            return new RecordPositions(byId, false, column(map), end(map));
        }
        throw problems.rejected(1, "the file has no records on separate lines", "write each record on its own lines");
    }

    /**
     * The records with an id whose keys can be written.
     *
     * @throws dev.knowhow.spi.UnreadableNoteException if the text is not YAML
     */
    static List<MappingNode> records(String text, String id, Problems problems) {
        Node root = unwrapped(root(text, problems));
        List<MappingNode> found = new ArrayList<>();
        if (root instanceof SequenceNode list) {
            list.getValue().forEach(item -> {
                if (item instanceof MappingNode record && id.equalsIgnoreCase(id(values(record)))) {
                    found.add(record);
                }
            });
        } else if (root instanceof MappingNode map) {
            map.getValue().forEach(one -> {
                if (one.getValueNode() instanceof MappingNode record && id.equalsIgnoreCase(string(one.getKeyNode()))) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    private static @Nullable Node unwrapped(@Nullable Node root) {
        if (root instanceof MappingNode map && map.getValue().size() == 1) {
            NodeTuple only = map.getValue().getFirst();
            boolean wraps = WRAPPERS.contains(string(only.getKeyNode()));
            if (wraps && (only.getValueNode() instanceof SequenceNode || only.getValueNode() instanceof MappingNode)) {
                return only.getValueNode();
            }
        }
        return root;
    }

    private static @Nullable Node root(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            boolean blank = root.isPresent()
                    && root.get() instanceof ScalarNode scalar
                    && scalar.getValue().isBlank();
            return blank ? null : root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw problems.rejected(line, "the file cannot be read: " + e.getProblem(), "correct the YAML first");
        } catch (YamlEngineException e) {
            throw problems.rejected(1, "the file cannot be read: " + e.getMessage(), "correct the YAML first");
        }
    }

    private static void put(Map<String, Position> byId, @Nullable String key, Node start, Node record) {
        Map<String, List<String>> values = values(record);
        String id = key == null ? id(values) : key;
        if (id == null) {
            return;
        }
        boolean onLines = record instanceof MappingNode map
                && map.getFlowStyle() == FlowStyle.BLOCK
                && !map.getValue().isEmpty();
        Node first = onLines ? ((MappingNode) record).getValue().getFirst().getValueNode() : record;
        int line = !onLines ? -1 : key == null ? end(first) : line(start) + 1;
        byId.putIfAbsent(id.toLowerCase(Locale.ROOT), new Position(line, onLines ? column(record) : 0, values));
    }

    private static Map<String, List<String>> values(Node record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (record instanceof MappingNode map) {
            map.getValue().forEach(one -> values.put(plain(string(one.getKeyNode())), strings(one.getValueNode())));
        }
        return values;
    }

    private static @Nullable String id(Map<String, List<String>> values) {
        return IDS.stream()
                .flatMap(key -> values.getOrDefault(key, List.of()).stream().limit(1))
                .findFirst()
                .orElse(null);
    }

    private static List<String> strings(Node node) {
        List<String> strings = new ArrayList<>();
        switch (node) {
            case ScalarNode scalar -> strings.add(scalar.getValue());
            case SequenceNode list -> list.getValue().forEach(item -> strings.addAll(strings(item)));
            case MappingNode map -> map.getValue().forEach(one -> strings.addAll(strings(one.getValueNode())));
            default -> {}
        }
        strings.removeIf(String::isBlank);
        return strings;
    }

    private static String string(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0);
    }

    /** The line after the last line of a node. A node in block style ends with its last child. */
    private static int end(Node node) {
        return switch (node) {
            case SequenceNode list
            when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
                end(list.getValue().getLast());
            case MappingNode map
            when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
                end(map.getValue().getLast().getValueNode());
            default -> {
                Mark end = node.getEndMark().orElseThrow();
                yield end.getColumn() == 0 && end.getLine() > line(node) ? end.getLine() : end.getLine() + 1;
            }
        };
    }
}
