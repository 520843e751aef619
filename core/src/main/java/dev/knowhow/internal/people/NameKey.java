package dev.knowhow.internal.people;

import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.regex.Pattern;

/** How names are compared: case, the form of accents, the width of gaps and a leading {@code @} do not count. */
final class NameKey {

    private static final Pattern GAPS = Pattern.compile("\\s+");

    private NameKey() {}

    static String of(String name) {
        return Fold.ofCase(tidy(name));
    }

    /** The name as it is shown. */
    static String tidy(String name) {
        if (isTidy(name)) {
            return name;
        }
        String folded = GAPS.matcher(Fold.composed(name).strip()).replaceAll(" ");
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

    /** Whether this is a name of two words or more, which is safe to look for in a text. */
    static boolean isFull(String name) {
        return !name.contains("@")
                && FoldedWord.runs(name).size() > 1
                && tidy(name).contains(" ");
    }
}
