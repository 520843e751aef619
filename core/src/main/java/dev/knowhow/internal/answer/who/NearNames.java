package dev.knowhow.internal.answer.who;

import dev.knowhow.query.Vocabulary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name in the vocabulary that a topic may be a misspelling of: the one with the smallest edit distance
 * (optimal string alignment; Damerau, CACM 1964). Notes need not contain that name.
 */
final class NearNames {

    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    private NearNames() {}

    /** The nearest name; empty if no name is near, or if the topic itself is a name. */
    static Optional<String> of(String topic, Vocabulary vocabulary) {
        String typed = topic.strip().toLowerCase(Locale.ROOT);
        int most = typed.length() < SHORTEST ? 0 : typed.length() < LONG ? 1 : 2;
        return vocabulary.entries().stream()
                .flatMap(entry -> entry.names().stream())
                .filter(name -> Math.abs(name.length() - typed.length()) <= most)
                .filter(name -> within(typed, name.toLowerCase(Locale.ROOT), most))
                .min(Comparator.<String>comparingInt(name -> errors(typed, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> !name.equalsIgnoreCase(typed));
    }

    private static boolean within(String typed, String name, int most) {
        int errors = errors(typed, name);
        // typing errors in both the first letter and another one are rare
        return errors <= most && (errors < 2 || typed.charAt(0) == name.charAt(0));
    }

    private static int errors(String one, String other) {
        int[][] errors = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(errors[i - 1][j - 1] + same, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                errors[i][j] = swapped ? Math.min(least, errors[i - 2][j - 2] + 1) : least;
            }
        }
        return errors[one.length()][other.length()];
    }
}
