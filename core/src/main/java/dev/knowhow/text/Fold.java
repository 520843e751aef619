package dev.knowhow.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds text for comparison: case, accents and the width of letters do not count. {@code ÉCOLE}, {@code école} and
 * {@code ecole} are equal, so are {@code Straße} and {@code STRASSE}, {@code İstanbul} and {@code istanbul},
 * {@code ΟΔΟΣ} and {@code οδός}.
 *
 * <p>Marks are accents in Latin, Greek and Cyrillic, and optional in Arabic and Hebrew. In other scripts they are
 * vowels and remain: without them, different words would be equal.
 */
public final class Fold {

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+"
            + "|(?<=[\\p{IsArabic}\\p{IsHebrew}])[\\u0591-\\u05C7\\u0640\\u064B-\\u065F\\u0670]+");

    /** Letters with strokes, and ligatures, which Unicode does not decompose. */
    private static final Map<Character, String> UNDECOMPOSED = Map.of(
            'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ł', "l", 'þ', "th", 'ð', "d", 'ı', "i", 'ħ', "h", 'ς', "σ");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Fold() {}

    /** The text without differences of case, accents and width, in Unicode's composed form (NFC). */
    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare =
                ACCENTS.matcher(cased(Normalizer.normalize(text, Form.NFKD))).replaceAll("");
        return Normalizer.normalize(undecomposed(bare), Form.NFC);
    }

    /**
     * The text without differences of case, in Unicode's composed form (NFC). Accents and width count: for identifiers
     * such as names of groups and files.
     */
    public static String ofCase(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : Normalizer.normalize(cased(text), Form.NFC);
    }

    /**
     * The text in lower case, in Unicode's composed form (NFC): for values that are both compared and shown, such as
     * tags. Unlike {@link #ofCase}, it keeps {@code ß}.
     */
    public static String lower(String text) {
        return composed(text.toLowerCase(Locale.ROOT));
    }

    /** The text in Unicode's composed form (NFC); nothing else changes. */
    public static String composed(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Form.NFC);
    }

    /** The composed text with letters of standard width and without ligatures (NFKC). Case and accents count. */
    public static String width(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Form.NFKC);
    }

    /** The text without the marks of all scripts, vowels included: for anchors as some tools derive them. */
    public static String withoutMarks(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
    }

    /**
     * Folded text in Unicode's decomposed form (NFD), in which a Hangul syllable starts with its first letter, for
     * autocomplete.
     */
    public static String decomposed(String folded) {
        return isAscii(folded) ? folded : Normalizer.normalize(folded, Form.NFD);
    }

    /** Lower case alone leaves ß and SS unequal, and a capital letter with several small forms. */
    private static String cased(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String undecomposed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letters = UNDECOMPOSED.get(text.charAt(i));
            if (letters == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(letters);
            }
        }
        return plain.toString();
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
