package dev.knowhow.markdown.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads TOML into maps, lists, strings, numbers and booleans; dates stay text. */
public final class TomlReader {

    private TomlReader() {}

    /**
     * Reads a document.
     *
     * @param firstLine the line of the file on which it begins, from 1
     */
    public static Map<String, Object> read(String text, int firstLine, int maxDepth) throws MalformedException {
        checkDepth(text, firstLine, maxDepth);
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new MalformedException(
                    firstLine + Math.max(0, error.position().line() - 1), String.valueOf(error.getMessage()));
        }
        return map(result);
    }

    /** The library's parser is recursive, so the nesting depth is checked first. */
    private static void checkDepth(String text, int firstLine, int maxDepth) throws MalformedException {
        int depth = 0;
        int line = firstLine;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == '\n') {
                line++;
                dots = 0;
            } else if (c == '.') {
                dots++;
            }
            if (depth > maxDepth || dots > 1000) {
                throw new MalformedException(line, "values nest deeper than " + maxDepth);
            }
        }
    }

    private static Map<String, Object> map(TomlTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            map.put(entry.getKey(), value(entry.getValue()));
        }
        return map;
    }

    private static Object value(Object value) {
        return switch (value) {
            case TomlTable table -> map(table);
            case TomlArray array -> {
                List<Object> list = new ArrayList<>(array.size());
                for (int i = 0; i < array.size(); i++) {
                    list.add(value(array.get(i)));
                }
                yield list;
            }
            case Boolean bool -> bool;
            case Long number -> number;
            case Double number -> number;
            default -> value.toString();
        };
    }
}
