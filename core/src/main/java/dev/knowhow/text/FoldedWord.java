package dev.knowhow.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word of a text, folded as by {@link Fold}. Immutable.
 *
 * @param text the word, folded
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
public record FoldedWord(String text, int start, int end) {

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** In shorter words a final s often belongs to the stem. */
    private static final int SHORTEST_PLURAL = 4;

    /** The word without a plural s, for names of topics. For full stemming see {@link Stems}. */
    public String singular() {
        boolean plural = text.length() >= SHORTEST_PLURAL && text.endsWith("s") && !text.endsWith("ss");
        return plural ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Splits a text into words to find names in it. In scripts without spaces each character is a word, so names are
     * found inside longer runs. The symbols of {@code c++} and {@code c#} belong to the word before them.
     */
    public static List<FoldedWord> in(String text) {
        return cut(text, FoldedWord::endOfWord);
    }

    /**
     * Splits a text into runs of letters and digits in all scripts, for names of people, which match whole runs only.
     */
    public static List<FoldedWord> runs(String text) {
        return cut(text, FoldedWord::endOfRun);
    }

    /** Joins words with spaces between and around them, so that a substring match is a match of whole words. */
    public static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 2).append(' ');
        if (Fold.isAscii(text)) {
            addAscii(text, spaced); // most names, of which a process may fold thousands before it is warm
        } else {
            runs(text).forEach(word -> spaced.append(word.text()).append(' '));
        }
        return spaced.toString();
    }

    private static void addAscii(String text, StringBuilder spaced) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean belongs = Character.isLetterOrDigit(sign);
            if (belongs) {
                spaced.append(Character.toLowerCase(sign));
            } else if (inWord) {
                spaced.append(' ');
            }
            inWord = belongs;
        }
        if (inWord) {
            spaced.append(' ');
        }
    }

    /** Returns the end of the word that starts at an offset; the offset itself if no word starts there. */
    private interface Ending {
        int of(String text, int start);
    }

    private static List<FoldedWord> cut(String text, Ending ending) {
        List<FoldedWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            at = ending.of(text, at);
            if (at > start) {
                words.add(new FoldedWord(Fold.of(text.substring(start, at)), start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!Character.isLetterOrDigit(character) && (at == start || !isMark(character))) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        boolean alone = false;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean begins = at == start || alone || standsAlone(character);
            boolean belongs =
                    Character.isLetterOrDigit(character) ? at == start || !begins : at > start && isMark(character);
            if (!belongs) {
                break;
            }
            alone |= standsAlone(character);
            at += Character.charCount(character);
        }
        while (at > start && at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
            at++;
        }
        return at;
    }

    private static boolean standsAlone(int character) {
        return character >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
