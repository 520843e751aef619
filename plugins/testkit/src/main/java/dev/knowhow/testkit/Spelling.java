package dev.knowhow.testkit;

import dev.knowhow.spi.IndexedNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects a word that no note contains: the closest word, and of several the one with the highest document frequency;
 * two errors only with the same first letter.
 */
final class Spelling {

    private final Map<String, Integer> notesHaving = new TreeMap<>();

    Spelling(List<IndexedNote> notes) {
        notes.forEach(
                known -> Set.copyOf(Scoring.wordsOf(known)).forEach(word -> notesHaving.merge(word, 1, Integer::sum)));
    }

    Map<String, String> closest(Set<String> words) {
        Map<String, String> closest = new LinkedHashMap<>();
        for (String word : words) {
            if (!notesHaving.containsKey(word)) {
                int least =
                        word.length() < 3 || word.length() > 60 || word.chars().anyMatch(Character::isDigit)
                                ? 0
                                : word.length() < 6 ? 1 : 2;
                int most = 0;
                for (Map.Entry<String, Integer> other : notesHaving.entrySet()) {
                    int errors = errors(word, other.getKey());
                    if (errors > 1 && word.charAt(0) != other.getKey().charAt(0)) {
                        continue;
                    }
                    if (errors < least || (errors == least && least > 0 && other.getValue() > most)) {
                        least = errors;
                        most = other.getValue();
                        closest.put(word, other.getKey());
                    }
                }
            }
        }
        return closest;
    }

    /** The words within one edit or transposition. */
    private static int errors(String a, String b) {
        int[][] errors = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(errors[i - 1][j - 1] + change, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                errors[i][j] = swapped ? Math.min(least, errors[i - 2][j - 2] + 1) : least;
            }
        }
        return errors[a.length()][b.length()];
    }

    static String corrected(String text, Map<String, String> closest) {
        String corrected = text;
        for (Map.Entry<String, String> word : closest.entrySet()) {
            Pattern typed =
                    Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}])");
            corrected = typed.matcher(corrected).replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return corrected;
    }
}
