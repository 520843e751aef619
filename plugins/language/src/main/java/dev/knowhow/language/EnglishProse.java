package dev.knowhow.language;

import java.util.Locale;
import java.util.Set;

/**
 * Detects English text by its most common words. Most notes are English, this costs a hundredth of the language model,
 * and a vault that needs no model never loads it.
 */
final class EnglishProse {

    /** Words that are common in English, and rare or absent in the other languages of the model. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "is", "that", "with", "this", "for", "from", "are", "be", "by", "it", "you", "when",
            "which", "not", "can", "your", "has", "have", "we", "our", "how");

    /** Words that are common in English, and less common in a few other languages. */
    private static final Set<String> SHARED = Set.of(
            "to", "in", "on", "at", "as", "or", "if", "will", "was", "were", "been", "there", "these", "should",
            "would", "they", "their", "its", "about", "any", "some", "may", "but", "what", "all", "please");

    /** Words that are common in the other languages that have such words, and rare in English. */
    private static final Set<String> FOREIGN = Set.of(
            "der", "das", "und", "ist", "nicht", "mit", "ein", "eine", "zu", "le", "la", "les", "et", "des", "est",
            "une", "un", "du", "el", "los", "las", "que", "de", "en", "y", "os", "um", "uma", "da", "il", "che", "di",
            "del", "della", "het", "een", "van", "dat", "niet", "och", "att", "det", "som", "av", "af", "og", "ikke",
            "er", "ja", "ei", "se", "je", "na", "si", "nie", "az", "agus", "ar", "ag", "ang", "ng", "sa", "te");

    /** One common word in six is sufficient; running English text has one in three. */
    private static final int WORDS_PER_COMMON_WORD = 6;

    /** Where shared words are counted too, so few foreign words are names. */
    private static final int COMMON_WORDS_PER_FOREIGN_WORD = 4;

    private int words;
    private int english;
    private int shared;
    private int foreign;

    private EnglishProse(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '\'');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                count(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    private void count(String word) {
        words++;
        if (ENGLISH.contains(word)) {
            english++;
        } else if (SHARED.contains(word)) {
            shared++;
        } else if (FOREIGN.contains(word)) {
            foreign++;
        }
    }

    static boolean matches(String text) {
        EnglishProse found = new EnglishProse(text);
        return found.isCommon(found.english)
                || (found.isCommon(found.english + found.shared)
                        && found.english + found.shared >= COMMON_WORDS_PER_FOREIGN_WORD * found.foreign);
    }

    private boolean isCommon(int count) {
        return count * WORDS_PER_COMMON_WORD >= words;
    }
}
