package dev.knowhow.web.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A translation with values in braces: {@code {n}} is a number, {@code {d}} a date, {@code {t}} a text that is
 * translated too, and any other name a text that stays; a whole date gets the form of the language. Names may end in a
 * digit. Immutable.
 */
final class Phrase {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z]\\d?)}");

    private final String translation;
    private final List<String> names = new ArrayList<>();
    private final Pattern pattern;

    /**
     * Creates a phrase.
     *
     * @param english the English text
     * @param translation the translation with the same values
     */
    Phrase(String english, String translation) {
        this.translation = translation;
        StringBuilder regex = new StringBuilder();
        Matcher value = VALUE.matcher(english);
        int done = 0;
        while (value.find()) {
            names.add(value.group(1));
            regex.append(Pattern.quote(english.substring(done, value.start()))).append(form(value.group(1)));
            done = value.end();
        }
        pattern = Pattern.compile(regex + Pattern.quote(english.substring(done)), Pattern.DOTALL);
    }

    private static String form(String name) {
        return switch (name.charAt(0)) {
            case 'n' -> "([\\d,]+(?:\\.\\d{1,4})?)";
            case 'd' -> "(\\d{4}(?:-\\d{2}){0,2})";
            default -> "(.+?)";
        };
    }

    /** Whether a text has values. */
    static boolean isOne(String text) {
        return VALUE.matcher(text).find();
    }

    /** The names of the values of a text, in alphabetical order. */
    static List<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(value -> value.group(1))
                .sorted()
                .collect(Collectors.toList());
    }

    /** The translation of a text; null if it is another phrase. */
    @Nullable String of(String text, Language language, int depth) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        return VALUE.matcher(translation)
                .replaceAll(value -> Matcher.quoteReplacement(
                        shown(value.group(1), matcher.group(names.indexOf(value.group(1)) + 1), language, depth)));
    }

    private static String shown(String name, String value, Language language, int depth) {
        return switch (name.charAt(0)) {
            case 'n' -> language.number(value);
            case 't' -> language.phrase(value, depth);
            default -> language.day(value);
        };
    }
}
