package dev.knowhow.publish.site;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into search tokens. The JavaScript implementation, {@code search-index.js}, must give equal results;
 * the test file {@code words.json} verifies both. Case, accents of Latin, Greek and Cyrillic letters, and English
 * plurals (Harman's S-stemmer, 1991) are normalized. Scripts without word spaces are split into bigrams.
 */
final class SearchTokens {

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");

    private static final int ASCII = 0x80;

    private static final int MAX_LENGTH = 40;

    /** Shorter words may end in an s that is not a plural. */
    private static final int MIN_PLURAL_LENGTH = 4;

    private SearchTokens() {}

    static List<String> in(String text) {
        List<String> words = new ArrayList<>();
        boolean isAscii = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                if (isAscii) {
                    ascii(text, start, i, words);
                } else {
                    normalized(text.substring(start, i), words);
                }
                isAscii = true;
                start = i + 1;
            } else {
                isAscii = isAscii && text.charAt(i) < ASCII;
            }
        }
        return words;
    }

    /** Most of what is between spaces is ASCII, which needs no normalization. */
    private static void ascii(String text, int from, int to, List<String> words) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !Character.isLetterOrDigit(text.charAt(i))) {
                spaced(text.substring(start, i).toLowerCase(Locale.ROOT), words);
                start = i + 1;
            }
        }
    }

    private static void normalized(String text, List<String> words) {
        String folded = Normalizer.normalize(
                ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT))
                        .replaceAll(""),
                Form.NFC);
        Matcher run = WORD.matcher(folded);
        while (run.find()) {
            take(run.group(), words);
        }
    }

    private static void take(String run, List<String> words) {
        Matcher unspaced = UNSPACED.matcher(run);
        int done = 0;
        while (unspaced.find()) {
            spaced(run.substring(done, unspaced.start()), words);
            pairs(unspaced.group().codePoints().mapToObj(Character::toString).toList(), words);
            done = unspaced.end();
        }
        spaced(run.substring(done), words);
    }

    private static void spaced(String word, List<String> words) {
        if (!word.isEmpty() && word.length() <= MAX_LENGTH) {
            words.add(singular(word));
        }
    }

    private static void pairs(List<String> characters, List<String> words) {
        if (characters.size() == 1) {
            words.add(characters.getFirst());
        }
        for (int i = 1; i < characters.size(); i++) {
            words.add(characters.get(i - 1) + characters.get(i));
        }
    }

    private static String singular(String word) {
        if (word.length() < MIN_PLURAL_LENGTH || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && !word.endsWith("aes") && !word.endsWith("ees") && !word.endsWith("oes")) {
            return word.substring(0, word.length() - 1);
        }
        return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, word.length() - 1);
    }
}
