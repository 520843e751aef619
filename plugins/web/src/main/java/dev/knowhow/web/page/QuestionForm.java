package dev.knowhow.web.page;

import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Parameter.Kind;
import dev.knowhow.web.page.PageContext.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks a question again, with the current values. Numbers keep their defaults.
 *
 * @param title what the question does
 * @param details further help, one sentence per entry
 * @param texts the texts
 * @param flags the flags
 * @param action where to act on the answer; null for nowhere
 */
record QuestionForm(
        String title,
        List<String> details,
        List<Text> texts,
        List<Flag> flags,
        @Nullable Anchor action) {

    /** A text to type. */
    record Text(String name, String label, String help, String value, boolean required) {}

    /** A box to check. */
    record Flag(String name, String label, boolean chosen) {}

    /**
     * The form of a question.
     *
     * @param values texts by parameter
     */
    static QuestionForm of(Description description, Map<String, List<String>> values) {
        return new QuestionForm(
                title(description),
                description.details(),
                description.parameters().stream()
                        .filter(one -> one.kind() == Kind.TEXT || one.kind() == Kind.TEXTS)
                        .flatMap(one -> given(one, values).stream()
                                .map(value -> new Text(one.name(), label(one), help(one), value, one.required())))
                        .toList(),
                description.parameters().stream()
                        .filter(one -> one.kind() == Kind.FLAG)
                        .map(one -> new Flag(
                                one.name(),
                                label(one),
                                List.of("1", "true").contains(given(one, values).getFirst())))
                        .toList(),
                null);
    }

    /** The same with a link to act on the answer. */
    QuestionForm withAction(Anchor link) {
        return new QuestionForm(title, details, texts, flags, link);
    }

    /** What a question does, as the title of its page. */
    static String title(Description description) {
        return description.summary().replaceFirst("\\.$", "");
    }

    /** The meaning of a parameter without the conditions after a semicolon. */
    private static String label(Parameter parameter) {
        String meaning = parameter.description().split(";", 2)[0];
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
    }

    /** The conditions after the first semicolon, without that for commands. */
    private static String help(Parameter parameter) {
        return Arrays.stream(parameter.description().split("; "))
                .skip(1)
                .filter(condition -> !condition.equals("may be repeated"))
                .collect(Collectors.joining("; "));
    }

    /** The values of a parameter; one empty value if it has none. */
    private static List<String> given(Parameter parameter, Map<String, List<String>> values) {
        List<String> given = values.getOrDefault(parameter.name(), List.of());
        return given.isEmpty() ? List.of("") : parameter.kind() == Kind.TEXTS ? given : List.of(given.getFirst());
    }

    /** Whether a text is missing without which there is no answer. */
    boolean isIncomplete() {
        return texts.stream().anyMatch(text -> text.required() && text.value().isBlank());
    }

    /** The help, until there is an answer. */
    List<String> explained() {
        return isIncomplete() ? details : List.of();
    }
}
