package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.util.regex.Pattern;

/** Brings a name to the form in which two spellings of the same name are equal: words in lower case, signs and accents aside. */
public final class WholeName {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private WholeName() {}

    /** The form; empty if the name has no letters or digits. */
    public static String of(String name) {
        String words = SIGNS.matcher(Fold.of(name)).replaceAll(" ").strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
