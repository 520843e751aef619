package dev.knowhow.internal.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are compared: case, the form of accents, the width of gaps and a leading {@code @} do not count. */
final class NameKey {

    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern WITH_MAIL = Pattern.compile("(.*?)\\s*<([^<>\\s]+@[^<>\\s]+)>");

    private NameKey() {}

    /** A name with an e-mail address, as git writes it. */
    record Addressed(String name, String email) {}

    static String of(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }

    /** The name as it is shown. */
    static String tidy(String name) {
        if (isTidy(name)) {
            return name;
        }
        String folded = GAPS.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        return folded.length() > 1 && folded.startsWith("@") ? folded.substring(1) : folded;
    }

    /** Whether there is nothing to tidy, which is seen at a glance for most names. */
    private static boolean isTidy(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (unit > '~' || unit < ' ' || (unit == ' ' && before == ' ')) {
                return false;
            }
            before = unit;
        }
        return before != ' ' && name.charAt(0) != '@';
    }

    static @Nullable Addressed addressed(String name) {
        if (!name.endsWith(">")) {
            return null;
        }
        Matcher matcher = WITH_MAIL.matcher(name.strip());
        return matcher.matches() ? new Addressed(matcher.group(1), matcher.group(2)) : null;
    }

    /** Whether this is a name of two words or more, which is safe to look for in a text. */
    static boolean isFull(String name) {
        return !name.contains("@") && Words.of(name).size() > 1 && tidy(name).contains(" ");
    }

    static boolean isEmail(String name) {
        int at = name.indexOf('@');
        return at > 0 && name.indexOf('.', at) > at + 1 && !name.contains(" ");
    }
}
