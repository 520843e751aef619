package dev.knowhow.markdown.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one key and value per line: {@code #+key: value} of Org, {@code key:: value} of Logseq. Also recovers lines
 * from malformed front matter, so that a missing quote does not hide the title above it.
 */
final class KeyValueLines {

    private static final Pattern ORG = Pattern.compile("#\\+(?<key>[A-Za-z_]+)(?<list>\\[\\])?:\\s*(?<value>.*)");
    private static final Pattern LOGSEQ = Pattern.compile("(?<key>[^:]+)::\\s*(?<value>.*)");
    private static final Pattern SIMPLE =
            Pattern.compile("[\"']?(?<key>[\\p{L}_][\\p{L}\\p{N}_ -]{0,60})[\"']?\\s*[:=]\\s*(?<value>.*)");
    private static final Pattern KEY =
            Pattern.compile("(?:#\\+|[\"'])?(?<key>[\\p{L}_][\\p{L}\\p{N}_ ./-]{0,60}?)(?:[\"']|\\[\\])?\\s*[:=].*");
    private static final Pattern MANY = Pattern.compile("(?i)author|tag|contributor|reviewer|categor|keyword|alias");
    private static final int MAX_KEYS = 1_000;
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(?<value>.*)");

    private KeyValueLines() {}

    static Map<String, Object> org(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        text.lines().map(ORG::matcher).filter(Matcher::matches).forEach(line -> {
            String value = line.group("value").strip();
            boolean isList = line.group("list") != null;
            values.merge(
                    line.group("key"),
                    isList ? List.of(value.split("\\s+")) : value.startsWith(":") ? value.replace(':', ' ') : value,
                    DuplicateKeys::join);
        });
        return values;
    }

    static Map<String, Object> logseq(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        text.lines()
                .map(LOGSEQ::matcher)
                .filter(Matcher::matches)
                .forEach(line -> values.merge(
                        line.group("key").strip(),
                        PlainScalar.value(line.group("value").strip()),
                        DuplicateKeys::join));
        return values;
    }

    /** Reads lines of {@code key: value}, and further values of a key on indented lines. */
    static Map<String, Object> meta(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        String key = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean more = line.startsWith("    ") || line.startsWith("\t");
            int colon = line.indexOf(':');
            if (more && MANY.matcher(key).lookingAt()) {
                values.merge(key, new ArrayList<>(List.of(line.strip())), DuplicateKeys::join);
            } else if (more) {
                values.merge(key, line.strip(), (first, second) -> (first + " " + second).strip());
            } else if (colon > 0 && values.size() < MAX_KEYS) {
                key = line.substring(0, colon).strip();
                values.merge(key, PlainScalar.value(line.substring(colon + 1).strip()), DuplicateKeys::join);
            }
        }
        return values;
    }

    static Map<String, Object> salvage(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        String key = null;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher simple = SIMPLE.matcher(line);
            if (simple.matches() && values.size() < MAX_KEYS) {
                key = simple.group("key").strip();
                values.merge(key, loose(simple.group("value")), DuplicateKeys::join);
            } else if (key != null) {
                addItem(values, key, line);
            }
        }
        return values;
    }

    /** The first line of each key in the file. */
    static Map<String, Integer> keyLines(String text, int firstLine) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int number = firstLine;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                lines.putIfAbsent(key.group("key").strip(), number);
            }
            number++;
        }
        return lines;
    }

    private static void addItem(Map<String, Object> values, @Nullable String key, String line) {
        Matcher item = ITEM.matcher(line);
        if (key != null && item.matches()) {
            values.merge(key, new ArrayList<>(List.of(loose(item.group("value")))), DuplicateKeys::join);
        }
    }

    private static Object loose(String raw) {
        String value = raw.strip();
        if (value.startsWith("[") && !value.startsWith("[[")) {
            List<Object> items = new ArrayList<>();
            int end = value.endsWith("]") ? value.length() - 1 : value.length();
            for (String item : value.substring(1, end).split(",")) {
                items.add(unquoted(item.strip()));
            }
            return items;
        }
        return PlainScalar.value(unquoted(value));
    }

    private static String unquoted(String value) {
        String bare = value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
        if (bare.isEmpty() || (bare.charAt(0) != '"' && bare.charAt(0) != '\'')) {
            return bare;
        }
        boolean closed = bare.length() > 1 && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return bare.substring(1, closed ? bare.length() - 1 : bare.length());
    }
}
