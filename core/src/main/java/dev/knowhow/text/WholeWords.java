package dev.knowhow.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces whole words of a text, such as misspelt ones. */
public final class WholeWords {

    private WholeWords() {}

    /**
     * Replaces words wherever they stand alone, in any case.
     *
     * @param text the text
     * @param words the new words by the words they replace; applied in the order of the map
     */
    public static String replace(String text, Map<String, String> words) {
        String replaced = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            replaced = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}])")
                    .matcher(replaced)
                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return replaced;
    }
}
