package dev.knowhow.cli.line;

import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Parameter.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a command takes, from the parameters of its question. */
public final class QuestionUsage {

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private QuestionUsage() {}

    /** The usage of the command of a question. */
    public static Usage of(Description description) {
        Usage usage = Usage.of(description.name(), description.summary())
                .more(description.details().toArray(String[]::new))
                .examples(description.examples().toArray(String[]::new));
        words(usage, description.fromWords());
        for (Parameter parameter : description.parameters()) {
            if (parameter.place() == Place.OPTION) {
                option(usage, parameter);
            }
        }
        return usage;
    }

    private static void words(Usage usage, List<Parameter> words) {
        if (words.isEmpty()) {
            return;
        }
        String label = words.stream().map(Parameter::label).collect(Collectors.joining(" "));
        String meaning = words.stream().map(Parameter::description).collect(Collectors.joining("; last "));
        if (words.stream().anyMatch(Parameter::required)) {
            usage.words(label, meaning);
        } else {
            usage.maybeWords(label, meaning);
        }
    }

    private static void option(Usage usage, Parameter parameter) {
        String name = name(parameter);
        String meaning =
                parameter.description() + (parameter.usual().isEmpty() ? "" : " (default: " + parameter.usual() + ")");
        switch (parameter.kind()) {
            case NUMBER -> {
                if (parameter.name().equals("limit")) {
                    usage.limit(meaning);
                } else {
                    usage.number(name, meaning);
                }
            }
            case FLAG -> usage.flag(name, meaning);
            case TEXTS -> usage.texts(name, parameter.label(), meaning);
            case TEXT, QUERY, DAY -> {
                if (parameter.choices().isEmpty()) {
                    usage.text(name, parameter.label(), meaning);
                } else {
                    usage.choice(name, parameter.label(), parameter.choices(), choices(parameter) + meaning);
                }
            }
        }
    }

    private static String choices(Parameter parameter) {
        return String.join(", ", parameter.choices()) + ": ";
    }

    /** The option of a parameter, such as {@code --active-since} for {@code activeSince}. */
    public static String name(Parameter parameter) {
        return "--"
                + CAPITAL.matcher(parameter.name())
                        .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }
}
