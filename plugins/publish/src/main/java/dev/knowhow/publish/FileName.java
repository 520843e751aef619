package dev.knowhow.publish;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name for files and addresses made of a title: {@code Ångström & Sons: Q3/Q4} becomes {@code angstrom-sons-q3-q4}. Letters of
 * other scripts stay, since nothing else could take their place.
 */
final class FileName {

    /** File systems take 255 bytes; a letter may have four. */
    private static final int LONGEST = 60;

    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> LATIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł", "l", "þ", "th", "ð", "d", "ı", "i");

    /** Windows keeps these for its devices, with any ending. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /** The name, without an ending; empty if the title has neither letters nor digits. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Form.NFKD).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LATIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        // Marks go from Latin, Greek and Cyrillic letters; in other scripts they are the vowels.
        String bare = plain.replaceAll("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+", "");
        String name = Normalizer.normalize(bare, Form.NFC)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String cut = shortened(name);
        return RESERVED.contains(cut) ? cut + "-note" : cut;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String cut = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        int word = cut.lastIndexOf('-');
        return word > LONGEST / 2 ? cut.substring(0, word) : cut;
    }
}
