package dev.knowhow.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits identifiers such as {@code maxRetryCount}, {@code max_retry_count} and {@code retry.max-count}. */
public final class Identifiers {

    /** Not split, as its first part would be one letter. */
    private static final String OAUTH = "OAuth";

    private Identifiers() {}

    /** Whether a word contains punctuation, as {@code retry.max-count} does. */
    static boolean isJoined(String word) {
        for (int i = 1; i < word.length() - 1; i++) {
            if (!Character.isLetterOrDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The parts of an identifier in lower case.
     *
     * @param name the identifier as written
     * @return empty if the identifier has one part only
     */
    public static List<String> parts(CharSequence name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int length = name.length();
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                add(parts, name, start, i);
                start = i + 1;
            } else if (i > start && begins(name, i)) {
                add(parts, name, start, i);
                start = i;
            }
        }
        if (start == 0) {
            return List.of();
        }
        add(parts, name, start, length);
        return parts.size() > 1 ? parts : List.of();
    }

    /** Whether a word is in camel case. */
    public static boolean isCamelCase(CharSequence text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (begins(text, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a camel-case part begins at an index: at {@code R} in maxRetry, at {@code P} in HTTPProxy, at {@code B}
     * in S3Bucket.
     */
    private static boolean begins(CharSequence name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        if (!Character.isUpperCase(here)) {
            return false;
        }
        boolean beginsWord =
                i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)) && !isPlural(name, i + 1);
        if (OAUTH.contentEquals(name.subSequence(i - 1, Math.min(name.length(), i - 1 + OAUTH.length())))) {
            return false;
        }
        return Character.isLowerCase(before)
                || (beginsWord && (Character.isUpperCase(before) || Character.isDigit(before)));
    }

    /** Whether a letter is the {@code s} of several acronyms, as in URLs. */
    private static boolean isPlural(CharSequence name, int i) {
        return name.charAt(i) == 's'
                && Character.isUpperCase(name.charAt(i - 1))
                && (i + 1 == name.length() || !Character.isLowerCase(name.charAt(i + 1)));
    }

    private static void add(List<String> parts, CharSequence name, int start, int end) {
        if (end > start) {
            parts.add(name.subSequence(start, end).toString().toLowerCase(Locale.ROOT));
        }
    }
}
