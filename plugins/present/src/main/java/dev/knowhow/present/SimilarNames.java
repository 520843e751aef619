package dev.knowhow.present;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Suggests names similar to a mistyped one. */
public final class SimilarNames {

    private static final int MOST = 3;

    private SimilarNames() {}

    /**
     * The most similar things, best first; none if none is close.
     *
     * @param typed what was typed
     * @param names the names each thing goes by
     */
    public static <T> List<T> to(String typed, Map<T, ? extends Collection<String>> names) {
        Map<T, Integer> distances = new LinkedHashMap<>();
        String wanted = typed.toLowerCase(Locale.ROOT);
        names.forEach((thing, all) -> {
            for (String name : all) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance <= Math.max(1, wanted.length() / 3)) {
                    distances.merge(thing, distance, Math::min);
                }
            }
        });
        return distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** To the whole name, or to one of its words: people type first names. */
    private static int distance(String typed, String name) {
        int least = edits(typed, name);
        for (String word : name.split("[\\s._-]+")) {
            if (!word.isEmpty()) {
                least = Math.min(least, word.startsWith(typed) ? 0 : edits(typed, word));
            }
        }
        return least;
    }

    /** How many letters to add, leave out, change or swap with the next (optimal string alignment). */
    static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + (x == y ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y;
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
