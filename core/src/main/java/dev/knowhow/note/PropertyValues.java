package dev.knowhow.note;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the value of a key of the front matter as a list of texts. */
final class PropertyValues {

    private PropertyValues() {}

    static List<String> of(@Nullable Object value) {
        Stream<String> texts = value instanceof Collection<?> several
                ? several.stream().filter(PropertyValues::isPlain).map(String::valueOf)
                : isPlain(value) ? Arrays.stream(String.valueOf(value).split("[,;]")) : Stream.of();
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }
}
