package dev.knowhow.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an assistant hands to a tool, already checked against the tool's schema. */
record Arguments(Map<String, Object> values) {

    /** A text that must be there and say something. */
    String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw new BadArgumentException(name + " is missing");
        }
        return text;
    }

    /** A text; null if it is not there or blank. */
    @Nullable String text(String name) {
        Object value = values.get(name);
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** A whole number, brought into its range. */
    int number(String name, int usual, int most) {
        return values.get(name) instanceof Number number ? Math.clamp(number.longValue(), 1, most) : usual;
    }
}
