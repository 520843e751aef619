package dev.knowhow.markdown.frontmatter;

import java.util.ArrayList;
import java.util.List;

/** Merges two values of one key: lists are joined; otherwise the first value is kept. */
final class DuplicateKeys {

    private DuplicateKeys() {}

    static Object join(Object first, Object second) {
        if (!(first instanceof List<?>) && !(second instanceof List<?>)) {
            return "".equals(first) ? second : first;
        }
        List<Object> both = new ArrayList<>();
        for (Object value : List.of(first, second)) {
            if (value instanceof List<?> list) {
                both.addAll(list);
            } else {
                both.add(value);
            }
        }
        return both;
    }
}
