package dev.knowhow.web;

import dev.knowhow.web.editing.SentFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that a browser sent.
 *
 * @param values the values by the names of their fields
 * @param file a file; null for none
 */
record SentForm(Map<String, List<String>> values, @Nullable SentFile file) {

    /** The first value of a field; empty if it is missing. */
    static String value(Map<String, List<String>> values, String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** The first value of a field of several lines, with {@code \n} as line end; empty if it is missing. */
    static String lines(Map<String, List<String>> values, String name) {
        return value(values, name).replace("\r\n", "\n").replace('\r', '\n');
    }
}
