package dev.knowhow.internal.answer.who;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.EditDistance;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name in the vocabulary that a topic may be a misspelling of: the one with the smallest edit distance. Notes
 * need not contain that name.
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
                .min(Comparator.<String>comparingInt(name -> EditDistance.of(typed, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> !name.equalsIgnoreCase(typed));
    }

    private static boolean within(String typed, String name, int most) {
        int errors = EditDistance.of(typed, name);
        // typing errors in both the first letter and another one are rare
        return errors <= most && (errors < 2 || typed.charAt(0) == name.charAt(0));
    }
}
