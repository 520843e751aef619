package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and thus JSON, into maps, lists, strings, numbers and booleans. It uses the parser's events rather than
 * its tree, which bounds depth and expansion before memory is allocated, and gives line numbers.
 */
public final class YamlReader {

    /** More values than any real front matter has. */
    static final int MAX_VALUES = 20_000;

    /** A longer text counts as several values, since aliases can repeat it. */
    private static final int CHARS_OF_A_VALUE = 32;

    private final int firstLine;
    private final int maxDepth;
    private final int maxValues;
    private final Problems problems;
    private final IdentityHashMap<Object, Map<String, Integer>> lines = new IdentityHashMap<>();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int values;
    private @Nullable Object root;

    private record Anchored(Object value, int weight) {}

    /**
     * The result of reading a document.
     *
     * @param value the value; null if the document is empty
     * @param marks the lines of the keys of each map, by identity
     */
    public record Result(@Nullable Object value, IdentityHashMap<Object, Map<String, Integer>> marks) {

        /** The lines of the keys of a map of this document, from 1; empty if the value is not such a map. */
        public Map<String, Integer> lines(@Nullable Object map) {
            return marks.getOrDefault(map, Map.of());
        }
    }

    private YamlReader(int firstLine, int maxDepth, int maxValues, Problems problems) {
        this.firstLine = firstLine;
        this.maxDepth = maxDepth;
        this.maxValues = maxValues;
        this.problems = problems;
    }

    /**
     * Reads the first document of a text.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     * @param maxDepth the maximum nesting depth of values
     * @param maxValues the maximum number of values; an alias counts as all the values it expands to, and a long text
     *     as several
     */
    public static Result read(String text, int firstLine, int maxDepth, int maxValues, Problems problems)
            throws MalformedException {
        return new YamlReader(firstLine, maxDepth, maxValues, problems).read(text);
    }

    private Result read(String text) throws MalformedException {
        // YAML does not allow tabs as indentation, but JSON does.
        String plain = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Math.max(1, plain.length()))
                .build();
        try {
            for (Event event : new Parse(settings).parseString(plain)) {
                if (event.getEventId() == Event.ID.DocumentEnd) {
                    break;
                }
                take(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw new MalformedException(firstLine + line(e), e.getProblem());
        } catch (YamlEngineException e) {
            throw new MalformedException(
                    firstLine, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
        return new Result(root, lines);
    }

    /**
     * The parser finds an unclosed value at the end of the text; the line to report is the one on which the value
     * begins.
     */
    private static int line(MarkedYamlEngineException e) {
        boolean unclosed = String.valueOf(e.getProblem()).contains("stream end");
        Optional<Mark> mark = unclosed ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
        return mark.or(e::getContextMark).map(Mark::getLine).orElse(0);
    }

    private void take(Event event) throws MalformedException {
        int line = firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, line);
            case Alias -> alias((AliasEvent) event, line);
            case SequenceStart -> begin(new Container(new ArrayList<>(), null, anchor(event), line, values), line);
            case MappingStart -> begin(new Container(null, new LinkedHashMap<>(), anchor(event), line, values), line);
            case SequenceEnd, MappingEnd -> end();
            default -> {
                // Events around the document.
            }
        }
    }

    private static Optional<Anchor> anchor(Event event) {
        return ((NodeEvent) event).getAnchor();
    }

    private void scalar(ScalarEvent event, int line) throws MalformedException {
        event.getTag()
                .filter(tag -> !tag.equals("!") && !tag.startsWith("tag:yaml.org,2002:"))
                .ifPresent(tag -> problems.warning(line, "the tag " + tag + " is not supported", "remove it"));
        Object value = event.isPlain() ? PlainScalar.value(event.getValue()) : event.getValue();
        Container container = open.peek();
        boolean isKey = container != null && container.awaitsKey();
        int weight = 1 + event.getValue().length() / CHARS_OF_A_VALUE;
        add(isKey ? event.getValue() : value, weight, line);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(value, weight)));
    }

    private void alias(AliasEvent event, int line) throws MalformedException {
        Anchored anchored = anchors.get(event.getAlias());
        if (anchored == null) {
            throw new MalformedException(line, "*" + event.getAlias().getValue() + " refers to an undefined anchor");
        }
        add(anchored.value(), anchored.weight(), line);
    }

    private void begin(Container container, int line) throws MalformedException {
        if (open.size() >= maxDepth) {
            throw new MalformedException(line, "values nest deeper than " + maxDepth);
        }
        open.push(container);
    }

    private void end() throws MalformedException {
        Container done = open.pop();
        Object value = done.value();
        int weight = values - done.valuesBefore + 1;
        done.anchor.ifPresent(anchor -> anchors.put(anchor, new Anchored(value, weight)));
        add(value, 1, done.line);
    }

    private void add(Object value, int weight, int line) throws MalformedException {
        values += weight;
        if (values > maxValues) {
            throw new MalformedException(line, "it expands to more than " + maxValues + " values");
        }
        Container container = open.peek();
        if (container == null) {
            root = value;
        } else if (container.awaitsKey()) {
            container.key = String.valueOf(value);
            lines.computeIfAbsent(container.value(), any -> new HashMap<>()).putIfAbsent(container.key, line);
        } else if (!container.add(value)) {
            problems.warning(line, "the key " + container.lastKey + " occurs twice", "keep one of them");
        }
    }

    /** A list or map being filled. */
    private static final class Container {
        private final @Nullable List<Object> list;
        private final @Nullable Map<String, Object> map;
        private final Optional<Anchor> anchor;
        private final int line;
        private final int valuesBefore;
        private @Nullable String key;
        private String lastKey = "";

        Container(
                @Nullable List<Object> list,
                @Nullable Map<String, Object> map,
                Optional<Anchor> anchor,
                int line,
                int valuesBefore) {
            this.list = list;
            this.map = map;
            this.anchor = anchor;
            this.line = line;
            this.valuesBefore = valuesBefore;
        }

        boolean awaitsKey() {
            return map != null && key == null;
        }

        Object value() {
            return map != null ? map : list != null ? list : "";
        }

        /** Whether the key was new; if not, both values are kept. */
        boolean add(Object value) {
            if (list != null) {
                list.add(value);
                return true;
            }
            if (map == null || key == null) {
                return true;
            }
            lastKey = key;
            key = null;
            Object before = map.putIfAbsent(lastKey, value);
            if (before != null) {
                map.put(lastKey, DuplicateKeys.join(before, value));
            }
            return before == null;
        }
    }
}
