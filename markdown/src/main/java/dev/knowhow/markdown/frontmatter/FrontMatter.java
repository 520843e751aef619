package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Source.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of front matter. Keys match in any spelling: {@code created-at}, {@code created_at} and {@code createdAt}
 * are the same key.
 */
public final class FrontMatter {

    static final FrontMatter EMPTY = new FrontMatter(Format.NONE, Map.of(), Map.of());

    private final Format format;
    private final Map<String, Object> values;
    private final Map<String, Integer> lines;
    private final Map<String, String> spellings = new HashMap<>();

    FrontMatter(Format format, Map<String, Object> values, Map<String, Integer> lines) {
        this.format = format;
        this.values = values;
        this.lines = lines;
        values.keySet().forEach(key -> spellings.putIfAbsent(plain(key), key));
    }

    /** Creates front matter from properties that were read before, as in {@link dev.knowhow.note.Note#properties()}. */
    public static FrontMatter of(Map<String, Object> values) {
        return new FrontMatter(Format.YAML, values, Map.of());
    }

    Format format() {
        return format;
    }

    /** All values, with keys as written. */
    public Map<String, Object> values() {
        return values;
    }

    /** The value of a key, in any spelling; null if missing or empty. */
    public @Nullable Object get(String key) {
        String spelling = spellings.get(plain(key));
        Object value = spelling == null ? null : values.get(spelling);
        return value == null || isEmpty(value) ? null : value;
    }

    /** The value of a key within a map; null if missing or empty. */
    public @Nullable Object get(String outer, String key) {
        return get(outer) instanceof Map<?, ?> map ? in(map, key) : null;
    }

    /** The value as text; null if missing, empty or not a scalar. */
    public @Nullable String text(String key) {
        Object value = get(key);
        return value == null || value instanceof Map || value instanceof List
                ? null
                : value.toString().strip();
    }

    /** The value as a boolean; null if it is not one. The words of YAML 1.1, such as yes and off, are accepted. */
    @Nullable Boolean flag(String key) {
        return flag(get(key));
    }

    static @Nullable Boolean flag(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> null;
        };
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(flag(key));
    }

    boolean isFalse(String key) {
        return Boolean.FALSE.equals(flag(key));
    }

    /** The line of a key, from 1. */
    public int line(String key) {
        String spelling = spellings.get(plain(key));
        return spelling == null ? 1 : lines.getOrDefault(spelling, 1);
    }

    /**
     * A value as a list of elements: the elements of a list, else the single value. Nested lists are flattened, since
     * YAML reads a wiki link without quotes, {@code [[Jane Doe]]}, as a list in a list.
     */
    public static List<Object> elements(@Nullable Object value) {
        List<Object> elements = new ArrayList<>();
        addElements(elements, value);
        return elements;
    }

    private static void addElements(List<Object> elements, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(element -> addElements(elements, element));
        } else if (value != null && !isEmpty(value)) {
            elements.add(value);
        }
    }

    /** The value of a key within a map, in any spelling; null if missing or empty. */
    public static @Nullable Object in(Map<?, ?> map, String key) {
        String wanted = plain(key);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            if (plain(String.valueOf(entry.getKey())).equals(wanted) && value != null && !isEmpty(value)) {
                return value;
            }
        }
        return null;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    static String plain(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }
}
