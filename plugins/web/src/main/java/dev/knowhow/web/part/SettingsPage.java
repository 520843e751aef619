package dev.knowhow.web.part;

import dev.knowhow.web.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page on which members change their own record. */
public final class SettingsPage {

    private static final String WAS = "was.";

    private SettingsPage() {}

    /** The data of the template. */
    private record View(String problem, String done, String action, String token, List<Group> groups) {}

    /** Fields below a heading. */
    private record Group(String heading, List<Field> fields) {}

    /** A field with its value. */
    private record Field(
            String name,
            String label,
            String hint,
            boolean line,
            boolean lines,
            String before,
            String value,
            List<Choice> choices) {}

    /** A value to choose. */
    private record Choice(String value, String text, boolean chosen) {}

    /**
     * The page.
     *
     * @param problem why the values are not saved; empty for none
     * @param done what was saved; empty for nothing
     * @param action the URL that the form is sent to
     * @param values the values of the record, by the name of the field
     * @param typed other values, as typed
     */
    public static Page of(
            String problem,
            String done,
            String action,
            String token,
            Map<String, String> values,
            Map<String, String> typed) {
        List<Group> groups = List.of(
                group("Consent", "consent", values, typed),
                group("Availability", "away|capacity|mentor", values, typed),
                group("Interests", "interests|goals", values, typed),
                group("Notifications", "notify", values, typed));
        View view = new View(problem, done, action, token, groups);
        return new Page("Settings", "settings", view, "", "", null, "", "", true);
    }

    /** The values of a form that differ from those that it began with. */
    public static Map<String, String> changed(Map<String, List<String>> form) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (RecordField field : RecordField.ALL) {
            String value = value(form, field.name());
            if (form.containsKey(field.name()) && !value.equals(value(form, WAS + field.name()))) {
                changed.put(field.name(), value);
            }
        }
        return changed;
    }

    private static String value(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    private static Group group(String heading, String names, Map<String, String> values, Map<String, String> typed) {
        return new Group(
                heading,
                RecordField.ALL.stream()
                        .filter(field -> field.name().matches("(?:" + names + ")(?:\\..*)?"))
                        .map(field -> {
                            String before = values.getOrDefault(field.name(), "");
                            return field(field, before, typed.getOrDefault(field.name(), before));
                        })
                        .toList());
    }

    private static Field field(RecordField field, String before, String value) {
        return new Field(
                field.name(),
                field.label(),
                field.hint(),
                field.kind() == RecordField.Kind.LINE,
                field.kind() == RecordField.Kind.LINES,
                before,
                value,
                field.choices().stream()
                        .map(choice -> new Choice(choice, choice.isEmpty() ? "as usual" : choice, choice.equals(value)))
                        .toList());
    }
}
