package dev.knowhow.internal.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into runs of letters and digits, in lower case and without accents. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /**
     * A word of a text.
     *
     * @param text the word, folded
     * @param start where it begins
     * @param end where it ends
     */
    record Word(String text, int start, int end) {}

    static List<String> of(String text) {
        return in(text).stream().map(Word::text).toList();
    }

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && inWord(text.codePointAt(at), at > start)) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                words.add(new Word(folded(text.substring(start, at)), start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /** Accents written as characters of their own belong to the letter before them. */
    private static boolean inWord(int character, boolean begun) {
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        int type = Character.getType(character);
        return begun && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    private static String folded(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length(); i++) {
            plain &= word.charAt(i) < 128;
        }
        String bare = plain
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }
}
