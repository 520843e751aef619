package dev.knowhow.internal.people;

import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.regex.Pattern;

/** The form in which names are compared: without case, Unicode form, width of spaces and a leading {@code @}. */
final class NameKey {

    private static final Pattern GAPS = Pattern.compile("\\s+");

    private NameKey() {}

    static String of(String name) {
        return Fold.ofCase(tidy(name));
    }

    /** The name for display. */
    static String tidy(String name) {
        if (isTidy(name)) {
            return name;
        }
        String folded = GAPS.matcher(Fold.composed(name).strip()).replaceAll(" ");
        return folded.length() > 1 && folded.startsWith("@") ? folded.substring(1) : folded;
    }

    /** Whether there is nothing to tidy; a fast check for most names. */
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

    /** Whether this is a name of two words or more, which can be searched for in texts. */
    static boolean isFull(String name) {
        return !name.contains("@")
                && tidy(name).contains(" ")
                && FoldedWord.runs(name).size() > 1;
    }
}
