package dev.knowhow.language;

import java.util.Locale;
import java.util.Set;

/**
 * Detects plain English text by its most common words. Most notes are English, and this costs a hundredth of the
 * language model.
 */
final class EnglishProse {

    /** Words that are common in English, and rare or absent in the other languages of the model. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "of", "is", "that", "with", "this", "for", "from", "are", "be", "by", "it", "you", "when",
            "which", "not", "can", "your", "has", "have", "we", "our", "how");

    /** One common word in six is sufficient; running English text has one in three. */
    private static final int WORDS_PER_COMMON_WORD = 6;

    private EnglishProse() {}

    static boolean matches(String text) {
        int words = 0;
        int common = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            words++;
            common += COMMON.contains(word) ? 1 : 0;
        }
        return common * WORDS_PER_COMMON_WORD >= words;
    }
}
