package dev.knowhow.present.question;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The validated arguments of a question. All front ends pass texts, which are parsed in the same way. Immutable. */
public final class Arguments {

    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,5})d");

    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final LocalDate today;

    private Arguments(LocalDate today) {
        this.today = today;
    }

    /**
     * Validates values.
     *
     * @param description the question
     * @param given texts by parameter; unknown names and blank texts are ignored
     * @param today the day from which days are counted back
     * @throws KnowhowException if a parameter is missing, or a value is out of its range
     */
    public static Arguments of(Description description, Map<String, List<String>> given, LocalDate today) {
        var arguments = new Arguments(today);
        for (Parameter parameter : description.parameters()) {
            List<String> texts = given.getOrDefault(parameter.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() || parameter.kind() == Parameter.Kind.FLAG)
                    .toList();
            if (texts.isEmpty() && parameter.required()) {
                throw wrong(parameter.name() + " is missing: " + parameter.description());
            }
            arguments.parameters.put(parameter.name(), parameter);
            arguments.values.put(parameter.name(), texts);
            arguments.check(parameter, texts);
        }
        return arguments;
    }

    private void check(Parameter parameter, List<String> texts) {
        for (String text : texts) {
            switch (parameter.kind()) {
                case NUMBER -> number(parameter, text);
                case DAY -> day(parameter, text);
                case FLAG -> flag(parameter, text);
                case TEXT, QUERY, TEXTS -> {
                    if (!parameter.choices().isEmpty() && !parameter.choices().contains(text)) {
                        throw wrong(parameter, text, "one of " + String.join(", ", parameter.choices()));
                    }
                }
            }
        }
    }

    private static KnowhowException wrong(Parameter parameter, String text, String must) {
        return wrong(parameter.name() + " is '" + text + "', must be " + must);
    }

    static KnowhowException wrong(String what) {
        return new KnowhowException(Category.USAGE, what);
    }

    private static int number(Parameter parameter, String text) {
        String range = "a whole number from " + parameter.range().least() + " to "
                + parameter.range().most();
        try {
            int number = Integer.parseInt(text);
            if (number >= parameter.range().least()
                    && number <= parameter.range().most()) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new KnowhowException(Category.USAGE, parameter.name() + " is '" + text + "', must be " + range, e);
        }
        throw wrong(parameter, text, range);
    }

    private LocalDate day(Parameter parameter, String text) {
        Matcher ago = DAYS_AGO.matcher(text);
        if (ago.matches()) {
            return today.minusDays(Integer.parseInt(ago.group(1)));
        }
        String rest = "-01-01".substring(Math.clamp(text.length() - 4L, 0, 6));
        try {
            return LocalDate.parse(text + rest);
        } catch (DateTimeParseException e) {
            throw new KnowhowException(
                    Category.USAGE,
                    parameter.name() + " is '" + text + "', must be a day such as 2026-07-20, 2026-07, 2026 or 30d",
                    e);
        }
    }

    private static boolean flag(Parameter parameter, String text) {
        return switch (text) {
            case "", "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw wrong(parameter, text, "true or false");
        };
    }

    private Parameter parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("the question has no parameter " + name);
        }
        return parameter;
    }

    /** Whether the question has a parameter of this name. */
    public boolean isParameter(String name) {
        return parameters.containsKey(name);
    }

    /** Whether a parameter has no value. */
    public boolean isUsual(String name) {
        return texts(name).isEmpty();
    }

    /** The texts of a parameter. */
    public List<String> texts(String name) {
        parameter(name);
        return values.getOrDefault(name, List.of());
    }

    /** The text of a parameter; without a value the default, else an empty text. */
    public String text(String name) {
        List<String> texts = texts(name);
        return texts.isEmpty() ? parameter(name).usual() : texts.getFirst();
    }

    /** A number. */
    public int number(String name) {
        Parameter parameter = parameter(name);
        List<String> texts = texts(name);
        return texts.isEmpty() ? parameter.range().usual() : number(parameter, texts.getFirst());
    }

    /** A day; without a value the default, else null. */
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        return text.isEmpty() ? null : day(parameter(name), text);
    }

    /** A day that has a value or a default. */
    public LocalDate since(String name) {
        LocalDate day = day(name);
        if (day == null) {
            throw new IllegalArgumentException(name + " has no usual day");
        }
        return day;
    }

    /** Whether a flag is set. */
    public boolean flag(String name) {
        List<String> texts = texts(name);
        return !texts.isEmpty() && flag(parameter(name), texts.getFirst());
    }
}
