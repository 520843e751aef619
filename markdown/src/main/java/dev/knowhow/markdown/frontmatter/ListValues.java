package dev.knowhow.markdown.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads values that are lists of words or names, in the many notations for such lists. */
public final class ListValues {

    /** The separators of a single text. */
    enum Separator {
        /** Commas. */
        COMMAS,
        /** Commas if there are any, else spaces. */
        COMMAS_OR_SPACES
    }

    private ListValues() {}

    /** The words of a value: the elements of a list, the pieces of a text, or the label or name of an object. */
    static List<String> of(@Nullable Object value, Separator cut) {
        List<String> words = new ArrayList<>();
        if (value instanceof List<?>) {
            FrontMatter.elements(value).forEach(element -> add(words, label(element)));
        } else if (value instanceof Map<?, ?> map) {
            add(words, label(map));
        } else if (value != null) {
            boolean spaces = cut == Separator.COMMAS_OR_SPACES;
            cut(value.toString(), c -> c == ',' || c == '，' || c == '、', spaces).forEach(word -> add(words, word));
        }
        return words;
    }

    /** A name without wiki link brackets and without folders. */
    public static String unlinked(String text) {
        String name = text.strip();
        if (!name.startsWith("[[") || !name.endsWith("]]")) {
            return name;
        }
        String target = name.substring(2, name.length() - 2);
        int bar = target.indexOf('|');
        String path = bar < 0 ? target : target.substring(0, bar);
        String last = path.substring(path.lastIndexOf('/') + 1).strip();
        return last.endsWith(".md") ? last.substring(0, last.length() - 3) : last;
    }

    private static void add(List<String> words, @Nullable String word) {
        String bare = word == null ? "" : unlinked(word);
        if (!bare.isBlank()) {
            words.add(bare);
        }
    }

    private static @Nullable String label(Object element) {
        if (element instanceof Map<?, ?> map) {
            for (String key : List.of("label", "name", "title", "id")) {
                if (FrontMatter.in(map, key) instanceof String text) {
                    return text;
                }
            }
            return null;
        }
        return element instanceof List ? null : element.toString();
    }

    /** Splits a text, but never within the brackets of a wiki link. */
    private static List<String> cut(String text, Predicate<Character> comma, boolean spacesToo) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean commas = text.chars().anyMatch(c -> comma.test((char) c));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            boolean cutsHere = commas ? comma.test(c) : spacesToo && Character.isWhitespace(c);
            if (cutsHere && depth <= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
