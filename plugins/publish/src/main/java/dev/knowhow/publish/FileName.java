package dev.knowhow.publish;

import dev.knowhow.text.Fold;
import java.util.Set;

/**
 * Derives a file name and an address from a title: {@code Ångström & Sons: Q3/Q4} becomes {@code angstrom-sons-q3-q4}.
 * Letters of other scripts are kept, since they have no standard transliteration.
 */
final class FileName {

    /** File systems allow 255 bytes, and a letter may have four. */
    private static final int MAX_LENGTH = 60;

    /** Device names that Windows reserves, with any extension. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /** The name, without an extension; empty if the title has neither letters nor digits. */
    static String of(String title) {
        String name = Fold.of(title)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String cut = shortened(name);
        return RESERVED.contains(cut) ? cut + "-note" : cut;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MAX_LENGTH) {
            return name;
        }
        String cut = name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH));
        int word = cut.lastIndexOf('-');
        return word > MAX_LENGTH / 2 ? cut.substring(0, word) : cut;
    }
}
