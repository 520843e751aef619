package dev.knowhow.cli.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An option that was set, not typed.
 *
 * @param key what it is called
 * @param option the option
 * @param value what it is set to, as written
 * @param origin the environment variable, or the file and line
 */
public record Setting(String key, Option option, String value, String origin) {

    /**
     * The values as if they were typed; empty for a flag that is off.
     *
     * @throws dev.knowhow.KnowhowException if the option takes no such value
     */
    public Optional<List<String>> values() {
        return switch (option.kind()) {
            case FLAG, HELP ->
                switch (value) {
                    case "true" -> Optional.of(List.of());
                    case "false" -> Optional.empty();
                    default -> throw wrong("true or false");
                };
            case NUMBER -> {
                if (!value.matches("[0-9]{1,9}")) {
                    throw wrong("a number");
                }
                yield Optional.of(List.of(value));
            }
            case TEXTS, KEYS ->
                Optional.of(Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> option.checkKey(one, origin))
                        .toList());
            case TEXT, PATH -> {
                if (!option.choices().isEmpty() && !option.choices().contains(value)) {
                    throw wrong(String.join(", ", option.choices()));
                }
                yield Optional.of(List.of(value));
            }
        };
    }

    /** The value, unless it is secret. */
    public String shown() {
        return option.name().endsWith("secret") ? "(set)" : value;
    }

    private RuntimeException wrong(String right) {
        return Invocation.wrong(origin + ": " + key + " is '" + shown() + "', must be " + right);
    }
}
