package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.util.regex.Pattern;

/** Normalizes a name, so that spellings of the same name are equal: lower case, without punctuation and accents. */
public final class WholeName {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private WholeName() {}

    /** The normalized name; empty if it has no letters or digits. */
    public static String of(String name) {
        String words = SIGNS.matcher(Fold.of(name)).replaceAll(" ").strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
