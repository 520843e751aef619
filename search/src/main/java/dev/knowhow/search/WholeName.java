package dev.knowhow.search;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a name to the form in which two spellings of the same name are equal: words in lower case, signs and accents aside. */
final class WholeName {

    private WholeName() {}

    /** The form; empty if the name has no letters or digits. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String words = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
