package dev.knowhow.query;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text in the form in which names are compared: case, accents and the width of letters do not count. In scripts without spaces each character is a word, so that names are found
 * inside of longer runs. The signs of {@code c++} and {@code c#} belong to the word before them.
 *
 * @param text the word, folded
 * @param start where it begins
 * @param end where it ends
 */
record FoldedWord(String text, int start, int end) {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Shorter words may end in an s of their own. */
    private static final int SHORTEST_PLURAL = 4;

    /** The word without a plural s. */
    String singular() {
        boolean plural = text.length() >= SHORTEST_PLURAL && text.endsWith("s") && !text.endsWith("ss");
        return plural ? text.substring(0, text.length() - 1) : text;
    }

    static List<FoldedWord> in(String text) {
        List<FoldedWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            at = end(text, at);
            if (at > start) {
                words.add(new FoldedWord(folded(text.substring(start, at)), start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /** Where the word that begins here ends; here if none does. */
    private static int end(String text, int start) {
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

    private static String folded(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
