package dev.knowhow.language;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a text is plainly English. Most notes are, and to see it by their commonest words costs a hundredth of asking the model.
 */
final class EnglishProse {

    /** Common in English, and words of no other language that is told apart here, or rare in it. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "of", "is", "that", "with", "this", "for", "from", "are", "be", "by", "it", "you", "when",
            "which", "not", "can", "your", "has", "have", "we", "our", "how");

    /** One word in so many is enough; in running English it is one in three. */
    private static final int ONE_IN = 6;

    private EnglishProse() {}

    static boolean is(String text) {
        int words = 0;
        int common = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            words++;
            common += COMMON.contains(word) ? 1 : 0;
        }
        return common * ONE_IN >= words;
    }
}
