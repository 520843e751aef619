package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.QuestionUsage;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.KnownPeople;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Parameter.Kind;
import dev.knowhow.present.question.Parameter.Place;
import dev.knowhow.query.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of a question's parameters, as they were typed. */
final class ArgumentValues {

    /** A filter value whose quotes the shell removed. */
    private static final Pattern BARE_FILTER = Pattern.compile("(-?[\\p{L}\\p{N}_-]+):([^\"]*\\s[^\"]*)");

    private final Invocation invocation;
    private final Knowhow knowhow;

    ArgumentValues(Invocation invocation, Knowhow knowhow) {
        this.invocation = invocation;
        this.knowhow = knowhow;
    }

    Map<String, List<String>> of(Description description) {
        Map<String, List<String>> values = new HashMap<>();
        for (Parameter parameter : description.parameters()) {
            String option = QuestionUsage.name(parameter);
            if (parameter.place() == Place.OPTION) {
                boolean set = parameter.kind() == Kind.FLAG && invocation.flag(option);
                values.put(parameter.name(), set ? List.of("") : invocation.texts(option));
            }
        }
        List<Parameter> words = description.fromWords();
        if (!words.isEmpty()) {
            words(words, values);
        }
        return values;
    }

    /** The words are one value, or a text with the name of a person behind it. */
    private void words(List<Parameter> parameters, Map<String, List<String>> values) {
        List<String> words = invocation.wordList();
        Parameter first = parameters.getFirst();
        int end = words.size();
        if (parameters.size() > 1 && words.size() > 1) {
            end = new KnownPeople(Vault.session(invocation, knowhow)).nameStart(words);
            values.put(parameters.getLast().name(), List.of(String.join(" ", words.subList(end, words.size()))));
        }
        List<String> rest = words.subList(0, end);
        values.put(
                first.name(), List.of(first.kind() == Kind.QUERY ? query(rest, properties()) : String.join(" ", rest)));
    }

    private List<Field> properties() {
        return Vault.session(invocation, knowhow).filters();
    }

    /**
     * Restores the quotes that the shell removed from a filter: {@code author:"Ana Ruiz"} arrives without. A single
     * argument is a whole query, and is unchanged.
     */
    static String query(List<String> typed, List<Field> properties) {
        return typed.size() == 1
                ? typed.getFirst()
                : typed.stream().map(word -> quoted(word, properties)).collect(Collectors.joining(" "));
    }

    private static String quoted(String word, List<Field> properties) {
        Matcher filter = BARE_FILTER.matcher(word);
        return filter.matches() && isFilter(filter.group(1), properties)
                ? filter.group(1) + ":\"" + filter.group(2) + "\""
                : word;
    }

    private static boolean isFilter(String name, List<Field> properties) {
        return Field.typed(name.startsWith("-") ? name.substring(1) : name, properties)
                .isPresent();
    }
}
