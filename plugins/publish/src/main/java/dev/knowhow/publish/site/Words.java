package dev.knowhow.publish.site;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart into words, as {@code search-index.js} does with what is typed: both must agree to the letter, and
 * {@code words.json} among the tests holds them to it. Case and accents of Latin, Greek and Cyrillic letters do not count, nor
 * does an English plural (Harman's S-stemmer, 1991); scripts without blanks are taken two characters at a time.
 */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DENSE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");

    private static final int LONGEST = 40;

    /** Shorter words may end in an s of their own. */
    private static final int SHORTEST_PLURAL = 4;

    private Words() {}

    static List<String> in(String text) {
        String folded = Normalizer.normalize(
                ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT))
                        .replaceAll(""),
                Form.NFC);
        List<String> words = new ArrayList<>();
        Matcher run = WORD.matcher(folded);
        while (run.find()) {
            take(run.group(), words);
        }
        return words;
    }

    private static void take(String run, List<String> words) {
        Matcher dense = DENSE.matcher(run);
        int done = 0;
        while (dense.find()) {
            spaced(run.substring(done, dense.start()), words);
            pairs(dense.group().codePoints().mapToObj(Character::toString).toList(), words);
            done = dense.end();
        }
        spaced(run.substring(done), words);
    }

    private static void spaced(String word, List<String> words) {
        if (!word.isEmpty() && word.length() <= LONGEST) {
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
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s")) {
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
