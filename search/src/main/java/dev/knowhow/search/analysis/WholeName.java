package dev.knowhow.search.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a name to the form in which two spellings of the same name are equal: words in lower case, signs and accents aside. */
public final class WholeName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private WholeName() {}

    /** The form; empty if the name has no letters or digits. */
    public static String of(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String words =
                SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
